package org.facecert.verdict;

import java.util.List;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;

/**
 * A column of a survey: a clause of an evaluation scheme, or a requirement.
 *
 * @param requirements those that must all be met
 */
public record SurveyIndicator(String id, Bilingual title, List<String> requirements) {

  public SurveyIndicator {
    requirements = List.copyOf(requirements);
  }

  /**
   * The columns of a programme: its clauses where it is made of clauses alone, as the surveys of
   * others are; else its requirements.
   */
  public static List<SurveyIndicator> of(Programme programme, Catalogue catalogue) {
    List<Requirement> selected =
        catalogue.requirements().stream().filter(programme::selects).toList();
    boolean ofClauses =
        !programme.selection().clauses().isEmpty()
            && programme.selection().themes().isEmpty()
            && programme.selection().requirements().isEmpty();
    if (!ofClauses) {
      return selected.stream().map(SurveyIndicator::of).toList();
    }
    // what is no duty of an app, such as how results are to be reported, is no indicator of one
    return catalogue.clauses().values().stream()
        .filter(clause -> programme.selection().clauses().contains(clause.id()))
        .filter(clause -> !clause.duty().modes().isEmpty())
        .map(clause -> of(clause, selected))
        .filter(indicator -> !indicator.requirements().isEmpty())
        .toList();
  }

  private static SurveyIndicator of(Clause clause, List<Requirement> selected) {
    return new SurveyIndicator(
        clause.id(),
        clause.provision().text(),
        selected.stream()
            .filter(requirement -> requirement.clauses().contains(clause.id()))
            .map(Requirement::id)
            .toList());
  }

  private static SurveyIndicator of(Requirement requirement) {
    return new SurveyIndicator(
        requirement.id(),
        new Bilingual(requirement.title(), requirement.chinese().title()),
        List.of(requirement.id()));
  }
}
