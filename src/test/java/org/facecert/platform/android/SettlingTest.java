package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.facecert.device.DeviceFault;
import org.facecert.screen.Screen;
import org.junit.jupiter.api.Test;

final class SettlingTest {

  private final ScriptedWire wire = new ScriptedWire();
  private final Settling settling =
      new Settling(
          wire,
          new Meter(),
          new TickingClock(Instant.parse("2026-03-01T12:00:00Z")),
          Duration.ofMillis(1),
          Duration.ZERO);

  @Test
  void needs_two_page_sources_of_a_screen_that_stands_still() {
    Collections.addAll(wire.pageSources, screen("A"), screen("A"), screen("B"));

    assertThat(settling.settle().source()).isEqualTo(screen("A"));
    assertThat(wire.asked).containsExactly("page source", "page source");
  }

  @Test
  void takes_the_picture_between_the_two_sources() {
    Collections.addAll(wire.pageSources, screen("A"), screen("A"));

    assertThat(settling.settlePictured().picture()).isNotNull();
    assertThat(wire.asked).containsExactly("page source", "screenshot", "page source");
  }

  @Test
  void a_screen_that_moved_while_its_picture_was_taken_has_none() {
    Collections.addAll(wire.pageSources, screen("A"), screen("B"), screen("B"));

    Settling.Settled settled = patient().settlePictured();

    assertThat(settled.source()).isEqualTo(screen("B"));
    assertThat(settled.picture()).isNull();
  }

  @Test
  void a_source_that_cannot_be_read_may_show_what_was_there_before() {
    Collections.addAll(wire.pageSources, screen("A"), screen("A"), "<hierarchy><bro", screen("B"));
    Screen before = settling.settle().screen();

    assertThat(settling.shows(before)).isTrue();
    assertThat(settling.shows(before)).isFalse();
  }

  @Test
  void gives_up_on_a_screen_that_never_stands_still() {
    Collections.addAll(wire.pageSources, screen("A"), screen("B"), screen("C"));

    assertThatThrownBy(settling::settle)
        .isInstanceOf(DeviceFault.class)
        .hasMessage(
            "the screen did not stand still within 0 s (2 page sources, no two in a row alike)");
  }

  @Test
  void is_not_blocked_by_a_progress_wheel() {
    Collections.addAll(wire.pageSources, wheel(10), wheel(20));

    assertThat(settling.settle().source()).isEqualTo(wheel(20));
  }

  @Test
  void a_page_source_that_is_no_xml_is_a_fault() {
    Collections.addAll(wire.pageSources, "<hierarchy><broken", "<hierarchy><broken");

    assertThatThrownBy(settling::settle)
        .isInstanceOf(DeviceFault.class)
        .hasMessageStartingWith("the page source cannot be read:");
  }

  @Test
  void asks_again_for_a_source_that_was_cut_off() {
    Collections.addAll(wire.pageSources, "<hierarchy><bro", screen("A"), screen("A"));

    assertThat(patient().settle().source()).isEqualTo(screen("A"));
  }

  @Test
  void waits_for_a_screen_that_is_not_drawn_yet() {
    Collections.addAll(wire.pageSources, hierarchy(""), hierarchy(""), screen("A"), screen("A"));

    assertThat(patient().settle().source()).isEqualTo(screen("A"));
  }

  @Test
  void tells_of_a_screen_that_stays_blank() {
    Collections.addAll(wire.pageSources, hierarchy(""), hierarchy(""));

    assertThat(settling.settle().screen().blank()).isTrue();
  }

  private Settling patient() {
    return new Settling(
        wire,
        new Meter(),
        new TickingClock(Instant.parse("2026-03-01T12:00:00Z")),
        Duration.ofMillis(1),
        Duration.ofSeconds(5));
  }

  private static String screen(String text) {
    return hierarchy(
        "<android.widget.TextView class=\"android.widget.TextView\" package=\"p\" text=\""
            + text
            + "\" bounds=\"[0,100][100,200]\" displayed=\"true\"/>");
  }

  private static String wheel(int at) {
    return hierarchy(
        "<android.widget.ProgressBar class=\"android.widget.ProgressBar\" package=\"p\" text=\""
            + at
            + ".0\" bounds=\"[0,"
            + at
            + "][100,200]\" displayed=\"true\"/>");
  }

  private static String hierarchy(String inside) {
    return "<?xml version='1.0' encoding='UTF-8'?><hierarchy rotation=\"0\" width=\"1080\""
        + " height=\"1920\"><android.widget.FrameLayout class=\"android.widget.FrameLayout\""
        + " package=\"p\" bounds=\"[0,0][1080,1920]\" displayed=\"true\">"
        + inside
        + "</android.widget.FrameLayout></hierarchy>";
  }
}
