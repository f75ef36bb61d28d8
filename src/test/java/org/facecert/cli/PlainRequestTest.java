package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlainRequestTest {

  private static final String HOME = "facecert.home";

  @TempDir private Path folder;

  @BeforeEach
  void the_installation_is_this_project() {
    System.setProperty(HOME, "..");
  }

  @AfterEach
  void and_nobody_elses() {
    System.clearProperty(HOME);
  }

  @Test
  void is_answered_as_the_parser_answers_it() throws IOException {
    Path notice =
        Files.writeString(
            folder.resolve("notice.txt"),
            "Privacy notice. We keep the picture of your face for one year to verify you.");

    assertSame("catalogue", "show", "SC-02");
    assertSame("catalogue", "show", "CN-PIPL-29");
    assertSame("notice", notice.toString());
    assertSame("notice", notice.toString(), notice.toString());
  }

  @Test
  void fails_as_the_parser_fails_it() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "12 34");

    assertThat(assertSame("catalogue", "show", "SC-2")).contains("64").contains("mean SC-02?");
    assertThat(assertSame("notice", folder.resolve("none.txt").toString()))
        .contains("64")
        .contains("none.txt: there is no such file");
    assertThat(assertSame("notice", other.toString())).contains("2").contains("no text");
    System.setProperty(HOME, folder.toString());
    assertThat(assertSame("catalogue", "show", "SC-02")).contains("no FaceCert installation");
  }

  @Test
  void a_bug_of_ours_is_told_as_one() {
    StringWriter err = new StringWriter();

    int exit =
        PlainRequest.answer(
            () -> {
              throw new IllegalStateException("oops");
            },
            new PrintWriter(err));

    assertThat(exit).isEqualTo(70);
    assertThat(err.toString()).contains("a bug of FaceCert").contains("oops");
  }

  @Test
  void leaves_to_the_parser_what_has_anything_to_parse() {
    for (List<String> words :
        List.of(
            List.<String>of(),
            List.of("--help"),
            List.of("notice"),
            List.of("notice", "--help"),
            List.of("notice", "a.txt", "--json"),
            List.of("notice", "@a.txt"),
            List.of("notice", "topics", "a.tsv"),
            List.of("catalogue", "show"),
            List.of("catalogue", "show", "-h"),
            List.of("catalogue", "show", ""),
            List.of("catalogue", "show", "SC-02", "SC-03"),
            List.of("catalogue", "show", "SC-02", "--language", "zh"),
            List.of("catalogue", "coverage", "SC-02"),
            List.of("evaluate", "app.yaml"))) {
      assertThat(PlainRequest.of(words, new PrintWriter(new StringWriter())))
          .as("%s", words)
          .isEmpty();
    }
  }

  /** Exit code, and what is printed. */
  private static String assertSame(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Callable<Integer> plain =
        PlainRequest.of(List.of(words), Terminal.writer(new PrintWriter(out))).orElseThrow();
    String answer = PlainRequest.answer(plain, new PrintWriter(err, true)) + "\n" + out + err;

    StringWriter parsedOut = new StringWriter();
    StringWriter parsedErr = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(Terminal.writer(new PrintWriter(parsedOut)))
            .setErr(new PrintWriter(parsedErr, true))
            .execute(words);
    assertThat(answer).isEqualTo(exit + "\n" + parsedOut + parsedErr);
    return answer;
  }
}
