package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  // AOSP android-14, CameraService.cpp, makeClient and handleEvictionsLocked: one event, two lines
  @Test
  void an_eviction_goes_on_in_a_second_line_and_closes_nothing_by_itself() {
    CameraDump dump =
        CameraDump.parse(
            HEADING
                + """

                  05-02 09:30:11 : CONNECT device 0 client for package org.other (PID 88)
                  05-02 09:30:11 : DISCONNECT device 0 client for package org.example.app (PID 61)
                  05-02 09:30:11 : EVICT device 0 client held by package org.example.app (PID 61, score 0, state 2)
                 - Evicted by device 0 client for package org.other (PID 88, score -800, state 2)
                  05-02 09:30:02 : CONNECT device 0 client for package org.example.app (PID 61)
                """);

    assertThat(dump.newestFirst()).hasSize(4);
    assertThat(dump.newestFirst().stream().flatMap(line -> line.client().stream()))
        .containsExactly(
            new CameraDump.Client(true, "0", "org.other"),
            new CameraDump.Client(false, "0", "org.example.app"),
            new CameraDump.Client(true, "0", "org.example.app"));
    assertThat(dump.newestFirst().get(2).text())
        .endsWith(
            "\n- Evicted by device 0 client for"
                + " package org.other (PID 88, score -800, state 2)");
  }

  @Test
  void a_refusal_names_all_who_stood_in_the_way() {
    CameraDump dump =
        CameraDump.parse(
            HEADING
                + """

                  05-02 09:30:11 : DENIED connect device 1 client for package org.late (PID 9, score 900 state 19) due to eviction policy
                   - Blocked by existing device 1 client for package org.first (PID 3, score 0 state 2)
                   - Blocked by existing device 0 client for package org.second (PID 4, score 0 state 2)
                  05-02 09:29:00 : CONNECT device 1 client for package org.first (PID 3)
                """);

    assertThat(dump.newestFirst()).hasSize(2);
    assertThat(dump.newestFirst().get(0).client()).isEmpty();
    assertThat(dump.newestFirst().get(0).text()).contains("org.first", "org.second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EVICT device 0 client held by package org.a (PID 1, score 0, state 2)\n"
            + " - Evicted by device 1 client for package org.b (PID 2, score 0, state 2)",
        "EVICT device 1 client held by package org.a (PID 1, score 200, state 4)\n"
            + "   - Evicted by device 1 client for package org.b (PID 2, score -800, state 0)",
        "EVICT device 0 client held by package org.a (PID 1, score 0, state 2)\n"
            + "\t- Evicted by device 2 client for package android.system (PID 3, score -900, state"
            + " 0)",
        "DENIED connect device 0 client for package org.a (PID 1, score 900 state 19) due to"
            + " eviction policy\n"
            + "   - Blocked by existing device 1 client for package org.b (PID 2, score 0 state 2)",
        "DENIED connect device 1 client for package org.a (PID 1, score 700 state 15) due to"
            + " eviction policy\n"
            + " - Blocked by existing device 1 client for package org.b (PID 2, score 0 state 2)\n"
            + " - Blocked by existing device 2 client for package org.c (PID 3, score 0 state 2)"
      })
  void a_line_that_goes_on_belongs_to_its_event_wherever_it_stands(String event) {
    String opening = "  05-02 09:30:02 : CONNECT device 1 client for package org.own (PID 5)\n";
    String all = "  05-02 09:30:11 : " + event + "\n";
    for (String log : new String[] {all + opening, opening + all, all + opening + all}) {
      CameraDump dump = CameraDump.parse(HEADING + "\n" + log + "\n== Vendor tags: ==\n");

      assertThat(dump.newestFirst().stream().flatMap(line -> line.client().stream()))
          .containsExactly(new CameraDump.Client(true, "1", "org.own"));
      assertThat(dump.newestFirst()).anyMatch(line -> line.text().contains("\n- "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USER_SWITCH previous allowed user IDs: <None>, current allowed user IDs: 0",
        "ADD device 1, reason: (Device added)",
        "REMOVE device 2, reason: (Device status changed from 1 to 0)",
        "DIED client(s) with PID 12, reason: (Service cleaned up)",
        "REJECT device 1 client for package org.bad (PID 7), reason: (no permission)",
        "SERVICE ERROR: connectHelper: camera HAL died",
        "CONNECT offline device 1 client for package org.example.app (PID 5)",
        "DISCONNECT offline device 1 client for package org.example.app (PID 5)",
        "SYSTEM_TORCH torch 0 turned on for client PID 5"
      })
  void other_events_open_and_close_nothing(String event) {
    CameraDump dump = CameraDump.parse(HEADING + "\n  05-02 09:30:11 : " + event + "\n\n");

    assertThat(dump.newestFirst()).hasSize(1);
    assertThat(dump.newestFirst().get(0).client()).isEmpty();
  }

  // AOSP android-12, BasicClient: a native client whose uid has no package is logged without one
  @Test
  void an_opening_without_a_package_is_one_all_the_same() {
    CameraDump dump =
        CameraDump.parse(
            HEADING + "\n  05-02 09:30:11 : CONNECT device 1 client for package  (PID 7)\n\n");

    assertThat(dump.newestFirst().get(0).client()).contains(new CameraDump.Client(true, "1", ""));
  }

  @Test
  void a_dash_without_an_event_before_it_is_not_understood() {
    assertThatThrownBy(() -> CameraDump.parse(HEADING + "\n - Evicted by device 0\n"))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("\"- Evicted by device 0\"");
  }
}
