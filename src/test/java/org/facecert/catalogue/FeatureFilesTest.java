package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeatureFilesTest {

  private static final String FEATURE =
      """
      @theme:separate-consent
      Feature: A consent of its own

        Background:
          Given a fresh install

        @SC-02 @blocker @automatic @CN-PIPL-29
        Rule: Consent is not the camera permission
          The camera dialog gives a camera;
          it gives no face.

          A second paragraph.

          PASS proves: On the ways walked a consent
          came first.

          PASS does not prove: That it was understood.

          Scenario: The dialog is not the only act
            When a person starts the face function
            Then a consent came before

          @waiting @once
          Scenario: No face leaves the phone
            traffic probe to come

            When a person starts the face function
            Then no face left the phone
      """;

  private static final String CLAUSES =
      """
      document:
        title: Personal Information Protection Law
        title-zh: 个人信息保护法
        issuer: Standing Committee
        issuer-zh: 常务委员会
        date: 2021-08-20
        in-force: 2021-11-01
        force: L
        source: the text
      clauses:
        CN-PIPL-29:
          number: art. 29
          number-zh: 第二十九条
          mode: A/S
          confidence: {number: U, text: T, mark: "text T, num U"}
          methods: [M1]
          evidence: [E1]
          text: Separate consent.
          text-zh: 单独同意。
      """;

  private static final String CHINESE =
      """
      SC-02:
        english: "%s"
        title: 同意不等于相机权限
        text: 相机对话框给予相机，不给予人脸。
        proves: 所走路径上先有同意。
        limits: 其是否被理解。
        scenarios: [对话框不是唯一动作, 人脸不离开手机]
      """
          .formatted(
              new RuleText(
                      "The camera dialog gives a camera; it gives no face.\n\nA second paragraph.",
                      "On the ways walked a consent came first.",
                      "That it was understood.")
                  .digest("Consent is not the camera permission"));

  private static final String METHODS =
      """
      methods: {M1: {en: UI walk, zh: 界面走查}}
      evidence: {E1: {en: screenshot, zh: 截图}}
      """;

  private static final String WAITING = "traffic probe to come: 流量探测尚未提供\n";

  private static final String STEPS =
      """
      a fresh install: 全新安装
      a person starts the face function: 用户启动人脸功能
      a consent came before: 此前已有同意
      no face left the phone: 没有人脸离开手机
      """;

  private static final String SCOPE = "%s: {reason: defines a word, reason-zh: 定义}\n";

  private static final String PROGRAMME =
      """
      id: small
      title: A small programme
      edition: 2026-11
      selection: {modes: [automatic]}
      parameters:
        refusal-area-ratio: {value: 0.5, source: suite rule, source-zh: 套件规则}
        refusal-contrast: {value: 4.5, source: suite rule, source-zh: 套件规则}
        refusal-text-height-ratio: {value: 0.5, source: suite rule, source-zh: 套件规则}
        withdraw-tap-ratio-pass: {value: 1.0, source: suite rule, source-zh: 套件规则}
        withdraw-tap-ratio-review: {value: 2, source: suite rule, source-zh: 套件规则}
        policy-taps: {value: 4, source: CN-APP-1.3, source-zh: CN-APP-1.3}
        policy-contrast: {value: 4.5, source: suite rule, source-zh: 套件规则}
        policy-text-height-percent: {value: 1.9, source: suite rule, source-zh: 套件规则}
        list-taps: {value: 2, source: suite rule, source-zh: 套件规则}
        relaunches-after-denial: {value: 3, source: suite rule, source-zh: 套件规则}
        consent-watch-seconds: {value: 20, source: suite rule, source-zh: 套件规则}
        traffic-watch-seconds: {value: 20, source: suite rule, source-zh: 套件规则}
        face-pictures-pass: {value: 5, source: suite rule, source-zh: 套件规则}
        face-pictures-review: {value: 30, source: suite rule, source-zh: 套件规则}
        face-upload-seconds: {value: 10, source: suite rule, source-zh: 套件规则}
      title-zh: 小方案
      """;

  @TempDir private Path folder;

  @BeforeEach
  void a_sound_folder() throws IOException {
    feature(FEATURE);
    clauses(CLAUSES);
    programme(PROGRAMME);
    write("consent/consent.zh.yaml", CHINESE);
    write("methods.yaml", METHODS);
    write("waiting.yaml", WAITING);
    write("steps.zh.yaml", STEPS);
  }

  @Test
  void reads_a_rule_as_a_requirement() {
    Requirement requirement = FeatureFiles.read(folder).requirement("SC-02").orElseThrow();

    assertThat(requirement.title()).isEqualTo("Consent is not the camera permission");
    assertThat(requirement.text())
        .isEqualTo("The camera dialog gives a camera; it gives no face.\n\nA second paragraph.");
    assertThat(requirement.proves()).isEqualTo("On the ways walked a consent came first.");
    assertThat(requirement.limits()).isEqualTo("That it was understood.");
    assertThat(requirement.chinese().title()).isEqualTo("同意不等于相机权限");
    assertThat(requirement.chinese().scenarios())
        .containsEntry("No face leaves the phone", "人脸不离开手机");
    assertThat(requirement.severity()).isEqualTo(Severity.BLOCKER);
    assertThat(requirement.mode()).isEqualTo(Mode.AUTOMATIC);
    assertThat(requirement.clauses()).containsExactly("CN-PIPL-29");
    assertThat(requirement.theme()).isEqualTo("separate-consent");
    assertThat(requirement.feature()).isEqualTo("consent/consent.feature");
    assertThat(requirement.line()).isEqualTo(8);
  }

  @Test
  void reads_scenarios_with_the_steps_of_the_background_and_all_tags() {
    List<ScenarioRef> scenarios =
        FeatureFiles.read(folder).requirement("SC-02").orElseThrow().scenarios();

    assertThat(scenarios.get(0).name()).isEqualTo("The dialog is not the only act");
    assertThat(scenarios.get(0).line()).isEqualTo(19);
    assertThat(scenarios.get(0).waiting()).isEmpty();
    assertThat(scenarios.get(0).once()).isFalse();
    assertThat(scenarios.get(0).steps())
        .containsExactly(
            "Given a fresh install",
            "When a person starts the face function",
            "Then a consent came before");
    assertThat(scenarios.get(0).tags())
        .containsExactlyInAnyOrder(
            "@theme:separate-consent", "@SC-02", "@blocker", "@automatic", "@CN-PIPL-29");
    assertThat(scenarios.get(1).waiting())
        .contains(new Bilingual("traffic probe to come", "流量探测尚未提供"));
    assertThat(scenarios.get(1).once()).isTrue();
    assertThat(scenarios.get(1).tags()).contains("@waiting", "@once");
  }

  @Test
  void gives_a_rule_without_a_scenario_one_that_waits_for_the_stated_reason() throws IOException {
    feature(
        """
        @theme:storage
        Feature: F
          @SC-02 @blocker @automatic @CN-PIPL-29 @waiting
          Rule: Nothing is stored
            storage probe to come
        """);
    write("waiting.yaml", "storage probe to come: 存储探测尚未提供\n");
    write(
        "consent/consent.zh.yaml",
        CHINESE
            .replaceFirst(
                "\"[0-9a-f]{8}\"",
                "\""
                    + new RuleText("storage probe to come", "", "").digest("Nothing is stored")
                    + "\"")
            .replaceAll("(?m)^  (proves|limits): .*\n", "")
            .replace("[对话框不是唯一动作, 人脸不离开手机]", "[不存储]"));

    assertThat(FeatureFiles.read(folder).requirement("SC-02").orElseThrow().scenarios())
        .extracting(ScenarioRef::line, ScenarioRef::waiting)
        .containsExactly(tuple(4, Optional.of(new Bilingual("storage probe to come", "存储探测尚未提供"))));
  }

  @Test
  void reads_clauses_and_programme() {
    Catalogue catalogue = FeatureFiles.read(folder);
    Programme programme = catalogue.programme("small").orElseThrow();

    assertThat(catalogue.clausesOf(catalogue.requirements().get(0)))
        .extracting(clause -> clause.citation("zh-CN"))
        .containsExactly("个人信息保护法第二十九条（条款号未确认）");
    assertThat(programme.selects(catalogue.requirements().get(0))).isTrue();
    assertThat(programme.parameters().policyTaps()).isEqualTo(4);
    assertThat(programme.parameters().refusalAreaRatio()).isEqualTo(0.5);
    assertThat(programme.parameters().all())
        .extracting(
            Parameters.ParameterValue::name,
            Parameters.ParameterValue::text,
            Parameters.ParameterValue::source)
        .contains(tuple("policy-taps", "4", new Bilingual("CN-APP-1.3", "CN-APP-1.3")));
  }

  @Test
  void a_programme_selects_by_mode_theme_and_id() throws IOException {
    programme(PROGRAMME.replace("[automatic]}", "[automatic], clauses: [CN-PIPL-*]}"));
    assertThat(selected()).isTrue();
    programme(PROGRAMME.replace("[automatic]}", "[automatic], themes: [separate-consent]}"));
    assertThat(selected()).isTrue();
    programme(PROGRAMME.replace("[automatic]}", "[automatic], requirements: [SC-02]}"));
    assertThat(selected()).isTrue();
  }

  private boolean selected() {
    Catalogue catalogue = FeatureFiles.read(folder);
    return catalogue.programmes().get(0).selects(catalogue.requirements().get(0));
  }

  @Test
  void refuses_a_rule_without_tags() throws IOException {
    feature(FEATURE.replace("  @SC-02 @blocker @automatic @CN-PIPL-29\n", ""));
    write("scope-only.yaml", SCOPE.formatted("CN-PIPL-29"));

    assertThat(problems())
        .containsExactly(
            at(7, 3, "the Rule has 0 tags for its requirement id: tag it @SC-01"),
            at(
                7,
                3,
                "the Rule has 0 tags for its severity:"
                    + " tag it @blocker, @major, @minor or @information"),
            at(
                7,
                3,
                "the Rule has 0 tags for its mode: tag it @automatic, @assisted or @documentary"),
            at(
                7,
                3,
                "the Rule serves no clause: tag it with the clauses it serves,"
                    + " or with @suite-rule when it is our own"));
  }

  @Test
  void takes_a_rule_of_the_suite_without_a_clause() throws IOException {
    feature(FEATURE.replace("@CN-PIPL-29", "@suite-rule"));
    write("scope-only.yaml", SCOPE.formatted("CN-PIPL-29"));

    assertThat(FeatureFiles.read(folder).requirements().get(0).clauses()).isEmpty();
  }

  @Test
  void refuses_an_unknown_clause_and_says_what_may_be_meant() throws IOException {
    feature(FEATURE.replace("@CN-PIPL-29", "@CN-PIPL-29 @CN-PIPL-92"));

    assertThat(problems())
        .containsExactly(
            at(
                8,
                3,
                "unknown clause or tag @CN-PIPL-92:"
                    + " did you mean @CN-PIPL-29? add the clause under clauses/"));
  }

  @Test
  void refuses_a_duplicate_requirement_across_files() throws IOException {
    Files.writeString(folder.resolve("consent/other.feature"), FEATURE);

    assertThat(problems())
        .containsExactly(
            folder.resolve("consent/other.feature")
                + ":8:3: requirement SC-02 stands twice, first in consent/consent.feature:8:"
                + " give this Rule an id of its own");
  }

  @Test
  void refuses_a_rule_without_a_scenario_and_without_a_reason() throws IOException {
    feature(FEATURE.substring(0, FEATURE.indexOf("    PASS proves")));

    assertThat(problems())
        .containsExactly(
            at(
                8,
                3,
                "Rule SC-02 has no scenario and no reason why: write one,"
                    + " or tag it @waiting and say in its first line what it waits for"));
  }

  @Test
  void refuses_a_scenario_that_waits_for_nothing() throws IOException {
    feature(FEATURE.replace("      traffic probe to come\n", ""));

    assertThat(problems())
        .containsExactly(
            at(24, 5, "the scenario waits for nothing: say in its first line what it waits for"));
  }

  @Test
  void refuses_a_scenario_that_belongs_to_no_rule() throws IOException {
    feature(FEATURE.replace("  @SC-02", "  Scenario: Alone\n    When a person looks\n\n  @SC-02"));

    assertThat(problems())
        .containsExactly(
            at(
                7,
                3,
                "the scenario belongs to no Rule:"
                    + " put it under the Rule whose requirement it checks"));
  }

  @Test
  void refuses_a_feature_without_a_theme() throws IOException {
    feature(FEATURE.replace("@theme:separate-consent\n", ""));

    assertThat(problems())
        .contains(at(1, 1, "the feature has 0 themes: tag it with one, such as @theme:withdrawal"));
  }

  @Test
  void refuses_what_is_no_gherkin() throws IOException {
    feature(FEATURE.replace("    Then a consent came before", "    Afterwards a consent"));

    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .contains("consent.feature:21:7: this is no Gherkin (expected:")
        .contains("got 'Afterwards a consent'");
  }

  @Test
  void refuses_a_clause_that_no_requirement_serves() throws IOException {
    clauses(
        CLAUSES
            + "  CN-PIPL-69:\n"
            + "    mode: none\n"
            + "    confidence: T\n"
            + "    text: The handler proves that it was not at fault.\n"
            + "    text-zh: 处理者证明自己没有过错。\n");

    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .contains("no requirement serves CN-PIPL-69")
        .contains("list it with its reason in scope-only.yaml");
  }

  @Test
  void refuses_a_clause_that_stands_in_two_files() throws IOException {
    Files.writeString(folder.resolve("clauses/zz.yaml"), CLAUSES);

    assertThat(problems())
        .containsExactly(
            folder.resolve("clauses/zz.yaml")
                + ":11:3: clause CN-PIPL-29 stands twice, first in "
                + folder.resolve("clauses/cn-pipl.yaml")
                + ":11: leave one of the two out");
  }

  @Test
  void refuses_a_clause_with_an_unknown_force_or_confidence() throws IOException {
    clauses(CLAUSES.replace("force: L", "force: Law").replace("text: T,", "text: sure,"));

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("document.force is unknown: \"Law\""))
        .anySatisfy(
            p ->
                assertThat(p)
                    .contains("confidence.text is unknown: \"sure\"")
                    .contains("write one of T, Q, N, U"));
  }

  @Test
  void reads_a_clause_with_all_that_the_inventory_says_of_it() {
    Clause clause = Objects.requireNonNull(FeatureFiles.read(folder).clauses().get("CN-PIPL-29"));

    assertThat(clause.document().issuer().chinese()).isEqualTo("常务委员会");
    assertThat(clause.document().inForce()).contains("2021-11-01");
    assertThat(clause.modes()).containsExactly(Mode.AUTOMATIC, Mode.ASSISTED);
    assertThat(clause.mark()).isEqualTo("text T, num U");
    assertThat(clause.numberConfirmed()).isFalse();
    assertThat(clause.textConfidence()).isEqualTo(Confidence.T);
    assertThat(clause.methods()).containsExactly("M1");
  }

  @Test
  void refuses_a_clause_without_mode_chinese_or_known_letters() throws IOException {
    clauses(
        CLAUSES
            .replace("mode: A/S", "mode: A+S")
            .replace("[E1]", "[E9]")
            .replace("text-zh: 单独同意。", "")
            .replace("2021-08-20", "last summer"));

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("cn-pipl.yaml:6:9: document.date is malformed"))
        .anySatisfy(p -> assertThat(p).contains(":14:11: clauses.CN-PIPL-29.mode is malformed"))
        .anySatisfy(p -> assertThat(p).contains(":17:16: methods.yaml has no \"E9\" among its"))
        .anySatisfy(p -> assertThat(p).contains("clauses.CN-PIPL-29.text-zh is missing"));
  }

  @Test
  void refuses_a_scope_only_clause_that_is_served_or_unknown() throws IOException {
    write("scope-only.yaml", SCOPE.formatted("CN-PIPL-29") + SCOPE.formatted("CN-PIPL-30"));

    assertThat(problems())
        .containsExactly(
            folder.resolve("scope-only.yaml")
                + ":1:1: CN-PIPL-29 is listed as scope-only but served: drop the line",
            folder.resolve("scope-only.yaml")
                + ":2:1: there is no clause CN-PIPL-30: did you mean CN-PIPL-29?"
                + " drop the line or add the clause under clauses/");
  }

  @Test
  void refuses_a_reason_to_wait_that_nobody_knows_or_that_nothing_waits_for() throws IOException {
    feature(FEATURE.replace("traffic probe", "trafic probe"));
    assertThat(problems())
        .containsExactly(
            at(
                24,
                5,
                "nobody knows the reason to wait \"trafic probe to come\": did you mean traffic"
                    + " probe to come? add it to waiting.yaml with its Chinese"));

    feature(FEATURE);
    write("waiting.yaml", WAITING + "storage probe to come: 存储探测尚未提供\n");
    assertThat(problems())
        .containsExactly(
            folder.resolve("waiting.yaml")
                + ":2:1: no scenario waits for \"storage probe to come\": drop the line");
  }

  @Test
  void refuses_a_rule_that_can_be_run_and_does_not_say_what_a_pass_proves() throws IOException {
    feature(FEATURE.replace("PASS does not prove:", "It does not prove:"));

    assertThat(problems())
        .containsExactly(
            at(
                8,
                3,
                "Rule SC-02 can be run and does not say what a PASS proves and what it does not:"
                    + " add paragraphs \"PASS proves: ...\" and \"PASS does not prove: ...\""));
  }

  @Test
  void refuses_a_rule_without_chinese_or_with_that_of_another_text() throws IOException {
    write("consent/consent.zh.yaml", CHINESE.replace("SC-02", "SC-03"));
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("consent.feature:8:1: SC-02 has no Chinese: add"))
        .anySatisfy(p -> assertThat(p).contains("consent.zh.yaml:1:1: the feature has no Rule"));

    write("consent/consent.zh.yaml", CHINESE);
    feature(FEATURE.replace("it gives no face", "it gives nothing"));
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .contains("consent.zh.yaml:2:12: SC-02 was translated from another English text")
        .contains("translate it anew, then write english: ");
  }

  @Test
  void refuses_chinese_names_for_fewer_scenarios_than_there_are() throws IOException {
    write("consent/consent.zh.yaml", CHINESE.replace(", 人脸不离开手机", ""));

    assertThat(problems())
        .containsExactly(
            folder.resolve("consent/consent.zh.yaml")
                + ":2:3: SC-02 has 2 scenarios and 1 Chinese names:"
                + " give each scenario of the Rule a name, in its order");
  }

  @Test
  void says_each_step_in_chinese_with_its_keyword() {
    assertThat(FeatureFiles.read(folder).requirement("SC-02").orElseThrow().chinese().steps())
        .containsExactly(
            entry("Given a fresh install", "假如 全新安装"),
            entry("When a person starts the face function", "当 用户启动人脸功能"),
            entry("Then a consent came before", "那么 此前已有同意"),
            entry("Then no face left the phone", "那么 没有人脸离开手机"));
  }

  @Test
  void refuses_a_step_without_chinese() throws IOException {
    write("steps.zh.yaml", STEPS.replace("a consent came before", "a consent came after"));

    assertThat(problems())
        .containsExactly(
            at(
                line("a consent came before"),
                7,
                "the step \"a consent came before\" has no Chinese: did you mean a consent came"
                    + " after? add it to steps.zh.yaml, and the documents and subjects that it"
                    + " names to dossier.yaml"));
  }

  @Test
  void a_step_may_name_a_document_that_has_a_chinese_name() throws IOException {
    feature(FEATURE.replace("no face left the phone", "the document \"audit\" is there"));
    write(
        "steps.zh.yaml",
        STEPS.replace(
            "no face left the phone: 没有人脸离开手机",
            "'the document \"{document}\" is there': 有“{document}”"));
    write("dossier.yaml", "documents: {audit: 审计报告}\nsubjects: {}\n");

    assertThat(FeatureFiles.read(folder).requirement("SC-02").orElseThrow().chinese().steps())
        .containsEntry("Then the document \"audit\" is there", "那么 有“审计报告”");

    write("dossier.yaml", "documents: {other: 其他}\nsubjects: {}\n");
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .contains("the step \"the document \"audit\" is there\" has no Chinese");
  }

  @Test
  void refuses_chinese_of_a_step_that_drops_a_name() throws IOException {
    write("steps.zh.yaml", STEPS + "'the document \"{document}\" is there': 有文件\n");

    assertThat(problems())
        .contains(
            folder.resolve("steps.zh.yaml")
                + ":5:39: the Chinese of the step has other {names} than its English: write in both"
                + " the same of {document} and {subject}");
  }

  @Test
  void refuses_a_clause_a_programme_or_a_threshold_without_chinese() throws IOException {
    clauses(CLAUSES.replace("    number-zh: 第二十九条\n", ""));
    assertThat(problems())
        .containsExactly(
            folder.resolve("clauses/cn-pipl.yaml")
                + ":12:13: CN-PIPL-29 has a number in words and none in Chinese:"
                + " add number-zh, such as 第二十九条");

    clauses(CLAUSES);
    programme(
        PROGRAMME
            .replace("title-zh: 小方案\n", "")
            .replace("CN-APP-1.3, source-zh: CN-APP-1.3", "CN-APP-1.3"));
    assertThat(problems())
        .containsExactly(
            folder.resolve("programmes/small.yaml")
                + ":1:1: title-zh is missing: add \"title-zh: ...\"",
            folder.resolve("programmes/small.yaml")
                + ":11:16: parameters.policy-taps.source-zh is missing:"
                + " add \"source-zh: ...\" under parameters.policy-taps");
  }

  private static int line(String text) {
    return FEATURE.substring(0, FEATURE.indexOf(text)).split("\n", -1).length;
  }

  @Test
  void refuses_a_programme_that_forgets_a_parameter_or_exceeds_its_bounds() throws IOException {
    programme(
        PROGRAMME
            .replace("  policy-taps: {value: 4, source: CN-APP-1.3, source-zh: CN-APP-1.3}\n", "")
            .replace("{value: 3, source", "{value: 2.5, source"));

    assertThat(problems())
        .containsExactly(
            folder.resolve("programmes/small.yaml")
                + ":6:3: parameters.policy-taps is missing:"
                + " add \"policy-taps: ...\" under parameters",
            folder.resolve("programmes/small.yaml")
                + ":14:36: relaunches-after-denial is out of bounds:"
                + " write a whole number from 1 to 10");
  }

  @Test
  void refuses_a_programme_that_selects_what_there_is_not() throws IOException {
    programme(PROGRAMME.replace("[automatic]}", "[automatic], requirements: [SC-03]}"));

    assertThat(problems())
        .containsExactly(
            folder.resolve("programmes/small.yaml")
                + ":4:48: selection.requirements[0] names what no feature has: \"SC-03\":"
                + " did you mean SC-02? there is SC-02");
  }

  @Test
  void refuses_a_folder_that_is_not_there() {
    InputErrors errors =
        catchThrowableOfType(InputErrors.class, () -> FeatureFiles.read(folder.resolve("nothing")));

    assertThat(errors).hasMessageContaining("nothing:1:1: there is no such folder");
  }

  private List<String> problems() {
    InputErrors errors = catchThrowableOfType(InputErrors.class, () -> FeatureFiles.read(folder));
    assertThat(errors).as("errors").isNotNull();
    return errors.problems().stream().map(Problem::toString).toList();
  }

  private String at(int line, int column, String problem) {
    return folder.resolve("consent/consent.feature") + ":" + line + ":" + column + ": " + problem;
  }

  private void feature(String text) throws IOException {
    write("consent/consent.feature", text);
  }

  private void clauses(String text) throws IOException {
    write("clauses/cn-pipl.yaml", text);
  }

  private void programme(String text) throws IOException {
    write("programmes/small.yaml", text);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
