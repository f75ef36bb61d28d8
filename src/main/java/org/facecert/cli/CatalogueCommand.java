package org.facecert.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.CatalogueFilter;
import org.facecert.app.CatalogueService;
import org.facecert.app.Suite;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.coverage.CoverageState;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
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

  private final Supplier<Suite> suite;

  CatalogueCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

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
    CatalogueService.Listed listed = suite.get().catalogue().list(filter());
    Messages words = Messages.named("catalogue");
    OutputLanguage spoken = language.language();
    for (Requirement requirement : listed.requirements()) {
      out.printf(
          "%-6s %-12s %-12s %-12s %s%n",
          requirement.id(),
          words.say(spoken, "severity." + requirement.severity().word()),
          words.say(spoken, "mode." + requirement.mode().word()),
          words.say(spoken, "state." + CoverageState.of(requirement).word()),
          spoken == OutputLanguage.CHINESE ? requirement.chinese().title() : requirement.title());
    }
    out.println(
        words.say(
            spoken, "list.count", "found", listed.requirements().size(), "all", listed.all()));
    out.flush();
    return ExitCode.OK.code();
  }

  private CatalogueFilter filter() {
    return new CatalogueFilter(
        Optional.ofNullable(theme),
        Optional.ofNullable(clause),
        Optional.ofNullable(severity),
        Optional.ofNullable(mode),
        Optional.ofNullable(state));
  }
}
