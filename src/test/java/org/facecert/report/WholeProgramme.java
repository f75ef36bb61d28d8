package org.facecert.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.ReviewRule;
import org.facecert.catalogue.Selection;
import org.facecert.evidence.Digest;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.run.Plan;
import org.facecert.run.Planner;
import org.facecert.run.TestCase;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.Finding;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.TestedDevice;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * The record of a run of a shipped programme in which everything that the suite can say is said.
 * What an app or an applicant would have said is the figure 1, so that all words in it are ours.
 */
final class WholeProgramme {

  private static final List<FunctionUsed> FUNCTIONS =
      List.of(
          new FunctionUsed("face-login", "login", "1", "server", true),
          new FunctionUsed("face-effects", "effects", "1", "none", true));

  /** Values that the record holds in both languages. */
  private static final Set<String> TWINS = Set.of("document", "subject", "rule", "reason");

  private static final Map<String, String> LISTED =
      Map.of(
          "ending",
          "BLOCKED",
          "again",
          "[DONE, STUCK]",
          "kind",
          "NOT_SHOWN",
          "then",
          "LEFT_APP",
          "claim",
          "necessary",
          "class",
          "remote",
          "written",
          "zh",
          "offer",
          "opens");

  private static final Evidence SEEN =
      evidence(EvidenceKind.SCREENSHOT, Sentence.of("caption.screenshot"));

  private final Messages words = Messages.ofFindings();
  private final Path folder;
  private final Programme programme;
  private final Plan plan;
  private final IntFunction<Verdict> verdicts;

  /**
   * @param verdicts of the plan's items, by their place
   */
  WholeProgramme(
      Path folder, Catalogue catalogue, Programme programme, IntFunction<Verdict> verdicts) {
    this.folder = folder;
    this.programme = programme;
    this.verdicts = verdicts;
    List<FunctionProfile> profiles = FUNCTIONS.stream().map(FunctionUsed::profile).toList();
    this.plan = new Planner(catalogue, programme, Optional.empty(), id -> true).plan(profiles);
  }

