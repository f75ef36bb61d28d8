package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.facecert.device.DeviceFault;
import org.junit.jupiter.api.Test;

final class CameraOpTest {

  @Test
  void reads_when_the_camera_was_used_and_how_long() {
    CameraOp op = CameraOp.parse("CAMERA: allow; time=+1m3s123ms ago; duration=+5s20ms\n");

    assertThat(op.startedAgo()).contains(Duration.ofMillis(63_123));
    assertThat(op.duration()).contains(Duration.ofMillis(5_020));
  }

  @Test
  void knows_a_use_that_goes_on() {
    CameraOp op = CameraOp.parse("CAMERA: foreground; time=+250ms ago; running\n");

    assertThat(op.startedAgo()).contains(Duration.ofMillis(250));
    assertThat(op.duration()).isEmpty();
  }

  @Test
  void does_not_take_a_refusal_for_a_use() {
    assertThat(CameraOp.parse("CAMERA: ignore; rejectTime=+2s0ms ago\n").startedAgo()).isEmpty();
    assertThat(CameraOp.parse("No operations.\n").startedAgo()).isEmpty();
  }

  @Test
  void never_takes_an_unknown_answer_for_no_use() {
    assertThatThrownBy(() -> CameraOp.parse("Error: No UID for org.x in user 0"))
        .isInstanceOf(DeviceFault.class)
        .hasMessage(
            "cannot read the answer of cmd appops get: \"Error: No UID for org.x in user 0\"");
    assertThatThrownBy(() -> CameraOp.parse("CAMERA: allow; time=+1week ago"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("cannot read the time");
  }
}
