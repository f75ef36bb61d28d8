package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
