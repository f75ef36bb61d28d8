package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.RejudgeService.Rejudged;
import org.facecert.app.Suite;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.run.RejudgedScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a recorded run again. */
@Command(
    name = "rejudge",
    mixinStandardHelpOptions = true,
    description = {
      "Derives every verdict of a recorded run anew from its logs, without a phone, and says where"
          + " it",
      "does not agree with the record. Exit code 0 when all agree, 1 when something differs,",
      "2 when no scenario of the run was walked."
    },
    sortOptions = false)
final class RejudgeCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  RejudgeCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(
      names = "--programme",
      paramLabel = "ID",
      description = "By whose thresholds (default: the run's programme).")
  private @Nullable String programme;

  @Option(
      names = "--features",
      paramLabel = "DIR",
      description = "Other features and programmes than the installation's.")
  private @Nullable Path features;

  @Option(names = "--quiet", description = "Only what differs, and the result.")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    Rejudged rejudged = rejudged(words);
    rejudged
        .problems()
        .forEach(
            problem -> Terminal.out().println(words.say("rejudge.problem", "problem", problem)));
    rejudged.differences().forEach(each -> difference(each, rejudged.redaction(), words));
    Terminal.out()
        .println(
            words.say(
                conclusion(rejudged),
                "compared",
                rejudged.compared().size(),
                "different",
                rejudged.differences().size(),
                "rest",
                rejudged.notWalked()));
    return exitCode(rejudged).code();
  }

  private static String conclusion(Rejudged rejudged) {
    if (rejudged.compared().isEmpty()) {
      return "rejudge.nothing";
    }
    return rejudged.agrees() ? "rejudge.agrees" : "rejudge.differs";
  }

  /** That nothing differs where nothing was judged is no agreement. */
  private static ExitCode exitCode(Rejudged rejudged) {
    if (!rejudged.agrees()) {
      return ExitCode.FAIL;
    }
    return rejudged.compared().isEmpty() ? ExitCode.OPEN : ExitCode.OK;
  }

  private Rejudged rejudged(TerminalWords words) throws IOException {
    return suite
        .get()
        .rejudgements()
        .rejudge(
            run,
            Optional.ofNullable(programme),
            Optional.ofNullable(features),
            each -> tell(each, words));
  }

  private void tell(RejudgedScenario each, TerminalWords words) {
    if (!quiet) {
      Terminal.out()
          .println(
              words.say(
                  each.agrees() ? "rejudge.same" : "rejudge.other",
                  "item",
                  TerminalWords.safe(each.recorded().id()),
                  "recorded",
                  words.verdict(each.recorded().verdict()),
                  "derived",
                  words.verdict(each.verdict())));
    }
  }

  private static void difference(RejudgedScenario each, Redaction redaction, TerminalWords words) {
    Terminal.out().println();
    Terminal.out().println(TerminalWords.safe(each.recorded().id()));
    side(
        words.say("rejudge.recorded", "verdict", words.verdict(each.recorded().verdict())),
        each.recordedSentences(),
        redaction,
        words);
    side(
        words.say("rejudge.derived", "verdict", words.verdict(each.verdict())),
        each.sentences(),
        redaction,
        words);
  }

  private static void side(
      String head, List<Sentence> sentences, Redaction redaction, TerminalWords words) {
    Terminal.out().println("  " + head);
    sentences.forEach(
        sentence -> Terminal.out().println("    " + redaction.mask(words.sentence(sentence))));
  }
}
