package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.FakePhone.CameraLogging;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone that fails says nothing about the app, neither good nor bad. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadPhoneTest {

  private final Rehearsal rehearsal;

  DeadPhoneTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<String> requirements() {
    return FeaturesTest.requirements();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void wherever_the_phone_dies_nothing_passes_and_nothing_fails(String requirement) {
    int all = rehearsal.of(requirement, FakeBank.english()).commands();

    for (int commands : new int[] {0, Math.min(3, all - 1), all / 3, all * 2 / 3, all - 1}) {
      Rehearsal.Verdicts verdicts =
          rehearsal.of(
              requirement,
              FakeBank.english(),
              UnaryOperator.identity(),
              Traits.sound(false).dyingAfter(commands));

      assertThat(verdicts.verdict())
          .as("%s, dead after %s of %s: %s", requirement, commands, all, verdicts.said())
          .isEqualTo(Verdict.INCONCLUSIVE);
      if (commands == 0) {
        assertThat(verdicts.each()).as(requirement).containsOnly(Verdict.INCONCLUSIVE);
      }
      assertThat(verdicts.said()).anySatisfy(s -> assertThat(s).contains("does not answer"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SC-05", "FC-06", "WD-03", "MP-01"})
  void a_camera_that_cannot_be_watched_was_not_seen_closed(String requirement) {
    for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
      Rehearsal.Verdicts verdicts =
          rehearsal.of(
              requirement,
              FakeBank.english(),
              UnaryOperator.identity(),
              Traits.sound(false).logging(kind));

      assertThat(verdicts.verdict()).as("%s %s", kind, verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }
}
