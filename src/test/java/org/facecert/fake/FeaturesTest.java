package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement on banks that keep it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FeaturesTest {

  static Stream<String> requirements() {
    return Stream.of(
        "SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SC-06", "FC-01", "FC-02", "FC-03", "FC-04",
        "FC-06", "AL-01", "AL-02", "AL-04", "FP-01", "FP-03", "WD-01", "WD-02", "WD-03", "PM-01",
        "PM-02", "IN-01", "IN-02", "IN-03", "IN-04", "IN-05", "IN-06", "IN-07", "IN-08", "IN-09",
        "IN-10", "IN-11", "IN-12", "IN-13", "IN-14", "IN-15", "IN-16", "IN-17", "DA-04", "TP-01",
        "SU-05", "PM-04", "MP-01");
  }

  private final Rehearsal rehearsal;

  FeaturesTest(@TempDir Path folder) {
    this.rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_compliant_bank_passes_in_english(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, FakeBank.english());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_compliant_bank_passes_in_chinese(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, FakeBank.chinese());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.PASS);
  }
}
