package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Moment;
import org.junit.jupiter.api.Test;

final class AndroidCameraUseTest {

  private static final String PKG = "org.example.facebank";
  private static final String OPENED =
      "  03-01 20:00:07 : CONNECT device 1 client for package " + PKG + " (PID 9)\n";
  private static final String CLOSED =
      "  03-01 20:00:09 : DISCONNECT device 1 client for package " + PKG + " (PID 9)\n";
  private static final String OLD =
      "  03-01 19:00:00 : CONNECT device 0 client for package org.old (PID 3)\n";

  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-01T12:00:06.500Z"));
  private final ScriptedWire wire = new ScriptedWire();
  private final AndroidCameraUse camera =
      new AndroidCameraUse(
          wire,
          new MemoryVault(),
          clock,
          // the phone stands in China and is 100 ms ahead, give or take 20 ms
          new PhoneClock(Duration.ofMillis(100), Duration.ofMillis(20), ZoneOffset.ofHours(8)),
          new Settling(wire, new Meter(), clock, Duration.ZERO, Duration.ofSeconds(1)),
          new AndroidAppControl(
              wire,
              new MemoryVault(),
              clock,
              new PhoneClock(Duration.ZERO, Duration.ZERO, ZoneOffset.UTC),
              new AndroidPackages(wire, new MemoryVault(), clock),
              new SharedStorage(wire.answer(String.join(" ", SharedStorage.ALL), ""))),
          PKG);

  @Test
  void puts_an_opening_between_two_readings_and_into_its_logged_second() {
    log(OLD);
    camera.read();
    clock.advance(Duration.ofSeconds(2));
    wire.answer("cmd appops get " + PKG + " CAMERA", "No operations.");
    log(OPENED + OLD);

    List<CameraEvent> events = camera.read().events();

    assertThat(events).hasSize(2);
    assertThat(events.get(1).opened()).isTrue();
    // 20:00:07 +08:00 on the phone is 12:00:06.900 on the suite's clock, 20 ms of error either way
    assertThat(events.get(1).when())
        .isEqualTo(
            new Moment(
                Instant.parse("2026-03-01T12:00:06.880Z"),
                Instant.parse("2026-03-01T12:00:07.920Z")));
  }

  @Test
  void takes_the_milliseconds_from_the_app_operations() {
    log("  [no events yet]\n");
    camera.read();
    clock.advance(Duration.ofSeconds(4));
    wire.answer(
        "cmd appops get " + PKG + " CAMERA", "CAMERA: allow; time=+3s500ms ago; duration=+2s0ms");
    log(CLOSED + OPENED);

    List<CameraEvent> events = camera.read().events();

    assertThat(width(events.get(0))).isLessThanOrEqualTo(Duration.ofMillis(10));
    assertThat(Duration.between(events.get(0).when().earliest(), events.get(1).when().earliest()))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void does_not_report_an_event_twice() {
    wire.answer("cmd appops get " + PKG + " CAMERA", "No operations.");
    log(OPENED);
    camera.read();
    assertThat(camera.read().events()).hasSize(1);
  }

  @Test
  void counts_two_openings_in_one_second_as_two() {
    wire.answer("cmd appops get " + PKG + " CAMERA", "No operations.");
    log(OPENED);
    camera.read();
    log(OPENED + OPENED);
    assertThat(camera.read().events()).hasSize(2);
  }

  @Test
  void notices_that_the_log_lost_lines() {
    wire.answer("cmd appops get " + PKG + " CAMERA", "No operations.");
    log(OPENED + OLD);
    camera.read();
    log("  [no events yet]\n");

    assertThatThrownBy(camera::read)
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("openings may have been missed");
  }

  private void log(String lines) {
    wire.answer("dumpsys media.camera", CameraDumpTest.HEADING + "\n" + lines + "\n");
  }

  private static Duration width(CameraEvent event) {
    return Duration.between(event.when().earliest(), event.when().latest());
  }
}
