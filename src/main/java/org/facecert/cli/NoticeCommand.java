package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facecert.notice.NoticeReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads privacy notices without a phone. */
@Command(
    name = "notice",
    mixinStandardHelpOptions = true,
    description = {
      "Reads privacy notices and says item by item what they tell of face information,",
      "with the words quoted: text, HTML, PDF with a text layer, DOCX; Chinese and English.",
      "Ends with 2 when one could not be read, or seems not to be whole."
    },
    subcommands = NoticeTopicsCommand.class)
final class NoticeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Notices, or folders of them.")
  private List<Path> inputs = List.of();

  @Option(names = "--json", description = "Prints JSON, all that was read.")
  private boolean json;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "Writes one line of JSON per notice, for surveys.")
  private @Nullable Path jsonl;

  @Option(
      names = "--table",
      description = {
        "A survey: prints how many state each item, and writes notices.csv",
        "and notices.html, a page with the picture of it."
      })
  private boolean table;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the survey's files (default: reports/notices).")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  NoticeCommand() {}

  NoticeCommand(List<Path> inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() throws IOException {
    return read(Objects.requireNonNull(spec).commandLine().getOut());
  }

  int read(PrintWriter terminal) throws IOException {
    if (out != null && !table) {
      throw new BadInput("--out belongs to --table; add it, or leave --out out");
    }
    ResultFile lines = jsonl == null ? null : ResultFile.named("--jsonl", jsonl, ".jsonl");
    List<NoticeFile> notices = new ArrayList<>();
    NoticeReader reader = NoticeReader.shipped();
    for (Path file : files()) {
      notices.add(NoticeFile.read(file, reader));
    }
    if (lines != null) {
      lines.write(NoticeJson.lines(notices));
    }
    print(notices, terminal, new Screenplay(language.language()));
    terminal.flush();
    return (notices.stream().allMatch(NoticeFile::isWhole) ? ExitCode.OK : ExitCode.OPEN).code();
  }

  private void print(List<NoticeFile> notices, PrintWriter terminal, Screenplay words)
      throws IOException {
    if (json) {
      terminal.println(NoticeJson.whole(notices));
    } else if (table) {
      NoticeSurvey survey = new NoticeSurvey(notices);
      new NoticeTable(terminal, words).print(survey);
      for (Path file : write(survey, words)) {
        terminal.println(words.say("notice.written", "file", file));
      }
    } else if (jsonl == null) {
      NoticePrint print = new NoticePrint(terminal, words);
      notices.forEach(print::print);
    }
    if (jsonl != null && !json) {
      terminal.println(words.say("notice.written", "file", jsonl));
    }
  }

  private List<Path> write(NoticeSurvey survey, Screenplay words) throws IOException {
    Path folder = out == null ? Installation.find().reports().resolve("notices") : out;
    if (Files.isRegularFile(folder)) {
      throw new BadInput("--out " + folder + ": that is a file, not a folder");
    }
    Files.createDirectories(folder);
    String version = "FaceCert " + Installation.version();
    return List.of(
        Files.writeString(folder.resolve("notices.csv"), NoticeCsv.of(survey)),
        Files.writeString(
            folder.resolve("notices.html"),
            NoticePage.of(survey, words.language(), version, LocalDate.now(ZoneOffset.UTC))));
  }

  private List<Path> files() throws IOException {
    if (inputs.isEmpty()) {
      throw new BadInput("no notice given; name a file or a folder");
    }
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> inside = Files.list(input)) {
          files.addAll(inside.filter(NoticeCommand::visible).sorted().toList());
        }
      } else if (Files.isRegularFile(input)) {
        files.add(input);
      } else {
        throw new BadInput(input + ": there is no such file; check the path");
      }
    }
    if (files.isEmpty()) {
      throw new BadInput(inputs + ": there is no file in it");
    }
    return files;
  }

  private static boolean visible(Path file) {
    return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
  }
}
