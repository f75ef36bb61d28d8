package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {

  @Test
  void zero_needs_a_pass_and_nothing_open() {
    assertThat(code(Verdict.PASS, Verdict.NOT_APPLICABLE)).isEqualTo(0);
    assertThat(code(Verdict.NOT_APPLICABLE)).isEqualTo(2);
    assertThat(code()).isEqualTo(2);
    assertThat(code(Verdict.PASS, Verdict.NOT_TESTED)).isEqualTo(2);
    assertThat(code(Verdict.PASS, Verdict.REVIEW)).isEqualTo(2);
    assertThat(code(Verdict.PASS, Verdict.INCONCLUSIVE)).isEqualTo(2);
  }

  @Test
  void one_fail_is_enough() {
    assertThat(code(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.FAIL)).isEqualTo(1);
  }

  @Test
  void a_bug_of_ours_is_never_a_success_but_hides_no_fail() {
    assertThat(ExitCode.of(List.of(Verdict.PASS), 1).code()).isEqualTo(70);
    assertThat(ExitCode.of(List.of(Verdict.FAIL), 1).code()).isEqualTo(1);
  }

  private static int code(Verdict... verdicts) {
    return ExitCode.of(List.of(verdicts), 0).code();
  }
}
