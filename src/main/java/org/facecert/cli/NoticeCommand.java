package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.NoticeService;
import org.facecert.app.ResultFile;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.facecert.survey.NoticeFile;
import org.facecert.survey.NoticeJson;
import org.facecert.survey.NoticeText;
import org.facecert.survey.Survey;
import org.facecert.survey.SurveyTable;
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

  private final Supplier<Suite> suite;
  private final NoticeService service = new NoticeService();

  NoticeCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  NoticeCommand(Supplier<Suite> suite, List<Path> inputs) {
    this.suite = suite;
    this.inputs = inputs;
  }

  @Override
  public Integer call() throws IOException {
    return read(Objects.requireNonNull(spec).commandLine().getOut());
  }

  int read(PrintWriter terminal) throws IOException {
    if (out != null && !table) {
      throw new UserError("--out belongs to --table; add it, or leave --out out");
    }
    ResultFile lines = jsonl == null ? null : ResultFile.named("--jsonl", jsonl, ".jsonl");
    List<NoticeFile> notices = service.read(inputs);
    if (lines != null) {
      lines.write(NoticeJson.lines(notices));
    }
    print(notices, terminal, new TerminalWords(language.language()));
    terminal.flush();
    return (notices.stream().allMatch(NoticeFile::isWhole) ? ExitCode.OK : ExitCode.OPEN).code();
  }

  private void print(List<NoticeFile> notices, PrintWriter terminal, TerminalWords words)
      throws IOException {
    if (json) {
      terminal.println(NoticeJson.whole(notices));
    } else if (table) {
      Survey survey = new Survey(notices);
      new SurveyTable(terminal, words.language()).print(survey);
      for (Path file : write(survey, words)) {
        terminal.println(words.say("notice.written", "file", file));
      }
    } else if (jsonl == null) {
      NoticeText print = new NoticeText(terminal, words.language());
      notices.forEach(print::print);
    }
    if (jsonl != null && !json) {
      terminal.println(words.say("notice.written", "file", jsonl));
    }
  }

  private List<Path> write(Survey survey, TerminalWords words) throws IOException {
    Path folder = out == null ? suite.get().installation().reports().resolve("notices") : out;
    return service.write(survey, folder, words.language());
  }
}
