package org.facecert.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.coverage.Coverage;
import org.facecert.catalogue.coverage.CoverageTable;
import org.facecert.catalogue.coverage.ExpectedCoverage;
import org.facecert.catalogue.coverage.OscalFiles;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.report.CoveragePage;
import org.facecert.verdict.Words;
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
    Installation installation = Installation.find();
    ExpectedCoverage expected = new ExpectedCoverage(installation.features());
    if (accept) {
      expected.accept();
    }
    List<Problem> stale = expected.stale();
    Catalogue catalogue = FeatureFiles.read(installation.features());
    Coverage coverage = new Coverage(catalogue);
    print(out, coverage.counts());
    if (json != null) {
      ResultFile.named("--json", json, ".json")
          .write(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(coverage.counts()));
    }
    if (folder != null) {
      files(folder, catalogue, coverage, Installation.version()).forEach(out::println);
    }
    out.flush();
    InputErrors.throwIfAny(stale);
    return ExitCode.OK.code();
  }

  private List<Path> files(Path folder, Catalogue catalogue, Coverage coverage, String edition)
      throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(write(folder.resolve("coverage.csv"), new CoverageTable(coverage).text()));
    Path page = folder.resolve("coverage.html");
    new CoveragePage(catalogue, language.language()).write(page);
    files.add(page);
    Map<String, String> oscal =
        new OscalFiles(catalogue, edition, Clock.systemUTC().instant()).texts();
    for (Map.Entry<String, String> each : oscal.entrySet()) {
      files.add(write(folder.resolve(each.getKey()), each.getValue()));
    }
    return files;
  }

  private static Path write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInput(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void print(PrintWriter out, Coverage.Counts counts) {
    Words words = Words.named("catalogue");
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    lines.put("clauses", List.of(counts.clauses(), counts.documents()));
    lines.put("requirements", List.of(counts.requirements()));
    lines.put("executable", List.of(counts.executable(), counts.partly()));
    lines.put("documentary", List.of(counts.documentary(), counts.documentaryWaiting()));
    lines.put("waiting", List.of(counts.waiting()));
    lines.put("scope", List.of(counts.scopeOnly()));
    lines.put("orphans", List.of(counts.orphans()));
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
