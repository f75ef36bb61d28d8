package org.facecert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.Severity;
import org.facecert.catalogue.coverage.State;
import org.facecert.verdict.Language;
import org.facecert.verdict.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is required. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Lists the requirements, all or those that the options choose.",
    subcommands = {
      CatalogueShowCommand.class,
      CatalogueCoverageCommand.class,
      CatalogueDiffCommand.class
    })
final class CatalogueCommand implements Callable<Integer> {

  @Option(names = "--theme", description = "Of this theme, such as withdrawal.")
  private @Nullable String theme;

  @Option(
      names = "--clause",
      description = "That serve this clause, or a clause whose id begins so, such as CN-PIPL.")
  private @Nullable String clause;

  @Option(names = "--severity", description = "blocker, major, minor or information.")
  private @Nullable String severity;

  @Option(names = "--mode", description = "automatic, assisted or documentary.")
  private @Nullable String mode;

  @Option(names = "--state", description = "executable, documentary or waiting.")
  private @Nullable String state;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Catalogue catalogue = FeatureFiles.read(Installation.find().features());
    Predicate<Requirement> wanted = wanted(catalogue);
    List<Requirement> found = catalogue.requirements().stream().filter(wanted).toList();
    Words words = Words.named("catalogue");
    Language spoken = language.language();
    for (Requirement requirement : found) {
      out.printf(
          "%-6s %-12s %-12s %-12s %s%n",
          requirement.id(),
          words.say(spoken, "severity." + requirement.severity().word()),
          words.say(spoken, "mode." + requirement.mode().word()),
          words.say(spoken, "state." + State.of(requirement).word()),
          spoken == Language.CHINESE ? requirement.chinese().title() : requirement.title());
    }
    out.println(
        words.say(
            spoken, "list.count", "found", found.size(), "all", catalogue.requirements().size()));
    out.flush();
    return ExitCode.OK.code();
  }

  private Predicate<Requirement> wanted(Catalogue catalogue) {
    known("--theme", theme, catalogue.requirements().stream().map(Requirement::theme).toList());
    known("--severity", severity, words(Severity.values()));
    known("--mode", mode, words(Mode.values()));
    known("--state", state, words(State.values()));
    String start = clause;
    if (start != null && catalogue.clauses().keySet().stream().noneMatch(id -> served(start, id))) {
      throw new BadInput("--clause " + start + ": no clause has this id or begins so");
    }
    return requirement ->
        is(theme, requirement.theme())
            && is(severity, requirement.severity().word())
            && is(mode, requirement.mode().word())
            && is(state, State.of(requirement).word())
            && (start == null || requirement.clauses().stream().anyMatch(id -> served(start, id)));
  }

  private static boolean served(String start, String id) {
    return id.equals(start) || id.startsWith(start.endsWith("-") ? start : start + "-");
  }

  private static boolean is(@Nullable String wanted, String word) {
    return wanted == null || wanted.equals(word);
  }

  private static List<String> words(Enum<?>[] values) {
    return List.of(values).stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static void known(String option, @Nullable String word, List<String> known) {
    Optional.ofNullable(word)
        .filter(w -> !known.contains(w))
        .ifPresent(
            w -> {
              throw new BadInput(
                  option
                      + " "
                      + w
                      + ": write one of "
                      + String.join(", ", known.stream().distinct().sorted().toList()));
            });
  }
}
