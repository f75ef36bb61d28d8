package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.app.NoticeService;
import org.facecert.notice.TopicScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well the topic model does. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what the topic model makes of Chinese sentences with what people did.",
      "Lines: a sentence, a tab and eleven figures 0 or 1 as [1, 0, ...], in CAPP-130's order."
    })
final class NoticeTopicsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Labelled sentences.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    TopicScore score = new NoticeService().topics(file);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        Locale.ROOT,
        json
            ? "{\"sentences\": %d, \"micro_f1\": %.4f, \"macro_f1\": %.4f}%n"
            : "%d sentences: micro F1 %.4f, macro F1 %.4f%n",
        score.sentences(),
        score.microF1(),
        score.macroF1());
    out.flush();
    return ExitCode.OK.code();
  }
}
