package org.facecert.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

  private static final Variant BARE =
      new Variant(
          "sc-02-bare",
          new Variant.Violation(
              Optional.of("SC-02"),
              Verdict.FAIL,
              Pattern.compile("the only thing asked"),
              List.of("SC-01"),
              List.of()),
          new Variant.Setting(
              Optional.of("face-login"), "en", Optional.empty(), Map.of(), Variant.Store.ITSELF),
          "",
          Path.of("variants/sc-02-bare.yaml"));

  private static final CalibrationApp APP =
      new CalibrationApp(
          "bank", Path.of("bank"), Map.of("en", Path.of("statement.yaml")), List.of(BARE));

  private static final TrialResult CLEAN =
      new TrialResult(Map.of("SC-01", Verdict.PASS, "SC-02", Verdict.PASS), Map.of());

  @Test
  void finds_a_seeded_violation_by_verdict_and_sentence() {
    // WHEN
    List<Score> scores = scores(found(Verdict.FAIL, "it was the only thing asked before"), false);
    // THEN
    assertThat(score(scores, "SC-02").recall()).isEqualTo(1);
    assertThat(Totals.of(scores).asItShouldBe()).isTrue();
  }

  @Test
  void counts_a_question_to_a_person_where_that_is_the_honest_answer() {
    Variant doubtful =
        new Variant(
            "sc-02-in-a-picture",
            new Variant.Violation(
                Optional.of("SC-02"),
                Verdict.REVIEW,
                Pattern.compile("large picture"),
                List.of(),
                List.of()),
            new Variant.Setting(
                Optional.empty(), "en", Optional.empty(), Map.of(), Variant.Store.ITSELF),
            "",
            Path.of("v.yaml"));
    CalibrationApp app =
        new CalibrationApp(
            "bank", Path.of("bank"), Map.of("en", Path.of("s.yaml")), List.of(doubtful));

    assertThat(recall(app, Verdict.REVIEW)).isEqualTo(1);
    assertThat(recall(app, Verdict.FAIL)).as("said with more certainty than there is").isZero();
    assertThat(recall(app, Verdict.PASS)).isZero();
  }

  private static double recall(CalibrationApp app, Verdict verdict) {
    TrialResult result =
        new TrialResult(
            Map.of("SC-02", verdict), Map.of("SC-02", List.of("shows a large picture")));
    List<Score> scores =
        new Calibration(
                a -> Map.of(Build.CLEAN, Path.of("c.apk"), "sc-02-in-a-picture", Path.of("v.apk")),
                (trials, each) -> {
                  Map<Trial, TrialResult> results = new LinkedHashMap<>();
                  trials.forEach(t -> results.put(t, result));
                  return results;
                })
            .run(List.of(app), false, false, (t, r) -> {});
    return score(scores, "SC-02").recall();
  }

  @Test
  void does_not_count_the_right_verdict_for_another_reason() {
    List<Score> scores = scores(found(Verdict.FAIL, "something else"), false);
    assertThat(score(scores, "SC-02").recall()).isZero();
    assertThat(Totals.of(scores).asItShouldBe()).isFalse();
  }

  @Test
  void does_not_count_a_violation_that_was_not_looked_at() {
    List<Score> scores = scores(new TrialResult(Map.of(), Map.of()), false);
    assertThat(score(scores, "SC-02").variants().get(0).verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(score(scores, "SC-02").recall()).isZero();
  }

  @Test
  void calls_a_fail_of_a_requirement_that_is_kept_a_false_alarm() {
    // GIVEN a variant that breaks SC-02, and inevitably SC-01
    TrialResult alarm =
        new TrialResult(
            Map.of("SC-02", Verdict.FAIL, "SC-01", Verdict.FAIL, "FC-01", Verdict.FAIL),
            Map.of("SC-02", List.of("the only thing asked")));
    // WHEN
    List<Score> scores = scores(alarm, false);
    // THEN
    assertThat(score(scores, "SC-01").falseAlarms()).isZero();
    assertThat(score(scores, "FC-01").falseAlarms()).isEqualTo(1);
    assertThat(Totals.of(scores).asItShouldBe()).isFalse();
  }

  @Test
  void runs_a_variant_against_its_own_requirement_unless_everything_is_crossed() {
    Map<String, Trial> some = trials(false);
    Map<String, Trial> all = trials(true);
    assertThat(trial(some, "bank-sc-02-bare").requirements())
        .as("what it breaks besides is excused where it is looked at, and not looked at by default")
        .containsExactly("SC-02");
    assertThat(trial(some, "bank-sc-02-bare").function()).contains("face-login");
    assertThat(trial(all, "bank-sc-02-bare").requirements()).isEmpty();
    assertThat(trial(some, "bank-clean-en").requirements()).isEmpty();
  }

  @Test
  void holds_a_variant_against_the_statement_that_it_brings() {
    Variant lying =
        new Variant(
            "su-05-lie",
            new Variant.Violation(
                Optional.of("SU-05"),
                Verdict.FAIL,
                Pattern.compile("declares version"),
                List.of(),
                List.of()),
            new Variant.Setting(
                Optional.empty(),
                "en",
                Optional.of(Path.of("lies/lie.yaml")),
                Map.of(),
                Variant.Store.ITSELF),
            "",
            Path.of("variants/su-05-lie.yaml"));
    CalibrationApp app =
        new CalibrationApp(
            "bank", Path.of("bank"), Map.of("en", Path.of("statement.yaml")), List.of(lying));
    List<Trial> ran = new java.util.ArrayList<>();

    new Calibration(
            a -> Map.of("su-05-lie", Path.of("lie.apk")),
            (trials, each) -> {
              ran.addAll(trials);
              return Map.of();
            })
        .run(List.of(app), false, false, (t, r) -> {});

    assertThat(ran).extracting(Trial::statement).containsExactly(Path.of("lies/lie.yaml"));
  }

  @Test
  void the_store_has_the_variant_itself_unless_it_is_about_another_build() {
    Variant other =
        new Variant(
            "su-05-other",
            BARE.violation(),
            new Variant.Setting(
                Optional.empty(), "en", Optional.empty(), Map.of(), Variant.Store.CLEAN),
            "",
            Path.of("variants/su-05-other.yaml"));
    CalibrationApp app =
        new CalibrationApp("bank", Path.of("bank"), APP.statements(), List.of(BARE, other));
    Map<String, Trial> planned = new LinkedHashMap<>();

    new Calibration(
            a ->
                Map.of(
                    Build.CLEAN,
                    Path.of("clean.apk"),
                    "sc-02-bare",
                    Path.of("bare.apk"),
                    "su-05-other",
                    Path.of("other.apk")),
            (trials, each) -> {
              trials.forEach(t -> planned.put(t.name(), t));
              return Map.of();
            })
        .run(List.of(app), true, true, (t, r) -> {});

    assertThat(trial(planned, "bank-clean-en").store()).isEqualTo(Path.of("clean.apk"));
    assertThat(trial(planned, "bank-sc-02-bare").store()).isEqualTo(Path.of("bare.apk"));
    assertThat(trial(planned, "bank-su-05-other").store()).isEqualTo(Path.of("clean.apk"));
  }

  @Test
  void a_twins_rows_are_compliant_ones_and_silence_on_what_it_touches_is_a_question() {
    Variant twin =
        new Variant(
            "sheet",
            new Variant.Violation(
                Optional.empty(),
                Verdict.PASS,
                Pattern.compile(""),
                List.of(),
                List.of("SC-01", "SC-02", "FC-01", "FC-02")),
            new Variant.Setting(
                Optional.empty(), "en", Optional.empty(), Map.of(), Variant.Store.ITSELF),
            "",
            Path.of("variants/sheet.yaml"));
    CalibrationApp app =
        new CalibrationApp(
            "bank", Path.of("bank"), Map.of("en", Path.of("statement.yaml")), List.of(twin));
    List<Trial> ran = new java.util.ArrayList<>();

    List<Score> scores =
        new Calibration(
                a -> Map.of("sheet", Path.of("sheet.apk")),
                (trials, each) -> {
                  ran.addAll(trials);
                  return Map.of(
                      trials.get(0),
                      new TrialResult(
                          Map.of(
                              "SC-01",
                              Verdict.PASS,
                              "SC-02",
                              Verdict.FAIL,
                              "FC-01",
                              Verdict.REVIEW),
                          Map.of("SC-02", List.of("the only thing asked"))));
                })
            .run(List.of(app), false, false, (t, r) -> {});

    assertThat(ran.get(0).requirements())
        .containsExactlyInAnyOrder("SC-01", "SC-02", "FC-01", "FC-02");
    Totals totals = Totals.of(scores);
    assertThat(totals).isEqualTo(new Totals(0, 0, 4, 1, 1, 2));
    assertThat(totals.asItShouldBe()).isFalse();
    assertThat(score(scores, "FC-02").clean())
        .extracting(Score.Clean::verdict)
        .containsExactly(Verdict.NOT_TESTED);
  }

  @Test
  void refuses_a_variant_without_a_statement_in_its_language() {
    CalibrationApp chinese =
        new CalibrationApp("bank", Path.of("bank"), Map.of("zh", Path.of("s.yaml")), List.of(BARE));
    assertThatThrownBy(
            () ->
                new Calibration(CalibrationTest::apks, (trials, each) -> Map.of())
                    .run(List.of(chinese), false, true, (t, r) -> {}))
        .isInstanceOf(CalibrationFailure.class)
        .hasMessageContaining("no statement in the language “en”");
  }

  private static TrialResult found(Verdict verdict, String sentence) {
    return new TrialResult(Map.of("SC-02", verdict), Map.of("SC-02", List.of(sentence)));
  }

  private static Map<String, Path> apks(CalibrationApp app) {
    return Map.of(Build.CLEAN, Path.of("clean.apk"), "sc-02-bare", Path.of("bare.apk"));
  }

  private static List<Score> scores(TrialResult ofVariant, boolean full) {
    Function<Trial, TrialResult> answer = t -> t.name().contains("clean") ? CLEAN : ofVariant;
    return new Calibration(
            CalibrationTest::apks,
            (trials, each) -> {
              Map<Trial, TrialResult> results = new LinkedHashMap<>();
              trials.forEach(t -> results.put(t, answer.apply(t)));
              return results;
            })
        .run(List.of(APP), full, true, (t, r) -> {});
  }

  private static Map<String, Trial> trials(boolean full) {
    Map<String, Trial> planned = new LinkedHashMap<>();
    new Calibration(
            CalibrationTest::apks,
            (trials, each) -> {
              trials.forEach(t -> planned.put(t.name(), t));
              return Map.of();
            })
        .run(List.of(APP), full, true, (t, r) -> {});
    return planned;
  }

  private static Trial trial(Map<String, Trial> planned, String name) {
    return Objects.requireNonNull(planned.get(name), name);
  }

  private static Score score(List<Score> scores, String id) {
    return scores.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
