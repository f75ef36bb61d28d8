package org.facecert.app;

import java.util.List;
import org.facecert.run.Plan;
import org.facecert.run.Walk;
import org.facecert.run.WalkGrouping;
import org.facecert.statement.AppStatement;
import org.facecert.steps.StepPaths;
import org.facecert.words.OutputLanguage;

/** Says what an evaluation would do, before any phone is touched. */
public final class PlanService {

  private final Suite suite;

  PlanService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param file what is written as JSON
   * @param requirements how many the catalogue has
   */
  public record Planned(PlanFile file, int requirements) {}

  /**
   * @param submission whose build need not be there yet
   * @param programme its id
   * @param language of what the rows say
   */
  public Planned plan(Submission submission, String programme, OutputLanguage language) {
    Wiring wiring = suite.wiring();
    AppStatement statement = submission.readWithoutBuild();
    Plan plan = wiring.plan(statement, programme);
    List<Walk> walks = WalkGrouping.of(plan.run(), new StepPaths()::path);
    List<PlanRow> rows = new PlanTable(wiring.catalogue(), walks, language).rows(plan);
    return new Planned(
        PlanFile.of(programme, rows, walks.stream().map(PlannedWalk::of).toList()),
        wiring.catalogue().requirements().size());
  }
}
