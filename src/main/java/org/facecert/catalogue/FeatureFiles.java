package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.StrictYaml;

/**
 * Reads the features folder: rules, the clauses they serve, the programmes that select them. Where
 * these do not fit together nothing is read at all.
 */
public final class FeatureFiles {

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private FeatureFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder with {@code *.feature} files at any depth and their Chinese beside them, {@code
   *     clauses/*.yaml}, {@code programmes/*.yaml}, {@code methods.yaml}, {@code scope-only.yaml},
   *     {@code waiting.yaml}, {@code steps.zh.yaml} and {@code dossier.yaml}
   * @throws InputErrors with all that is wrong in any clause or feature file; when these are sound,
   *     with all that is wrong in how they fit together and in the programmes
   */
  public static Catalogue read(Path folder) {
    return new FeatureFiles(folder).read();
  }

  private void mustBeThere(boolean there, String what) {
    if (!there) {
      String cure = "give the features folder of the installation";
      throw new InputErrors(List.of(new Problem(folder.toString(), 1, 1, what, cure)));
    }
  }

  private Catalogue read() {
    mustBeThere(Files.isDirectory(folder), "there is no such folder");
    Legend legend = legend();
    ScopeFile scope = new ScopeFile(folder);
    collect(scope::read);
    WaitingReasons waiting = new WaitingReasons();
    collect(() -> waiting.read(folder));
    ClauseFile clauseFile = new ClauseFile(legend, scope);
    // parsing is most of the work, and no file's needs another's
    List<ParsedClauses> parsedClauses =
        files(folder.resolve("clauses"), ".yaml").parallelStream().map(ParsedClauses::of).toList();
    List<Path> features = files(folder, ".feature");
    mustBeThere(!features.isEmpty(), "there is no *.feature file in this folder");
    List<FeatureFile.Parsed> parsedFeatures =
        features.parallelStream().map(FeatureFile::parse).toList();
    parsedClauses.forEach(
        parsed -> collect(() -> clauseFile.read(parsed.file(), parsed.yaml().get())));
    Map<String, Clause> clauses = clauseFile.clauses();
    StepWords stepWords = new StepWords(folder);
    collect(() -> stepWords.read(DossierWords.of(folder)));
    FeatureFile featureFile =
        new FeatureFile(folder, clauses.keySet(), waiting, stepWords, problems);
    parsedFeatures.forEach(featureFile::read);
    List<Requirement> requirements = featureFile.requirements();
    // what a broken feature would have served or been selected by is not known
    check();
    collect(() -> everyClauseIsServed(clauseFile, requirements));
    collect(featureFile::checkTranslations);
    collect(waiting::checkUsed);
    List<Programme> programmes = programmes(requirements, clauses.keySet());
    check();
    return new Catalogue(requirements, clauses, programmes, legend.methods(), legend.evidence());
  }

  /** The yaml is given, or throws what is wrong with the file as a whole. */
  private record ParsedClauses(Path file, Supplier<StrictYaml> yaml) {
    static ParsedClauses of(Path file) {
      try {
        StrictYaml yaml = StrictYaml.read(file);
        return new ParsedClauses(file, () -> yaml);
      } catch (InputErrors e) {
        return new ParsedClauses(
            file,
            () -> {
              throw e;
            });
      }
    }
  }

  private Legend legend() {
    try {
      return Legend.read(folder);
    } catch (InputErrors e) {
      problems.addAll(e.problems());
      return Legend.empty();
    }
  }

  /** Those with thresholds of their own first: others borrow them. */
  private List<Programme> programmes(List<Requirement> requirements, Set<String> clauses) {
    Map<String, Parameters> parameters = new HashMap<>();
    ProgrammeFile reader = new ProgrammeFile(requirements, clauses, parameters);
    List<Programme> programmes = new ArrayList<>();
    List<Path> borrowing = new ArrayList<>();
    for (Path file : files(folder.resolve("programmes"), ".yaml")) {
      collect(
          () -> {
            if (ProgrammeFile.borrows(file)) {
              borrowing.add(file);
            } else {
              Programme programme = reader.read(file);
              parameters.put(programme.id(), programme.parameters());
              programmes.add(programme);
            }
          });
    }
    borrowing.forEach(file -> collect(() -> programmes.add(reader.read(file))));
    return programmes;
  }

  private void check() {
    InputErrors.throwIfAny(problems);
  }

  private static void everyClauseIsServed(ClauseFile file, List<Requirement> requirements) {
    Set<String> served = new HashSet<>();
    requirements.forEach(requirement -> served.addAll(requirement.clauses()));
    file.checkServed(served);
  }

  private void collect(Runnable reading) {
    try {
      reading.run();
    } catch (InputErrors e) {
      problems.addAll(e.problems());
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return FeatureTree.files(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(ending))
        .toList();
  }
}
