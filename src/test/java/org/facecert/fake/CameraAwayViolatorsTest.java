package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** MP-03: the camera runs only while the scan is seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CameraAwayViolatorsTest {

  private final Rehearsal rehearsal;

  CameraAwayViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("MP-03")
  static Violator filmsOnInTheBackground() {
    return Violator.of(FakeBank.english().onLeaving(bank -> bank.phone().openCamera()));
  }

  @Test
  void a_camera_that_runs_on_when_the_app_is_left_fails() {
    rehearsal.fails(
        "MP-03", filmsOnInTheBackground().bank(), "while the app was in the background");
  }

  @Test
  void a_picture_that_is_taken_in_the_background_later_fails() {
    rehearsal.fails(
        "MP-03",
        FakeBank.english()
            .onLeaving(
                bank -> bank.phone().after(Duration.ofSeconds(2), () -> filmsFor(bank, 400))),
        "the app opened the camera");
  }

  @Test
  void a_camera_that_runs_before_the_scan_fails() {
    rehearsal.fails(
        "MP-03",
        FakeBank.english()
            .on(
                FakeBank.Turn.LAUNCHED,
                bank -> {
                  bank.rightly(FakeBank.Turn.LAUNCHED);
                  filmsFor(bank, 4_000);
                }),
        "while no scan was on the screen");
  }

  @Test
  void a_clean_bank_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "MP-03",
        FakeBank.english(),
        "the camera was opened 2 times, each time while the scan was seen");
    rehearsal.gives(Verdict.PASS, "MP-03", FakeBank.chinese(), "the camera was opened 2 times");
  }

  private static void filmsFor(FakeBank bank, long millis) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofMillis(millis), bank.phone()::closeCamera);
  }
}
