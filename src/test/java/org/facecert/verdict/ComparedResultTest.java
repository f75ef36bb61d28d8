package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparedResultTest {

  @ParameterizedTest
  @CsvSource({
    "PASS, FAIL, FAILS",
    "NOT_APPLICABLE, FAIL, FAILS",
    "INCONCLUSIVE, FAIL, FAILS",
    "REVIEW, FAIL, FAILS",
    "NOT_TESTED, FAIL, FAILS",
    "PASS, INCONCLUSIVE, NOT_KNOWN",
    "PASS, REVIEW, NOT_KNOWN",
    "PASS, NOT_TESTED, NOT_KNOWN",
    "NOT_APPLICABLE, REVIEW, NOT_KNOWN",
    "FAIL, PASS, BETTER",
    "REVIEW, NOT_APPLICABLE, BETTER",
    "FAIL, REVIEW, OTHER",
    "REVIEW, INCONCLUSIVE, OTHER",
    "PASS, NOT_APPLICABLE, OTHER",
    "PASS, PASS, SAME",
    "FAIL, FAIL, SAME",
    "REVIEW, REVIEW, SAME",
  })
  void what_was_looked_at_in_both(Verdict before, Verdict after, ResultChange change) {
    assertThat(result(side(before), side(after)).change()).isEqualTo(change);
  }

  @Test
  void every_other_verdict_that_becomes_a_failure_is_a_regression() {
    for (Verdict before : Verdict.values()) {
      if (before != Verdict.FAIL) {
        ResultChange change = result(side(before), side(Verdict.FAIL)).change();
        assertThat(change.isRegression(true)).as(before.name()).isTrue();
      }
    }
  }

  @Test
  void what_b_did_not_run_is_a_regression_whatever_a_found_and_with_only_failures_too() {
    ComparedSide leftOut =
        new ComparedSide(Verdict.NOT_TESTED, false, List.of(Sentence.of("excluded.tags")));
    for (Verdict before : Verdict.values()) {
      for (ComparedSide after : List.of(ComparedSide.ABSENT, leftOut)) {
        ResultChange change = result(side(before), after).change();
        assertThat(change).as(before.name()).isEqualTo(ResultChange.NOT_RUN);
        assertThat(change.isRegression(true)).isTrue();
      }
    }
  }

  @Test
  void what_a_did_not_run_is_new_and_a_failure_all_the_same() {
    assertThat(result(ComparedSide.ABSENT, side(Verdict.PASS)).change())
        .isEqualTo(ResultChange.ADDED);
    assertThat(result(ComparedSide.ABSENT, side(Verdict.REVIEW)).change())
        .isEqualTo(ResultChange.ADDED);
    assertThat(result(ComparedSide.ABSENT, side(Verdict.FAIL)).change())
        .isEqualTo(ResultChange.FAILS);
    assertThat(result(ComparedSide.ABSENT, ComparedSide.ABSENT).change())
        .isEqualTo(ResultChange.SAME);
  }

  @Test
  void a_failure_for_another_reason_is_one_and_one_reason_less_is_none() {
    ComparedSide one = side(Verdict.FAIL, "x.one");
    ComparedSide both = side(Verdict.FAIL, "x.one", "x.two");

    assertThat(result(one, both).change()).isEqualTo(ResultChange.FAILS_OTHERWISE);
    assertThat(result(one, side(Verdict.FAIL, "x.two")).change())
        .isEqualTo(ResultChange.FAILS_OTHERWISE);
    assertThat(result(both, one).change()).isEqualTo(ResultChange.SAME);
    assertThat(ResultChange.FAILS_OTHERWISE.isRegression(true)).isTrue();
  }

  @Test
  void what_is_not_known_any_more_counts_unless_failures_alone_do() {
    assertThat(ResultChange.NOT_KNOWN.isRegression(false)).isTrue();
    assertThat(ResultChange.NOT_KNOWN.isRegression(true)).isFalse();
    for (ResultChange each :
        List.of(ResultChange.BETTER, ResultChange.ADDED, ResultChange.OTHER, ResultChange.SAME)) {
      assertThat(each.isRegression(false)).as(each.name()).isFalse();
    }
  }

  static ComparedResult result(ComparedSide before, ComparedSide after) {
    return new ComparedResult("SC-02", "A title", "", "face-login", before, after);
  }

  static ComparedSide side(Verdict verdict, String... keys) {
    return new ComparedSide(verdict, true, Stream.of(keys).map(key -> Sentence.of(key)).toList());
  }
}
