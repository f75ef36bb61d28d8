package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.facecert.catalogue.ReleasedRequirements;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every executable requirement on banks that keep it. The list is the catalogue's: a requirement
 * that begins to run is run here, on a phone that dies and on apps that show nothing
 * (DeadPhoneTest, HolesTest), whether its author thought of it or not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FeaturesTest {

  static Stream<String> requirements() {
    return ReleasedRequirements.executable().stream();
  }

  /** Requirements, or single scenarios, to which the compliant bank is not subject, and why. */
  static final Map<String, String> NOT_SUBJECT =
      Map.of(
          "SC-08", "its update changes nothing",
          "PM-05, scenario 1", "packages for Android have no purpose strings",
          "SU-04", "its package has no code of others",
          "SD-03", "it keeps nothing of a face on the phone",
          "TP-05", "no web page takes part in its function",
          "SC-07", "all of its face functions have one purpose",
          "LV-12", "it does not use the phone's own recognition of persons");

  /** What the compliant bank is given. */
  static Verdict compliant(String requirement) {
    return NOT_SUBJECT.containsKey(requirement) ? Verdict.NOT_APPLICABLE : Verdict.PASS;
  }

  private final Rehearsal rehearsal;

  FeaturesTest(@TempDir Path folder) {
    this.rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_compliant_bank_passes_in_english(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, FakeBank.english());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(compliant(requirement));
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_compliant_bank_passes_in_chinese(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, FakeBank.chinese());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(compliant(requirement));
  }
}
