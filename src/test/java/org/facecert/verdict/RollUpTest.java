package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.ReviewRule;
import org.junit.jupiter.api.Test;

final class RollUpTest {

  @Test
  void the_worst_item_counts() {
    assertThat(
            RollUp.ofItems(
                List.of(
                    Samples.item("a", Verdict.PASS, false),
                    Samples.item("b", Verdict.REVIEW, false),
                    Samples.item("c", Verdict.NOT_APPLICABLE, false)),
                ReviewRule.ONE))
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void an_attempt_cut_short_by_the_device_gives_way_to_a_new_one() {
    assertThat(
            RollUp.ofItems(
                List.of(
                    Samples.item("a", Verdict.INCONCLUSIVE, true),
                    Samples.item("b", Verdict.PASS, false)),
                ReviewRule.ONE))
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void a_fail_never_gives_way() {
    assertThat(
            RollUp.ofItems(
                List.of(
                    Samples.item("a", Verdict.FAIL, true), Samples.item("b", Verdict.PASS, false)),
                ReviewRule.ONE))
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void nothing_at_all_is_not_tested() {
    assertThat(RollUp.ofItems(List.of(), ReviewRule.ONE)).isEqualTo(Verdict.NOT_TESTED);
    assertThat(RollUp.ofFindings(List.of(), Optional.empty())).isEqualTo(Verdict.NOT_TESTED);
  }

  @Test
  void a_fault_outweighs_a_pass_but_not_a_fail() {
    assertThat(
            RollUp.ofFindings(
                List.of(Samples.finding(Verdict.PASS)), Optional.of(Verdict.INCONCLUSIVE)))
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(
            RollUp.ofFindings(
                List.of(Samples.finding(Verdict.FAIL)), Optional.of(Verdict.INCONCLUSIVE)))
        .isEqualTo(Verdict.FAIL);
  }
}
