package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.facecert.Told;
import org.facecert.catalogue.Bilingual;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Bench;
import org.facecert.device.DeviceFault;
import org.facecert.device.Session;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Chronicle;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.Pool;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluatorTest {

  private static final Limits PATIENT = new Limits(Duration.ofMinutes(1), 2, 1);

  @TempDir Path folder;

  private final FakePhones phones = new FakePhones();
  private final List<String> scenarios = new ArrayList<>();
  private final List<TestCase> items = new ArrayList<>();

  private final Queue<Sentence> stills = new ConcurrentLinkedQueue<>();

  /** all scenarios do the same with the phone */
  private boolean alike;

  private final Queue<Sentence> labFaults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger closed = new AtomicInteger();
  private final Queue<Supplier<Optional<Sentence>>> controls = new ConcurrentLinkedQueue<>();

  @Test
  void a_check_that_says_pass_is_a_pass() throws IOException {
    scenario("SC-01", "Given the phone is asked", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT))).containsExactly(Map.entry("SC-01", Verdict.PASS));
  }

  @Test
  void a_scenario_without_a_finding_is_not_tested() throws IOException {
    scenario("SC-01", "Given nothing is found");

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-01", Verdict.NOT_TESTED);
    assertThat(results().get(0).reason().orElseThrow().key()).isEqualTo("reason.no-finding");
  }

  @Test
  void a_dead_phone_is_inconclusive_and_never_a_pass() throws IOException {
    // one answer for the reset, none for the scenario
    phones.lives.add(1);
    scenario("SC-01", "Then the check says PASS", "Given the phone is asked");
    scenario("SC-02", "Then the check says PASS");

    Evaluation evaluation = evaluate(PATIENT).evaluation();

    assertThat(verdicts(evaluation))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.PASS);
    assertThat(results().get(0).reason().orElseThrow().parts())
        .containsEntry("fault", Told.told("the phone is gone"));
    assertThat(phones.opened).hasSize(2);
    assertThat(evaluation.notes())
        .extracting(note -> Messages.ofFindings().renderStrictly(note, OutputLanguage.ENGLISH))
        .contains("phone phone was lost during SC-01/3/face-login");
  }

  @Test
  void what_failed_before_the_phone_died_still_fails() throws IOException {
    phones.lives.add(1);
    scenario("SC-01", "Then the check says FAIL", "Given the phone is asked");

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-01", Verdict.FAIL);
  }

  @Test
  void a_walk_is_closed_however_it_ends_and_a_fault_at_that_costs_no_finding() throws IOException {
    phones.lives.add(1);
    scenario("SC-01", "Then the check says FAIL", "Given the phone is asked");
    scenario("SC-02", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.FAIL)
        .containsEntry("SC-02", Verdict.PASS);
    assertThat(closed).hasValue(phones.opened.size());
  }

  @Test
  void what_was_found_while_the_laboratory_failed_is_void_and_said_so() throws IOException {
    labFaults.add(Told.told("the test server was down"));
    scenario("SC-01", "Then the check says FAIL");
    scenario("SC-02", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.PASS);
    TestCaseResult voided = results().get(0);
    assertThat(voided.reason().orElseThrow())
        .isEqualTo(
            Sentence.of("reason.lab-service", "fault", Told.told("the test server was down")));
    assertThat(voided.findings()).isEmpty();
    assertThat(timeline(voided))
        .anySatisfy(
            event ->
                assertThat(
                        Messages.ofFindings().renderStrictly(event.words(), OutputLanguage.ENGLISH))
                    .startsWith("void for that reason: SC-01 FAIL"));
  }

  @Test
  void nobody_is_accused_on_the_word_of_a_phone_that_does_no_longer_what_it_did()
      throws IOException {
    controls.add(() -> Optional.of(Told.told("nothing comes of \"Bills\"")));
    controls.add(
        () -> {
          throw new DeviceFault(Told.told("the phone is gone"));
        });
    scenario("SC-01", "Then the check says FAIL");
    scenario("SC-02", "Then the check says FAIL");
    scenario("SC-03", "Then the check says FAIL");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.INCONCLUSIVE)
        .containsEntry("SC-03", Verdict.FAIL);
    TestCaseResult voided = results().get(0);
    assertThat(voided.reason().orElseThrow())
        .isEqualTo(
            Sentence.of("reason.phone-control", "fault", Told.told("nothing comes of \"Bills\"")));
    assertThat(voided.findings()).isEmpty();
    assertThat(timeline(voided))
        .anySatisfy(
            event ->
                assertThat(
                        Messages.ofFindings().renderStrictly(event.words(), OutputLanguage.ENGLISH))
                    .startsWith("void for that reason: SC-01 FAIL"));
    assertThat(results().get(1).reason().orElseThrow().parts())
        .containsEntry("fault", Told.told("the phone is gone"));
  }

  @Test
  void the_phone_is_not_held_to_a_control_where_nobody_is_accused() throws IOException {
    controls.add(() -> Optional.of(Told.told("asked for nothing")));
    scenario("SC-01", "Then the check says REVIEW");

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-01", Verdict.REVIEW);
  }

  @Test
  void without_any_phone_the_rest_is_inconclusive_with_the_reason() throws IOException {
    phones.lives.addAll(List.of(0, 0, 0));
    scenario("SC-01", "Then the check says PASS");
    scenario("SC-02", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT)).values()).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(results())
        .allSatisfy(
            result ->
                assertThat(result.reason().orElseThrow().parts())
                    .containsEntry("fault", Told.told("connection refused")));
  }

  @Test
  void our_own_bugs_are_inconclusive_and_counted() throws IOException {
    scenario("SC-01", "Then the check says PASS", "Given the suite has a bug");
    scenario("SC-02", "Then the check says PASS", "Given an assertion of ours fails");
    scenario("SC-03", "Then the check says PASS", "Given nobody wrote this step");

    Evaluator.RunResult result = evaluate(PATIENT);

    assertThat(verdicts(result).values()).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(result.bugs()).isEqualTo(3);
    assertThat(results().get(2).reason().orElseThrow().values().get("fault"))
        .startsWith("undefined step: nobody wrote this step");
    assertThat(run().bugs().resolve("SC-01_3_face-login_1.txt"))
        .content()
        .contains("planted bug", "StageSteps");
  }

  @Test
  void a_scenario_that_hangs_costs_its_phone_and_no_more() throws IOException {
    scenario("SC-01", "Then the check says PASS", "Given the phone hangs");
    scenario("SC-02", "Then the check says PASS");

    // the fake phone is not freed by losing its lease, as a stuck driver call would not be
    Evaluation evaluation = evaluate(new Limits(Duration.ofSeconds(3), 2, 1)).evaluation();

    assertThat(verdicts(evaluation))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.PASS);
    assertThat(results().get(0).reason().orElseThrow().key()).isEqualTo("reason.time-limit");
  }

  @Test
  void scenarios_that_do_the_same_are_judged_on_one_walk_and_say_so() throws IOException {
    alike = true;
    scenario("SC-01", "Then the check says PASS");
    scenario("SC-02", "Then the check says FAIL");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsExactly(Map.entry("SC-01", Verdict.PASS), Map.entry("SC-02", Verdict.FAIL));
    assertThat(results()).allSatisfy(r -> assertThat(walk(r).id()).isEqualTo("walk-01"));
    assertThat(results().stream().map(r -> walk(r).log().digest()).distinct()).hasSize(1);
    assertThat(resets()).isEqualTo(1);
  }

  @Test
  void a_walk_that_broke_makes_all_that_rests_on_it_inconclusive() throws IOException {
    alike = true;
    phones.lives.add(1);
    scenario("SC-01", "Then the check says PASS");
    scenario("SC-02", "Given the phone is asked", "Then the check says PASS");
    scenario("SC-03", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.PASS)
        .containsEntry("SC-02", Verdict.INCONCLUSIVE)
        .containsEntry("SC-03", Verdict.INCONCLUSIVE);
    assertThat(results().get(2).reason().orElseThrow().parts())
        .containsEntry("fault", Told.told("the phone is gone"));
  }

  @Test
  void what_passed_on_a_phone_that_stands_still_is_void() throws IOException {
    alike = true;
    stills.add(Told.told("the same screen"));
    scenario("SC-01", "Then the check says PASS");
    scenario("SC-02", "Then the check says NOT_APPLICABLE");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.INCONCLUSIVE);
    assertThat(results())
        .allSatisfy(
            r ->
                assertThat(r.reason())
                    .contains(
                        Sentence.of("reason.phone-still", "fault", Told.told("the same screen"))));
  }

  @Test
  void on_a_phone_that_fails_its_control_nothing_of_the_walk_is_believed() throws IOException {
    alike = true;
    controls.add(() -> Optional.of(Told.told("nothing comes of \"Bills\"")));
    scenario("SC-01", "Then the check says PASS");
    scenario("SC-02", "Then the check says FAIL");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("SC-02", Verdict.INCONCLUSIVE);
  }

  @Test
  void an_answer_that_cannot_be_read_costs_its_scenario_and_not_the_walk() throws IOException {
    alike = true;
    scenario("SC-01", "Given an answer of the phone cannot be read", "Then the check says PASS");
    scenario("SC-02", "Then the check says PASS");

    assertThat(verdicts(evaluate(PATIENT)))
        .containsExactly(
            Map.entry("SC-01", Verdict.INCONCLUSIVE), Map.entry("SC-02", Verdict.PASS));
    assertThat(results().get(0).reason().orElseThrow().parts())
        .containsEntry("fault", Told.told("the phone answered \"?\""));
    assertThat(resets()).isEqualTo(1);
  }

  @Test
  void a_walk_that_broke_is_walked_once_more_and_both_attempts_stay() throws IOException {
    alike = true;
    phones.lives.add(1);
    scenario("SC-01", "Given the phone is asked", "Then the check says PASS");
    scenario("SC-02", "Then the check says PASS");

    Evaluation evaluation = evaluate(new Limits(Duration.ofMinutes(1), 2, 2)).evaluation();

    assertThat(verdicts(evaluation))
        .containsEntry("SC-01", Verdict.PASS)
        .containsEntry("SC-02", Verdict.PASS);
    assertThat(results().stream().filter(TestCaseResult::superseded))
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
        .allSatisfy(r -> assertThat(walk(r).attempt()).isEqualTo(1));
    assertThat(results().stream().filter(r -> !r.superseded()))
        .allSatisfy(r -> assertThat(walk(r).attempt()).isEqualTo(2));
  }

  @Test
  void a_phone_that_never_comes_back_is_not_asked_for_ever() throws IOException {
    alike = true;
    phones.lives.addAll(List.of(1, 1, 1, 1));
    scenario("SC-01", "Given the phone is asked", "Then the check says PASS");

    Evaluation evaluation = evaluate(new Limits(Duration.ofMinutes(1), 4, 2)).evaluation();

    assertThat(verdicts(evaluation)).containsEntry("SC-01", Verdict.INCONCLUSIVE);
    assertThat(results()).hasSize(2);
  }

  private static WalkUsed walk(TestCaseResult result) {
    return result.walk().orElseThrow();
  }

  private long resets() throws IOException {
    Path log = EvaluatorTest.file(run(), walk(results().get(0)).log());
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("\"kind\":\"reset\"")).count();
    }
  }

  private static Path file(RunFolder run, Evidence evidence) {
    String hex = evidence.digest().hex();
    return run.evidence().resolve(hex.substring(0, 2)).resolve(hex);
  }

  @Test
  void a_waiting_scenario_says_why_and_needs_no_phone() throws IOException {
    scenario("SC-05", "Then the check says PASS");
    TestCase item = items.remove(0);
    items.add(
        new TestCase(
            item.requirement(),
            item.scenario(),
            item.line(),
            item.steps(),
            item.function(),
            Optional.of(new Bilingual("traffic probe to come", "流量探测尚未提供"))));

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-05", Verdict.NOT_TESTED);
    assertThat(phones.opened).isEmpty();
    assertThat(results().get(0).reason().orElseThrow().values())
        .containsEntry("reason", "traffic probe to come")
        .containsEntry("reason.zh", "流量探测尚未提供");
  }

  @Test
  void what_a_rule_of_the_programme_exempts_is_not_run_and_names_the_rule() throws IOException {
    scenario("SC-06", "Then the check says FAIL");
    items.add(
        items.remove(0).waived(Optional.of(new Waiver("p", new Bilingual("no upload", "不上传")))));

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-06", Verdict.NOT_APPLICABLE);
    assertThat(phones.opened).isEmpty();
    assertThat(results().get(0).reason().orElseThrow().values())
        .containsEntry("rule", "no upload")
        .containsEntry("rule.zh", "不上传");
  }

  @Test
  void documents_are_decided_without_any_phone() throws IOException {
    scenario("GV-01", "documentary", List.of("Then the check says REVIEW"));
    scenario("GV-02", "documentary", List.of("Then the check says FAIL"));

    Evaluation evaluation = evaluate(PATIENT).evaluation();

    assertThat(verdicts(evaluation))
        .containsEntry("GV-01", Verdict.REVIEW)
        .containsEntry("GV-02", Verdict.FAIL);
    assertThat(phones.opened).isEmpty();
    assertThat(evaluation.devices()).isEmpty();
    assertThat(results())
        .allSatisfy(
            result -> {
              assertThat(result.device()).isEmpty();
              assertThat(timeline(result)).isEmpty();
              assertThat(result.findings()).hasSize(1);
            });
  }

  @Test
  void documents_need_no_phone_where_none_can_be_had_and_the_rest_does() throws IOException {
    phones.lives.addAll(List.of(0, 0, 0));
    scenario("SC-01", "Then the check says PASS");
    scenario("GV-01", "documentary", List.of("Then the check says REVIEW"));

    assertThat(verdicts(evaluate(PATIENT)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE)
        .containsEntry("GV-01", Verdict.REVIEW);
  }

  @Test
  void a_documentary_scenario_that_asks_for_a_phone_is_our_own_bug() throws IOException {
    scenario(
        "GV-01", "documentary", List.of("Then the check says PASS", "Given the phone is asked"));

    Evaluator.RunResult result = evaluate(PATIENT);

    assertThat(verdicts(result)).containsEntry("GV-01", Verdict.INCONCLUSIVE);
    assertThat(result.bugs()).isEqualTo(1);
    assertThat(results().get(0).reason().orElseThrow().values().get("fault"))
        .contains("a documentary scenario asked for a phone");
  }

  @Test
  void a_failure_of_the_laboratory_says_nothing_of_documents() throws IOException {
    labFaults.add(Told.told("the test server was down"));
    scenario("GV-01", "documentary", List.of("Then the check says FAIL"));

    assertThat(verdicts(evaluate(PATIENT))).containsEntry("GV-01", Verdict.FAIL);
  }

  @Test
  void a_run_cut_off_among_its_documents_goes_on_without_repeating_them() throws IOException {
    scenario("GV-01", "documentary", List.of("Then the check says REVIEW"));
    scenario("GV-02", "documentary", List.of("Then the check says REVIEW"));
    evaluate(PATIENT);
    cutAfterFirstFinishedItem();

    Evaluator.RunResult resumed = evaluator(PATIENT).resume(head(), plan(), app(), run(), false);

    assertThat(verdicts(resumed).values()).containsOnly(Verdict.REVIEW);
    assertThat(resumed.evaluation().complete()).isTrue();
    assertThat(results().stream().map(TestCaseResult::id))
        .containsExactly("GV-01/3/face-login/1", "GV-02/6/face-login/2");
    assertThat(phones.opened).isEmpty();
  }

  @Test
  void an_answer_decides_a_review_and_leaves_the_question_in_sight() throws IOException {
    scenario("SC-01", "Then the check says REVIEW");
    assertThat(verdicts(evaluate(PATIENT))).containsEntry("SC-01", Verdict.REVIEW);

    Evaluation evaluation = answer("SC-01", Verdict.PASS);

    assertThat(verdicts(evaluation)).containsEntry("SC-01", Verdict.PASS);
    TestCaseResult item = results().get(0);
    assertThat(item.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(item.findings()).hasSize(1);
    assertThat(item.answers()).extracting(Answer::by).containsExactly("A. Sessor");
    assertThat(evaluation.journal())
        .isEqualTo(new JournalFile(run().journal()).read(line -> {}).last());
  }

  @Test
  void the_last_answer_counts_and_all_stay() throws IOException {
    scenario("SC-01", "Then the check says REVIEW");
    evaluate(PATIENT);
    answer("SC-01", Verdict.PASS);

    assertThat(verdicts(answer("SC-01", Verdict.FAIL))).containsEntry("SC-01", Verdict.FAIL);
    assertThat(results().get(0).answers()).hasSize(2);
  }

  @Test
  void an_answer_does_not_undo_what_failed_beside_the_question() throws IOException {
    scenario("SC-01", "Then the check says REVIEW");
    scenario("SC-02", "Then the check says FAIL");
    evaluate(PATIENT);

    assertThatThrownBy(() -> answer("SC-02", Verdict.PASS))
        .isInstanceOf(NothingToAnswer.class)
        .hasMessage(
            "SC-02 asks nothing of a person: only a REVIEW can be answered, and it has FAIL on"
                + " face-login");
    assertThatThrownBy(() -> answer("SC-09", Verdict.PASS))
        .isInstanceOf(NothingToAnswer.class)
        .hasMessageContaining("SC-09 is no requirement of the run");
  }

  @Test
  void a_plan_that_was_changed_is_not_used_for_an_answer() throws IOException {
    scenario("SC-01", "Then the check says REVIEW");
    evaluate(PATIENT);
    String plan = Files.readString(run().plan());
    Files.writeString(run().plan(), plan.replace("of SC-01", "of another"));

    assertThatThrownBy(() -> answer("SC-01", Verdict.PASS))
        .isInstanceOf(BrokenRecord.class)
        .hasMessageContaining("plan.json: the plan was changed after the run was begun");
  }

  private Evaluation answer(String requirement, Verdict verdict) throws IOException {
    return new Assessment(run(), Clock.systemUTC())
        .answer(
            new AddressedQuestion(requirement, Optional.empty(), Optional.empty()),
            new Answer(verdict, "A. Sessor", "looked at it", Instant.EPOCH));
  }

  @Test
  void a_resumed_run_repeats_nothing_and_its_journal_verifies() throws IOException {
    scenario("SC-01", "Given the phone is asked", "Then the check says PASS");
    scenario("SC-02", "Given the phone is asked", "Then the check says PASS");
    evaluate(PATIENT);
    cutAfterFirstFinishedItem();
    phones.opened.clear();

    Evaluator.RunResult resumed = evaluator(PATIENT).resume(head(), plan(), app(), run(), false);

    assertThat(verdicts(resumed).values()).containsOnly(Verdict.PASS);
    assertThat(resumed.evaluation().complete()).isTrue();
    assertThat(results().stream().map(TestCaseResult::id))
        .containsExactly("SC-01/3/face-login/1", "SC-02/7/face-login/2");
    assertThat(resumed.evaluation().notes()).contains(Sentence.of("note.torn"));
    assertThat(resumed.evaluation().journal())
        .isEqualTo(new JournalFile(run().journal()).read(line -> {}).last());
  }

  @Test
  void an_attempt_that_a_fault_cut_short_is_repeated_only_when_asked_and_stays_visible()
      throws IOException {
    phones.lives.add(1);
    scenario("SC-01", "Given the phone is asked", "Then the check says PASS");
    evaluate(PATIENT);

    assertThat(verdicts(evaluator(PATIENT).resume(head(), plan(), app(), run(), false)))
        .containsEntry("SC-01", Verdict.INCONCLUSIVE);
    assertThat(verdicts(evaluator(PATIENT).resume(head(), plan(), app(), run(), true)))
        .containsEntry("SC-01", Verdict.PASS);
    assertThat(results().stream().map(TestCaseResult::superseded)).containsExactly(true, false);
  }

  @Test
  void a_changed_journal_is_refused_with_its_line() throws IOException {
    scenario("SC-01", "Then the check says FAIL");
    evaluate(PATIENT);
    String text = Files.readString(run().journal());
    Files.writeString(run().journal(), text.replace("\"FAIL\"", "\"PASS\""));

    assertThatThrownBy(() -> evaluator(PATIENT).resume(head(), plan(), app(), run(), false))
        .isInstanceOf(BrokenJournal.class)
        .hasMessageContaining("journal.jsonl:4: the journal was changed after it was written");
  }

  @Test
  void a_run_of_another_version_is_told_with_the_cure() throws IOException {
    scenario("SC-01", "Then the check says PASS");
    evaluate(PATIENT);
    String text = Files.readString(run().journal());
    Files.writeString(run().journal(), text.replace("\"format\":\"facecert-journal-2\",", ""));

    assertThatThrownBy(() -> evaluator(PATIENT).resume(head(), plan(), app(), run(), false))
        .isInstanceOf(CannotResume.class)
        .hasMessage(
            run().path()
                + ": the run was made by another version of FaceCert; this one reads journals of"
                + " the format facecert-journal-2: use the version that made it, or start a new"
                + " run");
  }

  @Test
  void a_run_of_another_selection_is_not_gone_on_with() throws IOException {
    scenario("SC-01", "Then the check says PASS");
    evaluate(PATIENT);
    scenario("SC-02", "Then the check says PASS");
    writeFeature();

    assertThatThrownBy(() -> evaluator(PATIENT).resume(head(), plan(), app(), run(), false))
        .isInstanceOf(CannotResume.class)
        .hasMessageContaining("another selection or other requirements");
  }

  @Test
  void two_phones_share_the_work() throws IOException {
    for (int i = 1; i <= 9; i++) {
      scenario("SC-0" + i, "Given the phone is asked", "Then the check says PASS");
    }
    writeFeature();

    Evaluator.RunResult result =
        evaluator(PATIENT).evaluate(head(List.of("phone", "other")), plan(), app(), run());

    assertThat(verdicts(result).values()).hasSize(9).containsOnly(Verdict.PASS);
    assertThat(phones.opened).containsExactlyInAnyOrder("phone", "other");
  }

  // ---------------------------------------------------------------------------------------------

  private void scenario(String requirement, String... steps) {
    scenario(requirement, "automatic", steps);
  }

  private void scenario(String requirement, String mode, List<String> steps) {
    scenario(requirement, mode, steps.toArray(String[]::new));
  }

  private void scenario(String requirement, String mode, String[] steps) {
    int line = scenarios.size() + 3;
    scenarios.add("  Scenario: of " + requirement);
    for (String step : steps) {
      scenarios.add("    " + step);
    }
    scenarios.add("");
    items.add(
        new TestCase(
            new RequirementUsed(
                requirement,
                "title",
                "text",
                "",
                "",
                RequirementUsed.Chinese.NONE,
                "theme",
                "major",
                mode,
                "a.feature",
                1,
                List.of()),
            "of " + requirement,
            line,
            List.of(steps),
            "face-login",
            Optional.empty()));
  }

  private void writeFeature() throws IOException {
    Files.createDirectories(folder.resolve("features"));
    Files.createDirectories(run().path());
    Files.write(run().statement(), new byte[0]);
    Files.writeString(
        folder.resolve("features/a.feature"),
        "Feature: of a test\n\n" + String.join("\n", scenarios) + "\n");
  }

  private Evaluator.RunResult evaluate(Limits limits) throws IOException {
    writeFeature();
    return evaluator(limits).evaluate(head(), plan(), app(), run());
  }

  /** Counts the walks that were ended. */
  private Worlds closing(Worlds worlds) {
    return new Worlds() {
      @Override
      public List<String> path(List<String> steps) {
        return worlds.path(steps);
      }

      @Override
      public OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log) {
        OngoingWalk walk = worlds.begin(function, session, vault, log);
        return new OngoingWalk() {
          @Override
          public Scene scene(TestCase item) {
            return walk.scene(item);
          }

          @Override
          public Optional<Sentence> control(boolean accused) {
            return walk.control(accused);
          }

          @Override
          public void close() {
            closed.incrementAndGet();
            throw new IllegalStateException("the end of a walk has a fault");
          }
        };
      }
    };
  }

  private Evaluator evaluator(Limits limits) {
    return new Evaluator(
        new LabPhones(
            new Pool(
                List.of(device("phone"), device("other")),
                folder,
                run().phones(),
                folder.resolve("locks")),
            Map.of("fake", phones)),
        new Scenarios(
            closing(
                alike
                    ? new StageWorlds(steps -> List.of(), this::control, this::still)
                    : StageWorlds.apart(this::control, this::still)),
            "org.facecert.run.glue",
            folder.resolve("features")),
        limits,
        Progress.silent(),
        () -> () -> Optional.ofNullable(labFaults.poll()),
        Clock.systemUTC());
  }

  private Optional<Sentence> still() {
    return Optional.ofNullable(stills.poll());
  }

  private Optional<Sentence> control() {
    Supplier<Optional<Sentence>> next = controls.poll();
    return next == null ? Optional.empty() : next.get();
  }

  private DeviceFile device(String name) {
    return new DeviceFile(
        name,
        "fake",
        new DeviceFile.Access(Optional.of(URI.create("http://127.0.0.1:1/" + name)), List.of(), 1),
        Map.of(),
        DeviceFile.DeviceTraits.of(true),
        Bench.unknown(),
        folder.resolve(name + ".yaml"));
  }

  private RunFolder run() {
    return new RunFolder(folder.resolve("run"));
  }

  private Plan plan() {
    return new Plan(items, List.of(), List.of());
  }

  private static AppUnderTest app() {
    return new AppUnderTest("org.example.app", Optional.empty(), "en");
  }

  private RunHead head() {
    return head(List.of("phone"));
  }

  private RunHead head(List<String> devices) {
    return Heads.of(plan().digest(), devices);
  }

  /** As a report tells it from the walk's log. */
  private List<Event> timeline(TestCaseResult result) {
    WalkUsed walk = result.walk().orElseThrow();
    Vault vault = run().vault();
    return Chronicle.of(
            new LogFormat(vault)
                .read(vault.get(walk.log().digest()), app -> Vocabulary.of("en", Map.of()))
                .observations())
        .through(walk.through());
  }

  private List<TestCaseResult> results() {
    List<TestCaseResult> results = new ArrayList<>();
    run().evaluation().forEachItem(results::add);
    return results;
  }

  private static Map<String, Verdict> verdicts(Evaluator.RunResult result) {
    return verdicts(result.evaluation());
  }

  private static Map<String, Verdict> verdicts(Evaluation evaluation) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (RequirementVerdict outcome : evaluation.outcomes()) {
      verdicts.put(outcome.requirement(), outcome.verdict());
    }
    return verdicts;
  }

  /** What a kill in the middle of the second item's last record leaves. */
  private void cutAfterFirstFinishedItem() throws IOException {
    List<String> lines = Files.readAllLines(run().journal());
    int second = 0;
    int finished = 0;
    for (int i = 0; i < lines.size() && finished < 2; i++) {
      if (lines.get(i).contains("\"ITEM_FINISHED\"")) {
        finished++;
        second = i;
      }
    }
    Files.writeString(
        run().journal(),
        String.join("\n", lines.subList(0, second)) + "\n" + lines.get(second).substring(0, 100));
    String last = lines.get(second);
    Files.writeString(
        JournalHead.beside(run().journal()),
        String.format(
            "%010d %s\n", second + 1, last.substring(last.length() - 66, last.length() - 2)));
    Files.delete(run().path().resolve(EvaluationFile.NAME));
  }
}
