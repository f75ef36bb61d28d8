package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.facecert.device.DeviceFacts;
import org.facecert.observation.Look;
import org.facecert.screen.Node;
import org.junit.jupiter.api.Test;

final class AndroidSessionTest {

  private final ScriptedWire wire = new ScriptedWire().answer("scroll", false);
  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final Meter meter = new Meter();
  private final AndroidSession session =
      new AndroidSession(
          wire,
          meter,
          new MemoryVault(),
          clock,
          new Settling(wire, new Meter(), clock, Duration.ofMillis(1), Duration.ofSeconds(1)),
          new DeviceFacts(
              "virtual",
              "android",
              "14",
              new DeviceFacts.Make("FaceCert", "Virtual"),
              true,
              new DeviceFacts.ClockOffset(Duration.ZERO, Duration.ZERO),
              Map.of()),
          Map.of());

  @Test
  void a_page_scrolled_to_its_end_is_fetched_twice_and_not_four_times() {
    Collections.addAll(wire.pageSources, page("top"), page("top"), page("end"), page("end"));
    Node list = session.look().screen().nodes().get(0);

    assertThat(session.scroll(list, true)).isTrue();
    Look end = session.look();

    assertThat(end.screen().labels()).contains("end");
    assertThat(wire.asked).filteredOn("page source"::equals).hasSize(4);
  }

  @Test
  void an_end_that_was_reached_before_moves_nothing() {
    Collections.addAll(wire.pageSources, page("end"), page("end"), page("end"), page("end"));
    Node list = session.look().screen().nodes().get(0);

    assertThat(session.scroll(list, true)).isFalse();
  }

  @Test
  void what_came_after_scrolling_is_looked_at_anew_whoever_asked_for_it() {
    Collections.addAll(
        wire.pageSources,
        page("top"),
        page("top"),
        page("end"),
        page("end"),
        page("restarted"),
        page("restarted"));
    Node list = session.look().screen().nodes().get(0);
    session.scroll(list, true);

    // as the app's start and stop do, which are no acts of the session
    meter.command(() -> "am start");

    assertThat(session.look().screen().labels()).contains("restarted");
  }

  private static String page(String text) {
    return "<?xml version='1.0' encoding='UTF-8'?><hierarchy rotation=\"0\" width=\"1080\""
        + " height=\"1920\"><android.widget.TextView class=\"android.widget.TextView\""
        + " package=\"p\" text=\""
        + text
        + "\" bounds=\"[0,100][100,200]\" displayed=\"true\"/></hierarchy>";
  }
}
