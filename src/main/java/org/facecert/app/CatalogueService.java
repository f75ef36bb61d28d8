package org.facecert.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.coverage.Coverage;
import org.facecert.catalogue.coverage.CoverageTable;
import org.facecert.catalogue.coverage.EditionDiff;
import org.facecert.catalogue.coverage.ExpectedCoverage;
import org.facecert.catalogue.coverage.OscalFiles;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.report.CoveragePage;
import org.facecert.words.OutputLanguage;

/** Tells what is required, on what it rests, and how much of it can be run. */
public final class CatalogueService {

  private final Installation installation;
  private final Clock clock;

  CatalogueService(Installation installation, Clock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  /**
   * @param requirements that were wanted
   * @param all how many there are
   */
  public record Listed(List<Requirement> requirements, int all) {

    public Listed {
      requirements = List.copyOf(requirements);
    }
  }

  public Listed list(CatalogueFilter filter) {
    Catalogue catalogue = all();
    List<Requirement> found =
        catalogue.requirements().stream().filter(filter.in(catalogue)).toList();
    return new Listed(found, catalogue.requirements().size());
  }

  /**
   * A catalogue that holds at least all about one requirement or clause.
   *
   * @throws UserError when there is none of this id, with what may be meant
   */
  public Catalogue about(String id) {
    Catalogue catalogue = new SoundMark(installation).about(id);
    if (!catalogue.clauses().containsKey(id) && catalogue.requirement(id).isEmpty()) {
      throw unknown(id, catalogue);
    }
    return catalogue;
  }

  private static UserError unknown(String id, Catalogue catalogue) {
    String meant =
        Shown.nearest(id, catalogue.requirements().stream().map(Requirement::id).toList())
            .or(() -> Shown.nearest(id, catalogue.clauses().keySet()))
            .map(near -> "; did you mean " + near + "?")
            .orElse("; facecert catalogue lists the requirements");
    return new UserError("there is no requirement or clause " + Shown.quoted(id) + meant);
  }

  /**
   * @param stale where the table that is kept says otherwise than the features
   */
  public record Covered(Coverage.Counts counts, List<Problem> stale) {

    public Covered {
      stale = List.copyOf(stale);
    }

    /** The counts. */
    public String json() throws IOException {
      return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(counts);
    }
  }

  /**
   * @param accept whether what the features say now is to be the table that is kept
   */
  public Covered coverage(boolean accept) {
    ExpectedCoverage expected = new ExpectedCoverage(installation.features());
    if (accept) {
      expected.accept();
    }
    List<Problem> stale = expected.stale();
    return new Covered(new Coverage(all()).counts(), stale);
  }

  /** Writes clause by requirement by scenario as CSV, HTML and OSCAL into a folder. */
  public List<Path> writeCoverage(Path folder, OutputLanguage language) throws IOException {
    Catalogue catalogue = all();
    List<Path> files = new ArrayList<>();
    files.add(
        write(folder.resolve("coverage.csv"), new CoverageTable(new Coverage(catalogue)).text()));
    Path page = folder.resolve("coverage.html");
    new CoveragePage(catalogue, language).write(page);
    files.add(page);
    Map<String, String> oscal =
        new OscalFiles(catalogue, Installation.version(), clock.instant()).texts();
    oscal.forEach((name, text) -> files.add(write(folder.resolve(name), text)));
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
      throw new UserError(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** What the features in one folder say otherwise than those in another, the older one. */
  public static List<EditionDiff.Change> changes(Path before, Path after) {
    return new EditionDiff(FeatureFiles.read(before), FeatureFiles.read(after)).changes();
  }

  private Catalogue all() {
    return FeatureFiles.read(installation.features());
  }
}
