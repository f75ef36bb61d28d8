package org.facecert.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;

/**
 * Two evaluations, A and B, beside each other.
 *
 * @param notes in what they are not alike, masked
 * @param changes what is not the same, regressions first, else in the order of B's evaluation
 * @param same how many results are
 * @param open why no regression can be said although none was found
 * @param expired entries of the baseline whose day is over
 * @param unused entries that are about nothing that B says
 */
public record RunComparison(
    List<Sentence> notes,
    List<JudgedChange> changes,
    int same,
    List<Sentence> open,
    List<KnownFinding> expired,
    List<KnownFinding> unused) {

  /** What a gate asks. */
  public enum ComparisonResult {
    NO_REGRESSION("no-regression"),
    REGRESSION("regression"),
    /** no regression was found, and not all was there to find one */
    NOT_KNOWN("not-known");

    private final String word;

    ComparisonResult(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * Something that is not the same.
   *
   * @param regression whether it counts as one: it is one, and the baseline does not cover it
   * @param known the entry that covers a regression
   */
  public record JudgedChange(
      ComparedResult result,
      ResultChange change,
      boolean regression,
      Optional<KnownFinding> known) {}

  public RunComparison {
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    open = List.copyOf(open);
    expired = List.copyOf(expired);
    unused = List.copyOf(unused);
  }

  /**
   * How two evaluations are looked at.
   *
   * @param onlyFailures whether what B does not know any more is no regression
   * @param today by which entries of the baseline end
   * @param mask takes out of texts of the record what must not be shown
   */
  public record ComparisonRule(
      boolean onlyFailures, Baseline baseline, LocalDate today, UnaryOperator<String> mask) {

    /** The same, masking. */
    public ComparisonRule masking(UnaryOperator<String> other) {
      return new ComparisonRule(onlyFailures, baseline, today, other);
    }
  }

  /**
   * @param results all that one of the two knows, in the order of B
   */
  public static RunComparison of(
      Evaluation before, Evaluation after, List<ComparedResult> results, ComparisonRule rule) {
    List<JudgedChange> changes = new ArrayList<>();
    for (ComparedResult each : results) {
      if (each.change() != ResultChange.SAME) {
        changes.add(judged(each, rule));
      }
    }
    changes.sort(Comparator.comparing(each -> !each.regression()));
    List<KnownFinding> entries = rule.baseline().entries();
    return new RunComparison(
        ComparedRuns.notes(before, after).stream().map(each -> each.each(rule.mask())).toList(),
        changes,
        results.size() - changes.size(),
        ComparedRuns.open(before, after, results),
        entries.stream().filter(each -> each.isExpired(rule.today())).toList(),
        entries.stream().filter(each -> results.stream().noneMatch(each::covers)).toList());
  }

  public ComparisonResult result() {
    if (changes.stream().anyMatch(JudgedChange::regression)) {
      return ComparisonResult.REGRESSION;
    }
    return open.isEmpty() ? ComparisonResult.NO_REGRESSION : ComparisonResult.NOT_KNOWN;
  }

  /** How many count. */
  public long regressions() {
    return changes.stream().filter(JudgedChange::regression).count();
  }

  private static JudgedChange judged(ComparedResult result, ComparisonRule rule) {
    ResultChange change = result.change();
    if (!change.isRegression(rule.onlyFailures())) {
      return new JudgedChange(result, change, false, Optional.empty());
    }
    Optional<KnownFinding> known =
        rule.baseline().entries().stream()
            .filter(each -> !each.isExpired(rule.today()) && each.covers(result))
            .findFirst();
    return new JudgedChange(result, change, known.isEmpty(), known);
  }
}
