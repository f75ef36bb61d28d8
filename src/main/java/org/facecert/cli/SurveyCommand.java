package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.AppSurveyService;
import org.facecert.app.Suite;
import org.facecert.verdict.AppSurvey;
import org.facecert.verdict.IndicatorState;
import org.facecert.verdict.SurveyIndicator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the recorded runs of many apps. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Counts the recorded runs of many apps, one table by indicator and by kind of use.",
      "The indicators are a programme's: scenario-survey as the Nandu report of 20 apps,"
          + " consumer-finance-consent as",
      "the reporter's test of 10, or any other. An app of which something is not known is counted"
          + " as open, never as met.",
      "Exit code 0 when the table was made, whatever is in it; 64 when a run was changed or two are"
          + " of one app."
    })
final class SurveyCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  SurveyCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Folders of runs, one of each app.")
  private List<Path> runs = List.of();

  @Option(
      names = "--programme",
      paramLabel = "ID",
      defaultValue = "scenario-survey",
      description = "Whose indicators are counted (default: ${DEFAULT-VALUE}).")
  private String programme = "";

  @Option(names = "--html", paramLabel = "FILE", description = "A page with charts and tables.")
  private @Nullable Path html;

  @Option(names = "--csv", paramLabel = "FILE", description = "For spreadsheets.")
  private @Nullable Path csv;

  @Option(names = "--json", paramLabel = "FILE", description = "For tools.")
  private @Nullable Path json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    AppSurvey survey =
        suite
            .get()
            .surveys()
            .survey(
                new AppSurveyService.SurveyRequest(
                    runs,
                    programme,
                    Optional.ofNullable(html),
                    Optional.ofNullable(csv),
                    Optional.ofNullable(json),
                    words.language()));
    print(survey, words, Terminal.out());
    return ExitCode.OK.code();
  }

  private static void print(AppSurvey survey, TerminalWords words, PrintStream out) {
    out.println(
        words.say(
            "survey.lead",
            "apps",
            survey.apps().size(),
            "programme",
            survey.programme(),
            "edition",
            survey.edition()));
    survey
        .modelledOn()
        .ifPresent(
            named ->
                out.println(
                    words.say("survey.modelled", "name", named.in(words.language().tag()))));
    survey
        .notes()
        .forEach(note -> out.println(words.say("survey.note", "text", words.sentence(note))));
    for (SurveyIndicator each : survey.indicators()) {
      out.println(
          words.say(
              "survey.line",
              "indicator",
              each.id(),
              "title",
              TerminalWords.safe(each.title().in(words.language().tag())),
              "met",
              survey.count(each, IndicatorState.MET),
              "missed",
              survey.count(each, IndicatorState.NOT_MET),
              "open",
              survey.count(each, IndicatorState.OPEN),
              "inapplicable",
              survey.count(each, IndicatorState.NOT_APPLICABLE)));
    }
  }
}
