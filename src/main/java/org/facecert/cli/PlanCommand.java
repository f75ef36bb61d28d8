package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.PlanFile;
import org.facecert.app.PlanRow;
import org.facecert.app.PlanService;
import org.facecert.app.PlannedWalk;
import org.facecert.app.RunScope;
import org.facecert.app.Submission;
import org.facecert.app.Suite;
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

  private final Supplier<Suite> suite;

  PlanCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Option(
      names = "--app",
      paramLabel = "STATEMENT",
      required = true,
      description = "The app statement (YAML).")
  private Path app = Path.of("");

  @Option(names = "--programme", paramLabel = "ID", description = "Default: ${DEFAULT-VALUE}.")
  private String programme = RunScope.USUAL;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the plan as JSON.")
  private @Nullable Path json;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    Submission submission = new Submission(Optional.of(app), Optional.empty(), variables.allowed());
    PlanService.Planned planned = suite.get().plans().plan(submission, programme, words.language());
    PlanFile file = planned.file();
    for (PlanRow row : file.rows()) {
      Terminal.out().println(line(row, words));
    }
    for (PlannedWalk walk : file.walks()) {
      Terminal.out().println(line(walk, words));
    }
    Terminal.out().println(total(planned, words));
    if (json != null) {
      file.write(json);
    }
    return ExitCode.OK.code();
  }

  private static String total(PlanService.Planned planned, TerminalWords words) {
    PlanFile file = planned.file();
    long in = file.rows().stream().filter(PlanRow::in).map(PlanRow::requirement).distinct().count();
    return words.say(
        "plan.total",
        "in",
        in,
        "all",
        planned.requirements(),
        "scenarios",
        file.walks().stream().mapToInt(walk -> walk.requirements().size()).sum(),
        "walks",
        file.walks().size(),
        "time",
        TerminalWords.time(Duration.ofSeconds(file.seconds())));
  }

  private static String line(PlannedWalk walk, TerminalWords words) {
    String function = walk.function().isEmpty() ? "" : " [" + walk.function() + "]";
    return TerminalWords.safe(
        words.say("plan.walk", "walk", walk.id() + function)
            + "  "
            + String.join(" ", walk.requirements()));
  }

  private static String line(PlanRow row, TerminalWords words) {
    String function = row.function().isEmpty() ? "" : " [" + row.function() + "]";
    String time =
        row.cost().seconds() == 0
            ? ""
            : ", " + TerminalWords.time(Duration.ofSeconds(row.cost().seconds()));
    return TerminalWords.safe(
        words.say(row.in() ? "plan.in" : "plan.out")
            + "  "
            + row.requirement()
            + function
            + "  "
            + row.title()
            + " – "
            + row.why()
            + (row.cost().walks().isEmpty()
                ? ""
                : " (" + String.join(", ", row.cost().walks()) + ")")
            + time
            + (row.cost().person().isEmpty() ? "" : " – " + row.cost().person()));
  }
}
