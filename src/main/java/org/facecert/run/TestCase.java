package org.facecert.run;

import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Mode;
import org.facecert.verdict.RequirementUsed;

/**
 * One scenario for one requirement and one face function: what a run consists of.
 *
 * @param scenario its name as written
 * @param line of the scenario in the requirement's feature file
 * @param steps as written
 * @param function id of the face function; empty when the scenario runs once per app
 * @param waiting why it cannot be run yet
 * @param waiver why it does not apply, by a rule of the programme
 */
public record TestCase(
    RequirementUsed requirement,
    String scenario,
    int line,
    List<String> steps,
    String function,
    Optional<Bilingual> waiting,
    Optional<Waiver> waiver) {

  public TestCase {
    steps = List.copyOf(steps);
  }

  public TestCase(
      RequirementUsed requirement,
      String scenario,
      int line,
      List<String> steps,
      String function,
      Optional<Bilingual> waiting) {
    this(requirement, scenario, line, steps, function, waiting, Optional.empty());
  }

  TestCase waived(Optional<Waiver> rule) {
    return new TestCase(requirement, scenario, line, steps, function, waiting, rule);
  }

  /** Whether it is decided on the applicant's documents alone, without any phone. */
  boolean documentary() {
    return requirement.mode().equals(Mode.DOCUMENTARY.word());
  }

  /** Names it in journal and folder; the same in every run of the same plan. */
  public String key() {
    return requirement.id() + "/" + line + (function.isEmpty() ? "" : "/" + function);
  }
}
