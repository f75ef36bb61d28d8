package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Redaction;
import org.facecert.run.BrokenRecord;
import org.facecert.run.RejudgedScenario;
import org.facecert.run.Rejudgement;
import org.facecert.run.RunFolder;
import org.facecert.steps.World;

/** Judges recorded runs again, from their logs, without a phone. */
public final class RejudgeService {

  private static final String GLUE = World.class.getPackageName();

  private final Suite suite;

  RejudgeService(Suite suite) {
    this.suite = suite;
  }

  /**
   * What came of it.
   *
   * @param problems where the record is not as it was written: what is derived from it is not what
   *     was recorded
   * @param compared every scenario that was walked
   * @param notWalked how many scenarios of the run no walk stands behind: they wait, or do not
   *     apply
   * @param redaction takes out of the app's words what must not be shown of the run
   */
  public record Rejudged(
      List<String> problems, List<RejudgedScenario> compared, int notWalked, Redaction redaction) {

    public Rejudged {
      problems = List.copyOf(problems);
      compared = List.copyOf(compared);
    }

    public List<RejudgedScenario> differences() {
      return compared.stream().filter(each -> !each.agrees()).toList();
    }

    public boolean agrees() {
      return problems.isEmpty() && differences().isEmpty();
    }
  }

  /**
   * @param run its folder
   * @param programme by whose thresholds; else the run's
   * @param features another folder of features and programmes than the installation's
   * @param each told of every scenario as soon as it is judged
   * @throws UserError when there is no run, or no such programme
   * @throws BrokenRecord when something else than evidence was changed
   */
  public Rejudged rejudge(
      Path run,
      Optional<String> programme,
      Optional<Path> features,
      Consumer<RejudgedScenario> each)
      throws IOException {
    List<String> problems = new ArrayList<>();
    RunFolder folder = RecordedFolder.derivable(run, problems);
    Path by = features.orElseGet(() -> suite.installation().features());
    if (!Files.isDirectory(by)) {
      throw new UserError("--features " + by + ": there is no such folder");
    }
    Catalogue catalogue = FeatureFiles.read(by);
    String id = programme.orElseGet(() -> folder.evaluation().head().programme().id());
    Programme thresholds =
        catalogue
            .programme(id)
            .orElseThrow(() -> new UserError("--programme " + id + ": there is none in " + by));
    List<RejudgedScenario> compared = new ArrayList<>();
    new Rejudgement(catalogue, by, GLUE, Scenes.rules(thresholds, by))
        .of(
            folder,
            judged -> {
              compared.add(judged);
              each.accept(judged);
            });
    return new Rejudged(problems, compared, items(folder) - compared.size(), Masks.of(folder));
  }

  private static int items(RunFolder folder) {
    int[] count = {0};
    folder.evaluation().forEachItem(item -> count[0]++);
    return count[0];
  }
}
