package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.Outcome;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class UnderProgrammeTest {

  private final Catalogue catalogue = FeatureFiles.read(Path.of("..", "features"));
  private final List<FunctionUsed> functions =
      List.of(
          new FunctionUsed("face-login", "login", "sign in", "server", true),
          new FunctionUsed("face-effects", "effects", "fun", "none", true));

  @Test
  void keeps_what_was_found_for_the_requirements_that_the_programme_selects() {
    Evaluation seen = under("consumer-finance-consent", Verdict.PASS);

    assertThat(seen.outcomes())
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.verdict()).isEqualTo(Verdict.PASS));
    assertThat(seen.programme().id()).isEqualTo("consumer-finance-consent");
    assertThat(Decision.of(seen).orElseThrow().grade().orElseThrow().id()).isEqualTo("met");
  }

  @Test
  void leaves_out_the_uses_that_the_programme_does_not_look_at_and_says_so() {
    Evaluation seen = under("consumer-finance-consent", Verdict.PASS);

    assertThat(seen.outcomes()).extracting(Outcome::function).doesNotContain("face-effects");
    assertThat(seen.excluded())
        .anySatisfy(
            each -> {
              assertThat(each.function()).isEqualTo("face-effects");
              assertThat(each.why()).contains("does not look at uses of the class experience");
            });
  }

  @Test
  void what_the_run_did_not_look_at_is_not_tested() {
    Evaluation recorded = recorded("pre-submission", Verdict.PASS);
    List<Outcome> fewer = new ArrayList<>(recorded.outcomes());
    fewer.removeIf(o -> o.requirement().equals("FC-03"));

    Evaluation seen =
        new UnderProgramme(catalogue, programme("consumer-finance-consent"))
            .of(with(recorded, fewer));

    assertThat(seen.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(Decision.of(seen).orElseThrow().grade()).isEmpty();
    assertThat(Decision.of(seen).orElseThrow().open())
        .contains(new Decision.Open("FC-03", "face-login", Verdict.NOT_TESTED));
  }

  @Test
  void refuses_a_run_that_was_judged_by_other_thresholds() {
    Evaluation recorded = recorded("pre-submission", Verdict.PASS);
    ProgrammeUsed used = recorded.programme();
    ProgrammeUsed other =
        new ProgrammeUsed(
            used.id(),
            used.title(),
            used.edition(),
            used.modelledOn(),
            List.of(new ProgrammeUsed.Parameter("policy-taps", "9", "suite rule")),
            used.decision(),
            used.chapters());

    assertThatThrownBy(
            () ->
                new UnderProgramme(catalogue, programme("bipa"))
                    .of(evaluation(other, recorded.outcomes())))
        .isInstanceOf(BadSelection.class)
        .hasMessageContaining("policy-taps = 9, the programme bipa sets 4");
  }

  private Evaluation under(String programme, Verdict everything) {
    return new UnderProgramme(catalogue, programme(programme))
        .of(recorded("pre-submission", everything));
  }

  private Programme programme(String id) {
    return catalogue.programme(id).orElseThrow();
  }

  /** As if every scenario had come out alike. */
  private Evaluation recorded(String programme, Verdict everything) {
    List<FunctionProfile> profiles = functions.stream().map(FunctionUsed::profile).toList();
    Plan plan =
        new Planner(catalogue, programme(programme), Optional.empty(), id -> true).plan(profiles);
    List<Outcome> outcomes =
        plan.items().stream()
            .map(i -> new Outcome(i.requirement().id(), i.function(), everything, List.of()))
            .distinct()
            .toList();
    return evaluation(ProgrammeUsed.of(programme(programme)), outcomes);
  }

  private Evaluation with(Evaluation recorded, List<Outcome> outcomes) {
    return evaluation(recorded.programme(), outcomes);
  }

  private Evaluation evaluation(ProgrammeUsed programme, List<Outcome> outcomes) {
    return new Evaluation(
        Evaluation.SCHEMA,
        "FC-1",
        Instant.EPOCH,
        Instant.EPOCH,
        true,
        Verdict.PASS,
        new Laboratory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        new ItemUnderTest("App", "org.example.app", "1", "1", "en", List.of()),
        new StatementUsed("statement.yaml", Digest.of(new byte[0])),
        functions,
        programme,
        "all",
        List.of(),
        Map.of(),
        List.of(),
        outcomes,
        List.of(),
        Effort.NONE,
        List.of(),
        Digest.of(new byte[0]));
  }
}
