package org.facecert.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.KnownFinding;
import org.facecert.verdict.ResultChange;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.JudgedChange;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A comparison for tools. */
final class ComparisonJson {

  private static final String FORMAT = "facecert-comparison-1";

  /**
   * @param key of the sentence, which stays the same in every language and is what a baseline names
   * @param text the sentence
   */
  private record Told(String key, String text) {}

  private record Tested(String app, String packageName, String version) {}

  private record Run(
      String report,
      @JsonUnwrapped Tested tested,
      String programme,
      String edition,
      String suite,
      boolean partial,
      Verdict verdict) {}

  /**
   * @param run whether it was decided in this run
   */
  private record Side(Verdict verdict, boolean run, List<Told> findings) {}

  private record Known(
      String requirement,
      String function,
      Verdict verdict,
      String reason,
      String until,
      int line) {}

  private record Asked(String requirement, String title, String function) {}

  /**
   * @param known the entry of the baseline that covers it, at most one
   */
  private record Changed(
      @JsonUnwrapped Asked asked,
      ResultChange change,
      boolean regression,
      List<Known> known,
      Side a,
      Side b) {}

  private record Head(String format, String result, Run a, Run b) {}

  private record Written(
      @JsonUnwrapped Head head,
      Map<String, List<Told>> said,
      Map<String, Long> counts,
      List<Changed> changed,
      Map<String, List<Known>> baseline) {}

  private final UnaryOperator<String> mask;
  private final OutputLanguage language;
  private final Messages findings;
  private final JsonMapper json = PlainJson.builder().build();

  ComparisonJson(UnaryOperator<String> mask, Messages findings, OutputLanguage language) {
    this.findings = findings;
    this.mask = mask;
    this.language = language;
  }

  String of(Evaluation before, Evaluation after, RunComparison comparison) {
    Map<String, List<Told>> said = new TreeMap<>();
    said.put("notes", told(comparison.notes()));
    said.put("open", told(comparison.open()));
    Map<String, List<Known>> baseline = new TreeMap<>();
    baseline.put("expired", comparison.expired().stream().map(this::known).toList());
    baseline.put("unused", comparison.unused().stream().map(this::known).toList());
    Map<String, Long> counts = new TreeMap<>();
    counts.put("same", (long) comparison.same());
    counts.put("changed", (long) comparison.changes().size());
    counts.put("regressions", comparison.regressions());
    Written written =
        new Written(
            new Head(FORMAT, comparison.result().word(), run(before), run(after)),
            said,
            counts,
            comparison.changes().stream().map(this::changed).toList(),
            baseline);
    try {
      return json.writeValueAsString(written) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a comparison cannot be written", e);
    }
  }

  private Run run(Evaluation evaluation) {
    return new Run(
        mask.apply(evaluation.reportNumber()),
        new Tested(
            mask.apply(evaluation.item().name()),
            mask.apply(evaluation.item().packageName()),
            mask.apply(evaluation.item().versionName())),
        evaluation.programme().id(),
        evaluation.programme().edition(),
        evaluation.suite().version(),
        evaluation.partial(),
        evaluation.verdict());
  }

  private Changed changed(JudgedChange each) {
    boolean chinese = language == OutputLanguage.CHINESE && !each.result().titleChinese().isBlank();
    return new Changed(
        new Asked(
            each.result().requirement(),
            chinese ? each.result().titleChinese() : each.result().title(),
            mask.apply(each.result().function())),
        each.change(),
        each.regression(),
        each.known().stream().map(this::known).toList(),
        side(each.result().before()),
        side(each.result().after()));
  }

  private Side side(ComparedSide side) {
    return new Side(side.verdict(), side.run(), told(side.sentences()));
  }

  private Known known(KnownFinding entry) {
    return new Known(
        entry.requirement(),
        entry.function(),
        entry.verdict(),
        entry.reason(),
        entry.until().toString(),
        entry.line());
  }

  private List<Told> told(List<Sentence> sentences) {
    return sentences.stream()
        .map(each -> new Told(each.key(), mask.apply(findings.render(each, language))))
        .toList();
  }
}
