package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, on a phone that answers and on one that does not. */
final class EvaluateOnAPhoneTest {

  @TempDir Path folder;

  private Laboratory laboratory;

  @BeforeEach
  void a_programme_that_asks_one_thing() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02");
  }

  @Test
  void what_complies_ends_with_0() throws IOException {
    Typed.Ended ended = evaluate("app.apk");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .contains("1 scenario to run on fake", "PASS  SC-02 [face-login]", "Result: PASS (PASS 1)");
    assertThat(folder.resolve("run/report.html")).isRegularFile();
  }

  @Test
  void what_does_not_comply_ends_with_1() throws IOException {
    Typed.Ended ended = evaluate("silent.apk");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out()).contains("FAIL  SC-02 [face-login]", "Result: FAIL (FAIL 1)");
  }

  @Test
  void a_phone_that_does_not_come_up_is_no_verdict_and_ends_with_2() throws IOException {
    laboratory.withoutPhone();

    Typed.Ended ended = evaluate("app.apk");

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(2);
    assertThat(ended.out())
        .contains("INCONCLUSIVE  SC-02", "connection refused")
        .doesNotContain("PASS  ", "FAIL  ");
  }

  private Typed.Ended evaluate(String build) throws IOException {
    return Typed.evaluate(laboratory, build, folder.resolve("run"));
  }
}
