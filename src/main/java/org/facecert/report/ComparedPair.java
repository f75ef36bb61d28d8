package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.facecert.report.ComparedRun.ResultPlace;
import org.facecert.report.ComparedRun.SideSaid;
import org.facecert.verdict.ComparedResult;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.ComparisonRule;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Two recorded runs beside each other: what differs, as a value, a page and for tools. */
public final class ComparedPair {

  private final ComparedRun before;
  private final ComparedRun after;
  private final Messages findings;

  /**
   * @param before A, which stays open as long as this is used
   * @param after B, likewise
   */
  public ComparedPair(ReportInput before, ReportInput after) {
    this(before, after, Messages.ofFindings());
  }

  ComparedPair(ReportInput before, ReportInput after, Messages findings) {
    this.findings = findings;
    this.before = new ComparedRun(before);
    this.after = new ComparedRun(after);
  }

  /** What differs; names and values in it are masked as in both runs' reports. */
  public RunComparison compare(ComparisonRule rule) {
    Map<ResultPlace, SideSaid> one = before.results();
    Map<ResultPlace, SideSaid> other = after.results();
    Set<ResultPlace> places = new LinkedHashSet<>(other.keySet());
    places.addAll(one.keySet());
    List<ComparedResult> results = new ArrayList<>();
    for (ResultPlace place : places) {
      SideSaid a = one.get(place);
      SideSaid b = other.get(place);
      SideSaid named = b != null ? b : Objects.requireNonNull(a);
      results.add(
          new ComparedResult(
              place.requirement(),
              named.title(),
              named.titleChinese(),
              place.function(),
              a == null ? ComparedSide.ABSENT : a.side(),
              b == null ? ComparedSide.ABSENT : b.side()));
    }
    return RunComparison.of(
        before.input().evaluation(),
        after.input().evaluation(),
        results,
        rule.masking(this::masked));
  }

  /** Without what either run must not show. */
  private String masked(String text) {
    return after.input().redaction().mask(before.input().redaction().mask(text));
  }

  /** One HTML file that needs nothing else, with the screens of both. */
  public void page(RunComparison comparison, OutputLanguage language, Appendable out) {
    new ComparisonPage(before, after, findings, new Html(out)).write(comparison, language);
  }

  /** For tools: {@code facecert-comparison-1}. */
  public String json(RunComparison comparison, OutputLanguage language) {
    return new ComparisonJson(this::masked, findings, language)
        .of(before.input().evaluation(), after.input().evaluation(), comparison);
  }
}