  /** The shipped ones, and one that asks everything. */
  static List<Programme> all(Catalogue catalogue) {
    List<Programme> all = new ArrayList<>(catalogue.programmes());
    Programme model = catalogue.programmes().get(0);
    all.add(
        new Programme(
            "everything",
            new Programme.Heading(new Bilingual("Everything", "全部"), "1", Optional.empty()),
            new Selection(
                EnumSet.allOf(Mode.class), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
            List.of(),
            model.parameters(),
            new Programme.Deciding(Optional.empty(), ReviewRule.ONE),
            List.of()));
    return all;
  }

  static Programme named(Catalogue catalogue, String id) {
    return all(catalogue).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  Plan plan() {
    return plan;
  }

  /** report.html. */
  Path html(OutputLanguage language) throws IOException {
    return render(new HtmlReport(language, words));
  }

  /** junit.xml. */
  Path junit(OutputLanguage language) throws IOException {
    return render(new JunitReport(language, words));
  }

  /** report.pdf. */
  Path pdf(OutputLanguage language) throws IOException {
    return render(new PdfReport(language, words));
  }

  private Path render(ReportFormat format) throws IOException {
    EvaluationFile file = new EvaluationFile(folder.resolve(EvaluationFile.NAME));
    List<TestCaseResult> items = items();
    file.write(evaluation(items), items);
    try (ReportInput input =
        new ReportInput(
            file,
            new DirectoryVault(folder.resolve("evidence")),
            item -> item.id().equals(items.get(0).id()) ? events() : List.of(),
            UiAutomatorSource::read,
            new Redaction(Set.of()))) {
      return format.write(input, folder);
    }
  }

  private List<TestCaseResult> items() {
    List<TestCaseResult> items = new ArrayList<>();
    for (int i = 0; i < plan.items().size(); i++) {
      Verdict verdict = verdicts.apply(i);
      items.add(item(plan.items().get(i), verdict, i));
    }
    return items;
  }

  private TestCaseResult item(TestCase item, Verdict verdict, int place) {
    List<String> keys = keys("");
    List<String> reasons = keys("reason.");
    List<Finding> findings = new ArrayList<>();
    if (place == 0) {
      keys.forEach(key -> findings.add(finding(item, verdict, key)));
      Sentence sentence = said(keys.get(0), Map.of());
      findings.add(
          new Finding(item.requirement().id(), verdict, sentence, facts(), evidence("caption.")));
    } else if (item.waiting().isEmpty()) {
      findings.add(finding(item, verdict, keys.get(place % keys.size())));
    }
    Sentence reason =
        item.waiting()
            .map(
                why ->
                    said(
                        "reason.waiting",
                        Map.of("reason", why.english(), "reason.zh", why.chinese())))
            .orElseGet(() -> said(reasons.get(place % reasons.size()), Map.of()));
    return new TestCaseResult(
        item.key() + "/1",
        item.requirement().id(),
        item.scenario(),
        item.requirement().feature(),
        item.line(),
        item.steps(),
        item.function(),
        Optional.empty(),
        1,
        false,
        verdict,
        Optional.of(reason),
        findings,
        "1",
        Instant.EPOCH,
        Instant.EPOCH,
        Effort.NONE,
        verdict == Verdict.REVIEW && place % 2 == 0
            ? List.of(new Answer(Verdict.PASS, "1", "1", Instant.EPOCH))
            : List.of());
  }

  /** Of findings, or those that begin so; what the doctor says is in no record. */
  private List<String> keys(String prefix) {
    return words.keys(OutputLanguage.ENGLISH).stream()
        .filter(
            key ->
                prefix.isEmpty()
                    ? !key.matches(
                        "(reason|excluded|value|event|fact|caption|note|selection|doctor)\\..*")
                    : key.startsWith(prefix))
        .sorted()
        .toList();
  }

  private Finding finding(TestCase item, Verdict verdict, String key) {
    return new Finding(
        item.requirement().id(), verdict, said(key, Map.of()), List.of(), List.of(SEEN));
  }

  private Sentence said(String key, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : words.placeholders(OutputLanguage.ENGLISH, key)) {
      values.put(name, LISTED.getOrDefault(name, TWINS.contains(name) ? "englishtwin" : "1"));
      if (TWINS.contains(name)) {
        values.put(name + ".zh", "汉语");
      }
    }
    values.putAll(given);
    return new Sentence(key, values);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (String key : keys("fact.")) {
      Sentence said = said(key, Map.of());
      facts.add(new Fact(said, said));
    }
    return facts;
  }

  private List<Evidence> evidence(String prefix) {
    List<Evidence> all = new ArrayList<>();
    EvidenceKind[] kinds = EvidenceKind.values();
    for (String key : keys(prefix)) {
      all.add(evidence(kinds[all.size() % kinds.length], said(key, Map.of())));
    }
    return all;
  }

  private static Evidence evidence(EvidenceKind kind, Sentence caption) {
    byte[] bytes = (kind + caption.toString()).getBytes(StandardCharsets.UTF_8);
    return new Evidence(
        kind, Digest.of(bytes), "text/plain", bytes.length, Moment.at(Instant.EPOCH), caption);
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    EventKind[] kinds = EventKind.values();
    for (String key : keys("event.")) {
      events.add(
          new Event(
              events.size() + 1,
              kinds[events.size() % kinds.length],
              Moment.at(Instant.EPOCH),
              said(key, Map.of()),
              // the vault is empty: the report says that the picture is lost
              List.of(evidence(EvidenceKind.SCREENSHOT, Sentence.of("caption.screenshot")))));
    }
    return events;
  }

  private Evaluation evaluation(List<TestCaseResult> items) {
    List<Excluded> excluded = new ArrayList<>(plan.excluded());
    keys("excluded.").forEach(key -> excluded.add(new Excluded("1", "1", said(key, Map.of()))));
    return new Evaluation(
        Evaluation.SCHEMA,
        "1",
        Instant.EPOCH,
        Instant.EPOCH,
        false,
        Verdict.NOT_TESTED,
        new Laboratory(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new ItemUnderTest("1", "1", "1", "1", "zh-CN", List.of()),
        new StatementUsed("1", Digest.of(new byte[0])),
        FUNCTIONS,
        ProgrammeUsed.of(programme),
        said("selection.tags-of", Map.of()),
        List.of(new TestedDevice("1", "1", "1", "1", "1", true, 0, 0, Map.of("1", "1"))),
        Map.of("1", "1"),
        plan.requirements(),
        outcomes(items),
        excluded,
        Effort.NONE,
        keys("note.").stream().map(key -> said(key, Map.of())).toList(),
        plan.leftOut(),
        new SuiteUsed("1", Map.of("features", Digest.of(new byte[0])), List.of("1")),
        Digest.of(new byte[0]));
  }

  /** One of them without an item, as a rule of the programme makes it. */
  private List<RequirementVerdict> outcomes(List<TestCaseResult> items) {
    List<RequirementVerdict> outcomes = new ArrayList<>();
    for (TestCaseResult item : items) {
      outcomes.add(
          new RequirementVerdict(
              item.requirement(),
              item.function(),
              item.counted(ReviewRule.ONE),
              List.of(item.id())));
    }
    outcomes.add(
        new RequirementVerdict(
            plan.requirements().get(0).id(),
            "1",
            Verdict.NOT_APPLICABLE,
            List.of(),
            Optional.of(said("reason.not-applicable", Map.of("programme", programme.id())))));
    return outcomes;
  }
}
