package org.facecert.app;

import java.util.List;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Language;

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
  public Planned plan(Submission submission, String programme, Language language) {
    Wiring wiring = suite.wiring();
    AppStatement statement = submission.readWithoutBuild();
    List<PlanRow> rows =
        new PlanTable(wiring.catalogue(), language).rows(wiring.plan(statement, programme));
    return new Planned(PlanFile.of(programme, rows), wiring.catalogue().requirements().size());
  }
}
