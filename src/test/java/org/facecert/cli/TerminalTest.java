package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.Test;

/** What an app, a statement or a file sends us cannot rewrite a terminal. */
final class TerminalTest {

  private static final String HOSTILE =
      "a\u001b[2J\u001b]0;title\u0007b\u0000c\u202ed\u2066e\u200ff\u009bg\u007fh\ri";
  private static final String HARMLESS =
      "a\uFFFD[2J\uFFFD]0;title\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi";

  @Test
  void every_way_of_printing_goes_through_the_gate() {
    List<Consumer<PrintStream>> ways =
        List.of(
            out -> out.print(HOSTILE),
            out -> out.println(HOSTILE),
            out -> out.println((Object) HOSTILE),
            out -> out.print(HOSTILE.toCharArray()),
            out -> out.printf("%s", HOSTILE),
            out -> out.append(HOSTILE));
    for (Consumer<PrintStream> way : ways) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream before = System.out;
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      try {
        way.accept(Terminal.out());
      } finally {
        System.setOut(before);
      }
      assertThat(bytes.toString(StandardCharsets.UTF_8).strip()).doesNotContain("\u001b", "\u0000");
    }
  }

  @Test
  void so_does_every_way_of_writing() {
    StringWriter text = new StringWriter();
    PrintWriter out = Terminal.writer(text);
    out.print(HOSTILE);
    out.write(HOSTILE.toCharArray(), 0, HOSTILE.length());
    out.printf("%s", HOSTILE);
    HOSTILE.chars().forEach(out::write);
    out.flush();
    assertThat(text.toString()).isEqualTo(HARMLESS.repeat(4));
  }

  @Test
  void the_live_progress_writes_sequences_of_its_own_alone() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TerminalProgress progress =
        new TerminalProgress(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            new TerminalWords(org.facecert.words.OutputLanguage.ENGLISH),
            100);
    progress.planned(2, 0, List.of(HOSTILE));
    progress.note(Sentence.of("note.no-phone", "fault", HOSTILE));
    progress.phoneReady(0, HOSTILE);
    assertThat(
            bytes
                .toString(StandardCharsets.UTF_8)
                .replace("\u001b[2K", "")
                .replace("\u001b[1A", ""))
        .doesNotContain("\u001b", "\u0000", "\u202e", "\u2066", "\u009b", "\u0007");
  }

  @Test
  void nothing_else_of_the_suite_knows_the_terminal() throws IOException {
    // the second is a process of its own, whose answer goes out there
    Set<String> allowed = Set.of("Terminal.java", "BoundedPdf.java");
    List<String> offences = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
      for (Path source : sources.toList()) {
        if (Files.isRegularFile(source)
            && !allowed.contains(String.valueOf(source.getFileName()))
            && Files.readString(source).matches("(?s).*System\\.(out|err)\\b.*")) {
          offences.add(source.toString());
        }
      }
    }
    assertThat(offences).isEmpty();
  }
}
