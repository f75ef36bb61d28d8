package org.facecert.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A dated selection of requirements, the thresholds for them, and the rule by which verdicts make a
 * grade.
 *
 * @param heading what it is called
 * @param exemptions why a requirement does not apply to some functions
 * @param deciding what comes of verdicts and of answers
 * @param chapters of its report; empty for the report's own
 */
public record Programme(
    String id,
    Heading heading,
    Selection selection,
    List<Exemption> exemptions,
    Parameters parameters,
    Deciding deciding,
    List<Chapter> chapters) {

  public Programme {
    exemptions = List.copyOf(exemptions);
    chapters = List.copyOf(chapters);
  }

  /**
   * @param edition its date or version
   * @param modelledOn a named body's programme, report or law that it follows as far as that is
   *     public, and is never equivalent to; empty for a programme of our own
   */
  public record Heading(Bilingual title, String edition, Optional<Bilingual> modelledOn) {}

  /**
   * @param grades empty when the programme gives none
   * @param review how many persons an answer takes
   */
  public record Deciding(Optional<DecisionRule> grades, ReviewRule review) {}

  public Bilingual title() {
    return heading.title();
  }

  /** Its date or version. */
  public String edition() {
    return heading.edition();
  }

  /** What it follows and is never equivalent to. */
  public Optional<Bilingual> modelledOn() {
    return heading.modelledOn();
  }

  /** Empty when the programme gives no grade. */
  public Optional<DecisionRule> decision() {
    return deciding.grades();
  }

  /** How many persons an answer to an open question takes. */
  public ReviewRule review() {
    return deciding.review();
  }

  public boolean selects(Requirement requirement) {
    return selection.selects(requirement);
  }

  /** Whether it looks at this use of a face at all. */
  public boolean looksAt(FunctionProfile function) {
    return selection.looksAt(function);
  }

  /** The rule by which the requirement does not apply to the function. */
  public Optional<Exemption> exemption(String requirement, FunctionProfile function) {
    return exemptions.stream().filter(e -> e.covers(requirement, function)).findFirst();
  }
}
