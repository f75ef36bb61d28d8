package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Chapter;
import org.facecert.catalogue.DecisionRule;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.ReviewRule;

/**
 * The programme that selected the requirements, the thresholds it set and the rule by which it
 * decides, as they stood when the run was made.
 *
 * @param decision empty when it gives no grades
 * @param chapters of the report; empty for the report's own
 * @param review how many persons an answer takes; empty, and not written, for one
 */
public record ProgrammeUsed(
    String id,
    Bilingual title,
    String edition,
    Optional<Bilingual> modelledOn,
    List<Parameter> parameters,
    Optional<DecisionRule> decision,
    List<Chapter> chapters,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ReviewRule> review) {

  /** Where one person's answer counts. */
  public ProgrammeUsed(
      String id,
      Bilingual title,
      String edition,
      Optional<Bilingual> modelledOn,
      List<Parameter> parameters,
      Optional<DecisionRule> decision,
      List<Chapter> chapters) {
    this(id, title, edition, modelledOn, parameters, decision, chapters, Optional.empty());
  }

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
    review = review.filter(ReviewRule::fourEyes);
  }

  /** How many persons an answer takes. */
  public ReviewRule reviewRule() {
    return review.orElse(ReviewRule.ONE);
  }

  /** The same, with answers that take at least as many persons. */
  public ProgrammeUsed reviewedBy(ReviewRule rule) {
    return new ProgrammeUsed(
        id,
        title,
        edition,
        modelledOn,
        parameters,
        decision,
        chapters,
        Optional.of(reviewRule().stricter(rule)));
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
        chapters,
        review);
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
        chapters,
        review);
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
        programme.chapters(),
        Optional.of(programme.review()));
  }
}
