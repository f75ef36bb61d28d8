package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.CatalogueService;
import org.facecert.app.ResultFile;
import org.facecert.app.Suite;
import org.facecert.catalogue.coverage.Coverage;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.words.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much of the clauses is covered. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Counts clauses, requirements and what of them can be run; compares with the table kept in"
            + " features/coverage.csv and names what was lost.")
final class CatalogueCoverageCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  CatalogueCoverageCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the counts as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes clause by requirement by scenario as HTML, CSV and OSCAL.")
  private @Nullable Path folder;

  @Option(
      names = "--accept",
      description = "Takes what the features say now for the table, instead of comparing.")
  private boolean accept;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    CatalogueService catalogue = suite.get().catalogue();
    CatalogueService.Covered covered = catalogue.coverage(accept);
    print(out, covered.counts());
    if (json != null) {
      ResultFile.named("--json", json, ".json").write(covered.json());
    }
    if (folder != null) {
      catalogue.writeCoverage(folder, language.language()).forEach(out::println);
    }
    out.flush();
    InputErrors.throwIfAny(covered.stale());
    return ExitCode.OK.code();
  }

  private void print(PrintWriter out, Coverage.Counts counts) {
    Messages words = Messages.named("catalogue");
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    lines.put("clauses", List.of(counts.ofClauses().clauses(), counts.ofClauses().documents()));
    lines.put("requirements", List.of(counts.ofRequirements().requirements()));
    lines.put(
        "executable",
        List.of(counts.ofRequirements().executable(), counts.ofRequirements().partly()));
    lines.put(
        "documentary",
        List.of(
            counts.ofRequirements().documentary(), counts.ofRequirements().documentaryWaiting()));
    lines.put("waiting", List.of(counts.ofRequirements().waiting()));
    lines.put("scope", List.of(counts.ofClauses().scopeOnly()));
    lines.put("orphans", List.of(counts.ofClauses().orphans()));
    lines.forEach(
        (key, numbers) ->
            out.printf(
                "%5d  %s%n",
                numbers.get(0),
                words.say(
                    language.language(),
                    "coverage." + key,
                    "of",
                    numbers.get(numbers.size() - 1))));
  }
}
