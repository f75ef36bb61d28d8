package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Exemption;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;

final class RunUnderProgrammeTest {

  private final Catalogue catalogue = FeatureFiles.read(Path.of("..", "features"));
  private final List<FunctionUsed> functions =
      List.of(
          new FunctionUsed("face-login", "login", "sign in", "server", true),
          new FunctionUsed("face-effects", "effects", "fun", "none", true));

  private final SuiteParts suite = new SuiteParts(Path.of("..", "features"), "1");
  private final Set<ExecutedScenario> ran = new HashSet<>();

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

    assertThat(seen.outcomes())
        .extracting(RequirementVerdict::function)
        .doesNotContain("face-effects");
    assertThat(seen.excluded())
        .anySatisfy(
            each -> {
              assertThat(each.function()).isEqualTo("face-effects");
              assertThat(Messages.ofFindings().render(each.why(), OutputLanguage.ENGLISH))
                  .isEqualTo(
                      "The programme “Consent in consumer-finance apps” does not look at uses of"
                          + " the class experience (identifies nobody).");
            });
  }

  @Test
  void what_a_rule_exempts_does_not_apply_whatever_was_found_and_names_the_rule() {
    Programme model = programme("consumer-finance-consent");
    Exemption exemption =
        new Exemption(
            Set.of("FC-03"),
            Set.of("login"),
            Set.of(),
            Optional.empty(),
            new Bilingual("a login needs it", "登录需要"));
    Programme exempting =
        new Programme(
            model.id(),
            model.heading(),
            model.selection(),
            List.of(exemption),
            model.parameters(),
            model.deciding(),
            model.chapters());
    Evaluation recorded = recorded("pre-submission", Verdict.FAIL);

    Evaluation seen = new RunUnderProgramme(catalogue, exempting, suite).of(recorded, ran);

    RequirementVerdict outcome =
        seen.outcomes().stream()
            .filter(o -> o.requirement().equals("FC-03") && o.function().equals("face-login"))
            .findFirst()
            .orElseThrow();
    assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(outcome.items()).isEmpty();
    assertThat(Messages.ofFindings().render(outcome.reason().orElseThrow(), OutputLanguage.CHINESE))
        .isEqualTo("依据评价方案 consumer-finance-consent 的规则不适用：登录需要");
    assertThat(seen.excluded())
        .noneMatch(
            each -> each.requirement().equals("FC-03") && each.function().equals("face-login"));
  }

  @Test
  void what_the_run_did_not_look_at_is_not_tested() {
    Evaluation recorded = recorded("pre-submission", Verdict.PASS);
    List<RequirementVerdict> fewer = new ArrayList<>(recorded.outcomes());
    fewer.removeIf(o -> o.requirement().equals("FC-03"));
    ran.removeIf(each -> each.requirement().equals("FC-03"));

    Evaluation seen =
        new RunUnderProgramme(catalogue, programme("consumer-finance-consent"), suite)
            .of(with(recorded, fewer), ran);

    assertThat(seen.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(Decision.of(seen).orElseThrow().grade()).isEmpty();
    assertThat(seen.outcomes())
        .filteredOn(o -> o.requirement().equals("FC-03"))
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.reason()).contains(Sentence.of("reason.not-recorded")));
    assertThat(Decision.of(seen).orElseThrow().open())
        .contains(new Decision.Open("FC-03", "face-login", Verdict.NOT_TESTED));
  }

  @Test
  void a_requirement_one_of_whose_scenarios_was_not_run_is_open() {
    Evaluation recorded = recorded("pre-submission", Verdict.PASS);
    ExecutedScenario one =
        ran.stream()
            .filter(each -> each.requirement().equals("FC-03"))
            .filter(each -> each.function().equals("face-login"))
            .findFirst()
            .orElseThrow();
    ran.remove(one);

    Evaluation seen =
        new RunUnderProgramme(catalogue, programme("consumer-finance-consent"), suite)
            .of(recorded, ran);

    assertThat(seen.partial()).isTrue();
    assertThat(seen.leftOut())
        .singleElement()
        .satisfies(each -> assertThat(each.scenarios()).containsExactly(one.scenario()));
    assertThat(Decision.of(seen).orElseThrow().grade()).isEmpty();
    assertThat(Decision.of(seen).orElseThrow().open())
        .containsExactly(new Decision.Open("FC-03", "face-login", Verdict.NOT_TESTED));
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
            List.of(new ProgrammeUsed.Parameter("policy-taps", "9", "suite rule", "套件规则")),
            used.decision(),
            used.chapters());

    assertThatThrownBy(
            () ->
                new RunUnderProgramme(catalogue, programme("bipa"), suite)
                    .of(evaluation(other, recorded.outcomes()), ran))
        .isInstanceOf(BadSelection.class)
        .hasMessageContaining("policy-taps = 9, the programme bipa sets 4");
  }

  private Evaluation under(String programme, Verdict everything) {
    Evaluation recorded = recorded("pre-submission", everything);
    return new RunUnderProgramme(catalogue, programme(programme), suite).of(recorded, ran);
  }

  private Programme programme(String id) {
    return catalogue.programme(id).orElseThrow();
  }

  /** As if every scenario had come out alike. */
  private Evaluation recorded(String programme, Verdict everything) {
    List<FunctionProfile> profiles = functions.stream().map(FunctionUsed::profile).toList();
    Plan plan =
        new Planner(catalogue, programme(programme), Optional.empty(), id -> true).plan(profiles);
    plan.items().stream()
        .map(i -> new ExecutedScenario(i.requirement().id(), i.function(), i.scenario(), i.steps()))
        .forEach(ran::add);
    List<RequirementVerdict> outcomes =
        plan.items().stream()
            .map(
                i ->
                    new RequirementVerdict(
                        i.requirement().id(), i.function(), everything, List.of()))
            .distinct()
            .toList();
    return evaluation(ProgrammeUsed.of(programme(programme)), outcomes);
  }

  private Evaluation with(Evaluation recorded, List<RequirementVerdict> outcomes) {
    return evaluation(recorded.programme(), outcomes);
  }

  private Evaluation evaluation(ProgrammeUsed programme, List<RequirementVerdict> outcomes) {
    return new Evaluation(
        Evaluation.SCHEMA,
        "FC-1",
        Instant.EPOCH,
        Instant.EPOCH,
        true,
        Verdict.PASS,
        new Laboratory(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new ItemUnderTest("App", "org.example.app", "1", "1", "en", List.of()),
        new StatementUsed("statement.yaml", Digest.of(new byte[0])),
        functions,
        programme,
        Sentence.of("selection.all"),
        List.of(),
        Map.of(),
        List.of(),
        outcomes,
        List.of(),
        Effort.NONE,
        List.of(),
        List.of(),
        new SuiteUsed("1", Map.of(), List.of()),
        Digest.of(new byte[0]));
  }
}
