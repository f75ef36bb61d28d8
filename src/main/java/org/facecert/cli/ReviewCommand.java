package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Review;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.facecert.console.Console;
import org.facecert.console.ServerLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The questions of a run on a page in a browser. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens a page on this machine (127.0.0.1) on which assessors answer the REVIEWs of a run,"
          + " with",
      "screens, elements, timeline and quotes beside each question. The address that is printed"
          + " lets",
      "one browser in, once. Answers are recorded as by `facecert answer`; the reports are written",
      "anew when the review is ended, by the button on the page or by Ctrl-C."
    })
final class ReviewCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  /** Of the questions that are left; the reports have all. */
  private static final int MOST_NAMED = 20;

  private final Supplier<Suite> suite;

  ReviewCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--port", description = "Port to listen on (default: any that is free).")
  private int port;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > LAST_PORT) {
      throw new UserError("--port " + port + ": write a number from 0 to " + LAST_PORT);
    }
    ServerLimits.set();
    TerminalWords words = new TerminalWords(language.language());
    PrintStream out = Terminal.out();
    try (Review review = suite.get().reviews().open(run)) {
      Console console = started(review, words);
      Thread ending = new Thread(() -> end(console, review, words, out), "end");
      Runtime.getRuntime().addShutdownHook(ending);
      out.println(words.say("review.open"));
      out.println("  " + console.address());
      out.println(words.say("review.stop", "open", review.open().size()));
      await(console);
      if (ProcessEnd.forgets(ending)) {
        end(console, review, words, out);
      } else {
        join(ending);
      }
    }
    return ExitCode.OK.code();
  }

  private Console started(Review review, TerminalWords words) throws IOException {
    try {
      return Console.start(review, port, words.language());
    } catch (BindException e) {
      throw new UserError("--port " + port + ": it is taken; name another, or none", e);
    }
  }

  /** Whichever comes first: the button, or the end of the process. */
  private static void await(Console console) {
    try {
      console.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread ending) {
    try {
      ending.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Console console, Review review, TerminalWords words, PrintStream out) {
    console.close();
    List<Review.Recorded> recorded = review.recorded();
    for (Review.Recorded each : recorded) {
      out.println(
          words.say(
              "review.recorded",
              "requirement",
              each.place().requirement(),
              "function",
              TerminalWords.safe(each.place().function()),
              "verdict",
              words.verdict(each.verdict()),
              "by",
              TerminalWords.safe(each.by())));
    }
    List<Review.QuestionPlace> open = review.open();
    out.println(words.say("review.end", "recorded", recorded.size(), "open", open.size()));
    open.stream().limit(MOST_NAMED).forEach(each -> out.println("  " + still(words, each)));
    if (!recorded.isEmpty()) {
      written(review, words, out);
    }
  }

  private static String still(TerminalWords words, Review.QuestionPlace each) {
    return words.say(
        "review.still",
        "requirement",
        each.requirement(),
        "function",
        TerminalWords.safe(each.function()));
  }

  private static void written(Review review, TerminalWords words, PrintStream out) {
    try {
      new Conclusion(out, words).print(review.report(words.language()));
    } catch (IOException e) {
      throw new UncheckedIOException("the reports cannot be written", e);
    }
  }
}
