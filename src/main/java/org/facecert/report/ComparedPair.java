package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.facecert.report.ComparedRun.Place;
import org.facecert.report.ComparedRun.Said;
import org.facecert.verdict.ComparedResult;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.Comparison;
import org.facecert.verdict.Comparison.ComparisonRule;
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
  public Comparison compare(ComparisonRule rule) {
    Map<Place, Said> one = before.results();
    Map<Place, Said> other = after.results();
    Set<Place> places = new LinkedHashSet<>(other.keySet());
    places.addAll(one.keySet());
    List<ComparedResult> results = new ArrayList<>();
    for (Place place : places) {
      Said a = one.get(place);
      Said b = other.get(place);
      Said named = b != null ? b : Objects.requireNonNull(a);
      results.add(
          new ComparedResult(
              place.requirement(),
              named.title(),
              named.titleChinese(),
              place.function(),
              a == null ? ComparedSide.ABSENT : a.side(),
              b == null ? ComparedSide.ABSENT : b.side()));
    }
    return Comparison.of(
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
  public void page(Comparison comparison, OutputLanguage language, Appendable out) {
    new ComparisonPage(before, after, findings, new Html(out)).write(comparison, language);
  }

  /** For tools: {@code facecert-comparison-1}. */
  public String json(Comparison comparison, OutputLanguage language) {
    return new ComparisonJson(this::masked, findings, language)
        .of(before.input().evaluation(), after.input().evaluation(), comparison);
  }
}
