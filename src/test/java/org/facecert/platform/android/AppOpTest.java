package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.facecert.device.DeviceFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppOpTest {

  @Test
  void reads_when_the_camera_was_used_and_how_long() {
    AppOp op = AppOp.parse("CAMERA", "CAMERA: allow; time=+1m3s123ms ago; duration=+5s20ms\n");

    assertThat(op.startedAgo()).contains(Duration.ofMillis(63_123));
    assertThat(op.duration()).contains(Duration.ofMillis(5_020));
  }

  @Test
  void knows_a_use_that_goes_on() {
    AppOp op = AppOp.parse("CAMERA", "CAMERA: foreground; time=+250ms ago; running\n");

    assertThat(op.startedAgo()).contains(Duration.ofMillis(250));
    assertThat(op.duration()).isEmpty();
  }

  @Test
  void does_not_take_a_refusal_for_a_use() {
    assertThat(AppOp.parse("CAMERA", "CAMERA: ignore; rejectTime=+2s0ms ago\n").startedAgo())
        .isEmpty();
    assertThat(AppOp.parse("CAMERA", "No operations.\n").startedAgo()).isEmpty();
  }

  @Test
  void never_takes_an_unknown_answer_for_no_use() {
    assertThatThrownBy(() -> AppOp.parse("CAMERA", "Error: No UID for org.x in user 0"))
        .isInstanceOf(DeviceFault.class)
        .hasMessage(
            "cannot read the answer of cmd appops get: \"Error: No UID for org.x in user 0\"");
    assertThatThrownBy(() -> AppOp.parse("CAMERA", "CAMERA: allow; time=+1week ago"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("cannot read the time");
  }

  // AOSP android-14, AppOpsService.onShellCommand "get": the uid's mode is told before the
  // package's ops, and alone where the package never used any
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uid mode: CAMERA: ignore|ignore",
        "Uid mode: CAMERA: foreground|foreground",
        "Uid mode: CAMERA: allow|allow",
        "Uid mode: CAMERA: deny|deny",
        "Uid mode: CAMERA: default|default",
        "Uid mode: CAMERA: mode=7|mode=7"
      })
  void the_uids_mode_alone_is_no_use(String answer, String mode) {
    AppOp op = AppOp.parse("CAMERA", answer + "\n");

    assertThat(op.mode()).contains(mode);
    assertThat(op.startedAgo()).isEmpty();
  }

  @Test
  void the_uids_mode_overrides_the_packages_and_hides_no_use() {
    AppOp op =
        AppOp.parse(
            "CAMERA",
            "Uid mode: CAMERA: foreground\nCAMERA: allow; time=+2s0ms ago; duration=+1s0ms");

    assertThat(op.mode()).contains("foreground");
    assertThat(op.startedAgo()).contains(Duration.ofSeconds(2));
  }

  @Test
  void a_use_of_this_very_moment_is_a_use() {
    // TimeUtils.formatDuration(0) is "0", without a sign
    assertThat(AppOp.parse("CAMERA", "CAMERA: allow; time=0 ago; duration=0").startedAgo())
        .contains(Duration.ZERO);
  }

  @Test
  void of_several_lines_the_latest_use_counts() {
    AppOp op =
        AppOp.parse(
            "CAMERA",
            "CAMERA: allow; time=+5m0s0ms ago; duration=+1s0ms\n"
                + "CAMERA: allow; time=+4s0ms ago (running)\n");

    assertThat(op.startedAgo()).contains(Duration.ofSeconds(4));
    assertThat(op.duration()).isEmpty();
  }
}
