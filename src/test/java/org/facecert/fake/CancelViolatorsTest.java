package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FC-08: what comes of a scan that is cancelled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CancelViolatorsTest {

  private final Rehearsal rehearsal;
  private final AtomicInteger scans = new AtomicInteger();

  CancelViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("FC-08")
  static Violator sendsThePictureWhenTheScanIsCancelled() {
    return Violator.of(
        cancelling(
            FakeBank.english(),
            "Cancel",
            bank -> {
              bank.phone().leavePage();
              bank.phone()
                  .after(Duration.ofMillis(900), () -> bank.phone().send(Exchange.upload()));
            }));
  }

  /** The scanner has this control, which does that. */
  private static FakeBank cancelling(FakeBank bank, String label, Consumer<FakeBank> habit) {
    return bank.altering("scan", b -> Page.with(View.button(label, () -> habit.accept(b))));
  }

  private static FakeBank leadingTo(FakeBank bank, View... views) {
    return cancelling(
            bank,
            bank.say("Cancel", "取消"),
            b -> {
              b.phone().closeCamera();
              b.phone().replace("cancelled");
            })
        .having("cancelled", b -> Page.full(views));
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_scan_without_a_control_is_cancelled_by_back(boolean chinese) {
    rehearsal.gives(Verdict.PASS, "FC-08", bank(chinese), "led back to the choice of the way");
  }

  @ParameterizedTest
  @CsvSource({"false,Cancel", "false,Close", "true,取消", "true,返回", "true,关闭"})
  void what_the_scanner_offers_is_pressed(boolean chinese, String label) {
    rehearsal.gives(
        Verdict.PASS,
        "FC-08",
        cancelling(bank(chinese), label, b -> b.phone().leavePage()),
        "Cancelling the scan (“" + label + "”) led back");
  }

  @ParameterizedTest
  @CsvSource({"false,Cancel", "true,取消"})
  void a_control_that_does_nothing_fails(boolean chinese, String label) {
    rehearsal.fails("FC-08", cancelling(bank(chinese), label, b -> {}), "The scan was cancelled");
  }

  @ParameterizedTest
  @CsvSource({"false,Cancel", "true,取消"})
  void a_control_that_begins_the_scan_anew_fails(boolean chinese, String label) {
    rehearsal.fails(
        "FC-08",
        cancelling(
            bank(chinese),
            label,
            bank -> {
              bank.phone().leavePage();
              bank.phone().closeCamera();
              bank.phone().after(Duration.ofMillis(100), bank::scan);
            }),
        "a scan went on or began anew");
  }

  @Test
  void a_cancel_that_closes_the_app_fails() {
    rehearsal.fails(
        "FC-08",
        cancelling(FakeBank.english(), "Cancel", b -> b.phone().leaveApp()),
        "led out of the app");
  }

  @Test
  void an_app_that_breaks_down_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "FC-08",
        cancelling(
            FakeBank.english(),
            "Cancel",
            bank -> {
              bank.phone().recordError("data_app_crash", "java.lang.NullPointerException");
              bank.phone().leaveApp();
            }),
        "Did the app break down when the scan was cancelled?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Face verification not finished|Face verification|FAIL|nothing to do but to show the"
            + " face",
        "false|Sign in|Password login|PASS|led back to the choice",
        "false|Choose|Another method|PASS|led back to the choice",
        "false|Offers of the week|Jasmine tea|REVIEW|offers no other way that was understood",
        "true|刷脸未完成|刷脸登录|FAIL|nothing to do but to show the face",
        "true|登录|密码登录|PASS|led back to the choice",
        "true|请选择|其他验证方式|PASS|led back to the choice",
        "true|本周优惠|茉莉花茶|REVIEW|offers no other way that was understood",
      })
  void where_it_leads_to_is_judged_by_what_is_offered_there(
      boolean chinese, String title, String control, Verdict expected, String said) {
    rehearsal.gives(
        expected,
        "FC-08",
        leadingTo(bank(chinese), View.title(title), View.button(control, () -> {})),
        said);
  }

  @Test
  void a_camera_that_opens_again_fails() {
    rehearsal.fails(
        "FC-08",
        cancelling(
            FakeBank.english(),
            "Cancel",
            bank -> {
              bank.phone().leavePage();
              bank.phone().after(Duration.ofMillis(800), bank.phone()::openCamera);
            }),
        "the app opened the camera again after it");
  }

  @Test
  void a_picture_that_leaves_after_it_fails() {
    rehearsal.fails(
        "FC-08",
        sendsThePictureWhenTheScanIsCancelled().bank(),
        "After the scan had been cancelled face data left the phone");
  }

  @Test
  void a_picture_that_is_kept_fails() {
    rehearsal.fails(
        "FC-08",
        cancelling(
            FakeBank.english(),
            "Cancel",
            bank -> {
              bank.phone()
                  .store("/data/user/0/" + bank.packageName() + "/cache/frame", NoisePicture.png());
              bank.phone().leavePage();
            }),
        "png in /data/user/0/");
  }

  @Test
  void a_scan_that_was_over_is_begun_anew_to_be_cancelled() {
    FakeBank bank =
        FakeBank.english()
            .altering("scan", b -> Page.with(View.button("Cancel", () -> b.phone().leavePage())));
    rehearsal.gives(
        Verdict.PASS,
        "FC-08",
        bank.on(
            FakeBank.Turn.CAMERA_ALLOWED,
            b -> {
              b.scan();
              if (scans.incrementAndGet() < 3) {
                b.phone().after(Duration.ofMillis(1), b.phone()::closeCamera);
              }
            }),
        "led back to the choice of the way");
    assertThat(scans).hasValue(3);
  }

  @Test
  void without_a_scan_there_is_nothing_to_cancel() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "FC-08",
        FakeBank.english().altering("sign-in", b -> Page.without("Face login")),
        "No scan was reached that could be cancelled");
  }
}
