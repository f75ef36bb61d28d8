package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Chapter;
import org.facecert.catalogue.DecisionRule;
import org.facecert.catalogue.Programme;

/**
 * The programme that selected the requirements, the thresholds it set and the rule by which it
 * decides, as they stood when the run was made.
 *
 * @param decision empty when it gives no grades
 * @param chapters of the report; empty for the report's own
 */
public record ProgrammeUsed(
    String id,
    Bilingual title,
    String edition,
    Optional<Bilingual> modelledOn,
    List<Parameter> parameters,
    Optional<DecisionRule> decision,
    List<Chapter> chapters) {

  /**
   * @param source where the value comes from: a clause, or the suite's own rule
   * @param sourceChinese "" in records of earlier versions
   */
  public record Parameter(
      String name,
      String value,
      String source,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String sourceChinese) {}

  private static final String ALTERED = "altered";

  public ProgrammeUsed {
    parameters = List.copyOf(parameters);
    chapters = List.copyOf(chapters);
  }

  /**
   * What is left of a released programme that is judged by altered files: its id, which says where
   * it came from, and its thresholds.
   */
  public ProgrammeUsed altered() {
    return new ProgrammeUsed(
        id,
        new Bilingual("An altered programme, not as released", "经改动的评价方案，与发布版本不同"),
        ALTERED,
        Optional.empty(),
        parameters,
        Optional.empty(),
        chapters);
  }

  /** One of the laboratory's own, which says so beside its title. */
  public ProgrammeUsed own() {
    return new ProgrammeUsed(
        id,
        new Bilingual(
            title.english() + " (the laboratory's own, not released with FaceCert)",
            title.chinese() + "（实验室自定方案，并非 FaceCert 发布）"),
        edition,
        modelledOn,
        parameters,
        decision,
        chapters);
  }

  public static ProgrammeUsed of(Programme programme) {
    return new ProgrammeUsed(
        programme.id(),
        programme.title(),
        programme.edition(),
        programme.modelledOn(),
        programme.parameters().all().stream()
            .map(p -> new Parameter(p.name(), p.text(), p.source().english(), p.source().chinese()))
            .toList(),
        programme.decision(),
        programme.chapters());
  }
}
