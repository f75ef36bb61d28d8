package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.verdict.Baseline;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Finding;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.KnownFinding;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.ResultChange;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.ComparisonResult;
import org.facecert.verdict.RunComparison.ComparisonRule;
import org.facecert.verdict.RunComparison.JudgedChange;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample run against itself with something changed. */
final class ComparedPairTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private SampleRun run;
  private Evaluation recorded;

  @BeforeEach
  void a_run() throws IOException {
    run = new SampleRun(folder);
    try (ReportInput input = run.input()) {
      recorded = input.evaluation();
    }
  }

  @Test
  void a_run_against_itself_has_changed_nothing() throws IOException {
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = changed(recorded, run.items)) {
      RunComparison comparison = pair(a, b).compare(rule());

      assertThat(comparison.changes()).isEmpty();
      assertThat(comparison.same()).isEqualTo(recorded.outcomes().size());
      assertThat(comparison.result()).isEqualTo(ComparisonResult.NO_REGRESSION);
      assertThat(comparison.notes())
          .extracting(Sentence::key)
          .containsExactly("compare.note.same-run", "compare.note.same-build");
    }
  }

  @Test
  void is_written_for_tools() throws IOException {
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = worse()) {
      ComparedPair pair = pair(a, b);
      String json = pair.json(pair.compare(rule()), OutputLanguage.ENGLISH);

      Golden.compare("comparison.json", json);
      assertThat(json).doesNotContain(SampleRun.PHONE_NUMBER, "\u202E");
    }
  }

  @Test
  void both_sentences_and_both_screens_stand_beside_each_other_masked_and_escaped()
      throws IOException {
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = worse()) {
      ComparedPair pair = pair(a, b);
      StringBuilder html = new StringBuilder();
      pair.page(pair.compare(rule()), OutputLanguage.ENGLISH, html);

      assertThat(html.toString())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script", SampleRun.PHONE_NUMBER, "\u202E", "http:", "https:");
      Document page = Jsoup.parse(html.toString());
      assertThat(page.select("section.item h3 .id").eachText()).containsExactly("SC-01");
      assertThat(page.select(".compared > div")).hasSize(2);
      assertThat(page.select(".compared > div .badge .en").eachText())
          .containsExactly("PASS", "FAIL");
      assertThat(page.select(".compared > div:has(svg.shot)")).hasSize(2);
      List<String> ids = page.select("[id]").eachAttr("id");
      assertThat(ids).doesNotHaveDuplicates().contains("A1", "B1");
      assertThat(page.select(".breach .zh").text()).isEqualTo("这是倒退。");
    }
  }

  @Test
  void an_entry_excuses_its_finding_until_its_day_and_is_said_to_be_over_or_unused()
      throws IOException {
    KnownFinding entry =
        new KnownFinding(
            "SC-01", "face-login", Verdict.FAIL, Set.of("sample.fail"), "known", TODAY, 2);
    KnownFinding unused =
        new KnownFinding("FC-01", "", Verdict.FAIL, Set.of("sample.fail"), "gone", TODAY, 8);
    Baseline baseline = new Baseline(List.of(entry, unused));
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = worse()) {
      RunComparison today =
          pair(a, b).compare(new ComparisonRule(false, baseline, TODAY, UnaryOperator.identity()));
      RunComparison tomorrow =
          pair(a, b)
              .compare(
                  new ComparisonRule(false, baseline, TODAY.plusDays(1), UnaryOperator.identity()));

      assertThat(today.result()).isEqualTo(ComparisonResult.NO_REGRESSION);
      assertThat(today.changes())
          .singleElement()
          .extracting(JudgedChange::known)
          .isEqualTo(Optional.of(entry));
      assertThat(today.expired()).isEmpty();
      assertThat(today.unused()).containsExactly(unused);
      assertThat(tomorrow.result()).isEqualTo(ComparisonResult.REGRESSION);
      assertThat(tomorrow.expired()).containsExactly(entry, unused);
    }
  }

  @Test
  void a_run_that_was_interrupted_is_never_without_a_regression() throws IOException {
    Evaluation stopped =
        with(recorded, false, recorded.item(), recorded.suite(), recorded.outcomes());
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = changed(stopped, run.items)) {
      RunComparison comparison = pair(a, b).compare(rule());

      assertThat(comparison.result()).isEqualTo(ComparisonResult.NOT_KNOWN);
      assertThat(comparison.open())
          .containsExactly(Sentence.of("compare.open.interrupted", "run", "B"));
      assertThat(pair(b, a).compare(rule()).result()).isEqualTo(ComparisonResult.NOT_KNOWN);
    }
  }

  @Test
  void what_b_does_not_have_any_more_is_a_regression() throws IOException {
    List<TestCaseResult> items =
        run.items.stream().filter(each -> !each.requirement().equals("IN-11")).toList();
    List<RequirementVerdict> outcomes =
        recorded.outcomes().stream().filter(o -> !o.requirement().equals("IN-11")).toList();
    Evaluation less = with(recorded, true, recorded.item(), recorded.suite(), outcomes);
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = changed(less, items)) {
      RunComparison comparison = pair(a, b).compare(rule());

      assertThat(comparison.changes())
          .filteredOn(JudgedChange::regression)
          .extracting(JudgedChange::change, each -> each.result().function())
          .containsExactly(tuple(ResultChange.NOT_RUN, "face-login"));
    }
  }

  @Test
  void in_what_two_runs_are_not_alike_is_said_and_masked() throws IOException {
    ItemUnderTest other =
        new ItemUnderTest(
            "Other", "org.other." + SampleRun.PHONE_NUMBER, "2", "2", "zh", List.of());
    SuiteUsed suite = new SuiteUsed("0.2", Map.of(), List.of("features/x.feature"));
    Evaluation b0 = with(recorded, true, other, suite, recorded.outcomes());
    try (ReportInput a = changed(recorded, run.items);
        ReportInput b = changed(b0, run.items)) {
      List<Sentence> notes = pair(a, b).compare(rule()).notes();

      assertThat(notes)
          .extracting(Sentence::key)
          .containsExactly(
              "compare.note.same-run",
              "compare.note.app",
              "compare.note.language",
              "compare.note.rules",
              "compare.note.suite",
              "compare.note.altered");
      assertThat(notes.get(1).values().get("after")).isEqualTo("org.other.•••");
    }
  }

  @Test
  void where_nothing_is_known_in_both_nothing_can_be_said() throws IOException {
    Evaluation empty = with(recorded, true, recorded.item(), recorded.suite(), List.of());
    try (ReportInput a = changed(empty, List.of());
        ReportInput b = changed(empty, List.of())) {
      RunComparison comparison = pair(a, b).compare(rule());

      assertThat(comparison.changes()).isEmpty();
      assertThat(comparison.result()).isEqualTo(ComparisonResult.NOT_KNOWN);
    }
  }

  /** SC-01 fails where it passed, with words that would like to be more than words. */
  private ReportInput worse() throws IOException {
    List<TestCaseResult> items = new ArrayList<>(run.items);
    items.set(0, failing(run.items.get(0)));
    List<RequirementVerdict> outcomes = new ArrayList<>(recorded.outcomes());
    RequirementVerdict first = outcomes.get(0);
    outcomes.set(
        0,
        new RequirementVerdict(first.requirement(), first.function(), Verdict.FAIL, first.items()));
    return changed(with(recorded, true, recorded.item(), recorded.suite(), outcomes), items);
  }

  private static TestCaseResult failing(TestCaseResult item) {
    Finding finding =
        new Finding(
            item.requirement(),
            Verdict.FAIL,
            Sentence.of(
                "sample.fail",
                "dialog",
                "<script>alert(1)</script>\u202E",
                "account",
                SampleRun.PHONE_NUMBER),
            List.of(),
            item.findings().get(0).evidence());
    return new TestCaseResult(
        item.id(),
        item.requirement(),
        item.scenario(),
        item.feature(),
        item.line(),
        item.steps(),
        item.function(),
        item.walk(),
        item.attempt(),
        false,
        Verdict.FAIL,
        Optional.empty(),
        List.of(finding),
        item.device(),
        item.started(),
        item.ended(),
        item.effort(),
        List.of());
  }

  private static Evaluation with(
      Evaluation e,
      boolean complete,
      ItemUnderTest item,
      SuiteUsed suite,
      List<RequirementVerdict> outcomes) {
    return new Evaluation(
        e.schema(),
        e.reportNumber(),
        e.started(),
        e.ended(),
        complete,
        e.verdict(),
        e.laboratory(),
        item,
        e.statement(),
        e.functions(),
        e.programme(),
        e.selection(),
        e.devices(),
        e.tools(),
        e.requirements(),
        outcomes,
        e.excluded(),
        e.effort(),
        e.notes(),
        e.leftOut(),
        suite,
        e.journal());
  }

  private ReportInput changed(Evaluation evaluation, List<TestCaseResult> items)
      throws IOException {
    Path file = folder.resolve("evaluation-" + System.nanoTime() + ".json");
    EvaluationFile written = new EvaluationFile(file);
    written.write(evaluation, items);
    return new ReportInput(
        written, run.vault, run::timeline, UiAutomatorSource::read, SampleRun.redaction());
  }

  private static ComparisonRule rule() {
    return new ComparisonRule(false, Baseline.NONE, TODAY, UnaryOperator.identity());
  }

  private static ComparedPair pair(ReportInput a, ReportInput b) {
    return new ComparedPair(a, b, SampleWords.messages());
  }
}
