package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.DecisionRule;
import org.facecert.catalogue.Grade;
import org.facecert.catalogue.Severity;
import org.junit.jupiter.api.Test;

final class DecisionTest {

  private static final Grade GOOD =
      new Grade(
          "good",
          new Bilingual("Good", "好"),
          Map.of(Severity.BLOCKER, 0, Severity.MAJOR, 0),
          Optional.empty());
  private static final Grade FAIR =
      new Grade("fair", new Bilingual("Fair", "中"), Map.of(Severity.BLOCKER, 0), Optional.of(2));
  private static final Grade POOR =
      new Grade("poor", new Bilingual("Poor", "差"), Map.of(), Optional.empty());

  private final List<RequirementUsed> requirements = new ArrayList<>();
  private final List<RequirementVerdict> outcomes = new ArrayList<>();

  @Test
  void gives_the_best_grade_whose_limits_hold() {
    found("SC-01", "blocker", Verdict.PASS);
    found("SC-02", "major", Verdict.NOT_APPLICABLE);
    assertThat(decision().grade()).contains(GOOD);

    found("FC-02", "major", Verdict.FAIL);
    assertThat(decision().grade()).contains(FAIR);

    found("FC-01", "blocker", Verdict.FAIL);
    assertThat(decision().grade()).contains(POOR);
  }

  @Test
  void counts_a_requirement_once_however_many_functions_fail_it() {
    found("FC-02", "major", Verdict.FAIL);
    outcomes.add(new RequirementVerdict("FC-02", "face-payment", Verdict.FAIL, List.of()));
    outcomes.add(new RequirementVerdict("FC-02", "real-name", Verdict.FAIL, List.of()));

    assertThat(decision().fails()).isEqualTo(Map.of(Severity.MAJOR, 1));
  }

  @Test
  void gives_none_as_long_as_anything_is_open() {
    for (Verdict verdict : List.of(Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.NOT_TESTED)) {
      requirements.clear();
      outcomes.clear();
      found("SC-01", "blocker", Verdict.PASS);
      found("SC-02", "minor", verdict);

      assertThat(decision().grade()).as(verdict.name()).isEmpty();
      assertThat(decision().open())
          .containsExactly(new Decision.Open("SC-02", "face-login", verdict));
    }
  }

  @Test
  void a_requirement_without_any_result_is_open() {
    found("SC-01", "blocker", Verdict.PASS);
    requirements.add(requirement("SC-02", "major"));

    assertThat(decision().grade()).isEmpty();
    assertThat(decision().open())
        .containsExactly(new Decision.Open("SC-02", "", Verdict.NOT_TESTED));
  }

  @Test
  void gives_none_where_nothing_was_looked_at() {
    found("SC-01", "blocker", Verdict.NOT_APPLICABLE);

    assertThat(decision().open()).isEmpty();
    assertThat(decision().grade()).isEmpty();
  }

  @Test
  void a_rule_whose_last_grade_has_limits_is_none() {
    assertThatThrownBy(() -> new DecisionRule(List.of(GOOD, FAIR)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void found(String requirement, String severity, Verdict verdict) {
    requirements.add(requirement(requirement, severity));
    outcomes.add(new RequirementVerdict(requirement, "face-login", verdict, List.of()));
  }

  private static RequirementUsed requirement(String id, String severity) {
    RequirementUsed any = Samples.evaluation().requirements().get(0);
    return Samples.requirement(id, severity, any);
  }

  private Decision decision() {
    Evaluation any = Samples.evaluation();
    ProgrammeUsed programme = any.programme();
    ProgrammeUsed deciding =
        new ProgrammeUsed(
            programme.id(),
            programme.title(),
            programme.edition(),
            Optional.empty(),
            programme.parameters(),
            Optional.of(new DecisionRule(List.of(GOOD, FAIR, POOR))),
            List.of());
    return Decision.of(Samples.with(any, deciding, requirements, outcomes)).orElseThrow();
  }
}
