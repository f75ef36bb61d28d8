package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.facecert.evidence.Json;
import org.facecert.statement.AppStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an evaluation would do, before any phone is touched. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says of each requirement whether a programme asks it of this app, why or why not, on which"
          + " face",
      "function, about how long it takes, and what a person has to do."
    })
final class PlanCommand implements Callable<Integer> {

  @Option(
      names = "--app",
      paramLabel = "STATEMENT",
      required = true,
      description = "The app statement (YAML).")
  private Path app = Path.of("");

  @Option(names = "--programme", paramLabel = "ID", description = "Default: ${DEFAULT-VALUE}.")
  private String programme = "pre-submission";

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the plan as JSON.")
  private @Nullable Path json;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Screenplay words = new Screenplay(language.language());
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    AppStatement statement = variables.reader().withoutBuild().readFrom(app);
    List<PlanRow> rows =
        new PlanTable(wiring.catalogue(), words).rows(wiring.plan(statement, programme));
    for (PlanRow row : rows) {
      Terminal.out().println(line(row, words));
    }
    long in = rows.stream().filter(PlanRow::in).map(PlanRow::requirement).distinct().count();
    Terminal.out()
        .println(
            words.say(
                "plan.total",
                "in",
                in,
                "all",
                wiring.catalogue().requirements().size(),
                "time",
                Estimate.words(Duration.ofSeconds(seconds(rows)))));
    if (json != null) {
      Json.mapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(json.toFile(), new PlanFile(programme, seconds(rows), rows));
    }
    return ExitCode.OK.code();
  }

  /**
   * What is written as JSON.
   *
   * @param seconds on one virtual phone, about
   */
  record PlanFile(String programme, long seconds, List<PlanRow> rows) {}

  private static long seconds(List<PlanRow> rows) {
    return rows.stream().mapToLong(PlanRow::seconds).sum();
  }

  private static String line(PlanRow row, Screenplay words) {
    String function = row.function().isEmpty() ? "" : " [" + row.function() + "]";
    String time =
        row.seconds() == 0 ? "" : ", " + Estimate.words(Duration.ofSeconds(row.seconds()));
    return Screenplay.safe(
        words.say(row.in() ? "plan.in" : "plan.out")
            + "  "
            + row.requirement()
            + function
            + "  "
            + row.title()
            + " – "
            + row.why()
            + time
            + (row.person().isEmpty() ? "" : " – " + row.person()));
  }
}
