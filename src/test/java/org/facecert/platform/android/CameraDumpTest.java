package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.facecert.device.DeviceFault;
import org.junit.jupiter.api.Test;

final class CameraDumpTest {

  static final String HEADING = "== Camera service events log (most recent at top): ==";

  @Test
  void reads_openings_and_closings() {
    // the form of AOSP android-14, CameraService.cpp: logConnected, logDisconnected, dumpEventLog
    CameraDump dump =
        CameraDump.parse(
            """
            == Service global info: ==

            Number of camera devices: 2

            == Camera service events log (most recent at top): ==
              03-01 12:00:09 : DISCONNECT device 1 client for package org.example.facebank (PID 4242)
              03-01 12:00:07 : CONNECT device 1 client for package org.example.facebank (PID 4242)
              03-01 12:00:01 : REJECT device 1 client for package org.bad (PID 7), reason: (no permission)
              03-01 08:00:00 : ADD device 1, reason: (Device added)

            == Vendor tags: ==
            """);

    assertThat(dump.newestFirst()).hasSize(4);
    assertThat(dump.newestFirst().get(0).client())
        .contains(new CameraDump.Client(false, "1", "org.example.facebank"));
    assertThat(dump.newestFirst().get(1).client())
        .contains(new CameraDump.Client(true, "1", "org.example.facebank"));
    assertThat(dump.newestFirst().get(2).client()).isEmpty();
  }

  @Test
  void knows_an_empty_log() {
    assertThat(CameraDump.parse(HEADING + "\n  [no events yet]\n\n").newestFirst()).isEmpty();
  }

  @Test
  void never_takes_an_unknown_answer_for_an_empty_log() {
    assertThatThrownBy(() -> CameraDump.parse("Can't find service: media.camera"))
        .isInstanceOf(DeviceFault.class)
        .hasMessage("cannot read dumpsys media.camera: it has no heading \"" + HEADING + "\"");
    assertThatThrownBy(
            () -> CameraDump.parse(HEADING + "\n  03-01 12:00:07 : CONNECT camera 1 by org.x\n"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining(
            "this line of dumpsys media.camera: \"03-01 12:00:07 : CONNECT camera 1 by org.x\"");
    assertThatThrownBy(() -> CameraDump.parse(HEADING + "\n  13-45 12:00:07 : ADD device 1\n"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageStartingWith("no such time");
  }
}
