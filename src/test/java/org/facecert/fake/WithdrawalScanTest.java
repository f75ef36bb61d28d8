package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.CameraLogging;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WD-06: whoever takes the consent back need not show the face once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithdrawalScanTest {

  private final Rehearsal rehearsal;

  WithdrawalScanTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("WD-06")
  static Violator scansBeforeTheEnd() {
    return Violator.of(FakeBank.english().on(Turn.WITHDRAWN, FakeBank::scan));
  }

  @Test
  void a_scan_between_the_confirmation_and_the_end_fails() {
    FakeBank bank = scansBeforeTheEnd().bank();

    rehearsal.fails("WD-06", bank, "After “Withdraw consent” was pressed to withdraw the consent");
    rehearsal.fails("WD-06", bank, "a face scan was shown (screen");
  }

  @Test
  void a_camera_that_runs_unseen_while_the_consent_is_withdrawn_fails() {
    for (FakeBank bank : new FakeBank[] {FakeBank.english(), FakeBank.chinese()}) {
      bank.on(
          Turn.WITHDRAWN,
          b -> {
            flash(b);
            b.rightly(Turn.WITHDRAWN);
          });

      rehearsal.fails("WD-06", bank, "the camera opened (20");
    }
  }

  @Test
  void a_camera_that_opens_before_the_control_is_pressed_is_for_an_assessor() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b -> {
                  if (b.phone().kept().contains(FakeBank.CONSENTED)
                      && b.phone().kept().add("looked at once")) {
                    flash(b);
                  }
                  return views -> views;
                });

    rehearsal.gives(Verdict.REVIEW, "WD-06", bank, "before its control was pressed");
  }

  @Test
  void a_camera_opened_by_another_app_is_for_an_assessor() {
    FakeBank bank = FakeBank.english().filmedByAnother(Turn.WITHDRAWN);

    rehearsal.gives(Verdict.REVIEW, "WD-06", bank, "by another app, org.example.kit");
  }

  @Test
  void a_withdrawal_that_is_not_seen_to_be_done_may_want_a_face_yet() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.WITHDRAWN,
                b -> b.phone().cover(() -> Page.dialog(View.title("One more thing"))));

    rehearsal.gives(Verdict.REVIEW, "WD-06", bank, "nothing shows that the consent");
  }

  @Test
  void a_way_that_ends_before_the_control_says_nothing() {
    FakeBank bank = FakeBank.english().altering("me", b -> Page.without("Face recognition"));

    rehearsal.gives(Verdict.INCONCLUSIVE, "WD-06", bank, "Face recognition");
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "SILENT"})
  void a_camera_that_cannot_be_watched_was_not_seen_closed(CameraLogging kind) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "WD-06",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).logging(kind));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static void flash(FakeBank bank) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofMillis(300), bank.phone()::closeCamera);
  }
}
