package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.facecert.device.AppLog.LoggedLines;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

final class AndroidAppLogTest {

  private static final String PKG = "org.example.facebank";
  private static final String LINE = "11-29 10:00:00.0%d %5s  4211  4230 D %s\n";

  private final ScriptedWire wire = new ScriptedWire();
  private final MemoryVault vault = new MemoryVault();
  private final AndroidAppLog log =
      new AndroidAppLog(wire, vault, new TickingClock(Instant.parse("2026-11-29T10:00:01Z")));

  @Test
  void the_lines_of_the_apps_user_are_its_own_and_evidence_holds_no_other() {
    LoggedLines read = between(line("10150", "Bank    : mine"), line("10151", "Shop    : theirs"));

    assertThat(read.messages()).containsExactly("Bank    : mine");
    assertThat(read.whole()).isTrue();
    assertThat(new String(vault.get(read.evidence().digest()), StandardCharsets.UTF_8))
        .contains("mine")
        .doesNotContain("theirs");
  }

  /** Who says it is the log's service or the user whose lines are gone: phones differ. */
  @Test
  void lines_that_were_dropped_count_whoever_says_so() {
    String dropped = "chatty  : uid=10150(u0_a150) Bank expire 12 lines";

    assertThat(between(line("10150", dropped)).whole()).isFalse();
    assertThat(between(line("1036", dropped)).whole()).isFalse();
    assertThat(between(line("logd", dropped)).whole()).isFalse();
  }

  @Test
  void what_was_dropped_before_the_first_mark_is_not_of_the_window() {
    wire.answer("dumpsys package " + PKG, packageDump());
    wire.answer(
        String.join(" ", LogcatDump.COMMAND),
        line("1036", "chatty  : uid=10150(u0_a150) Bank expire 12 lines")
            + line("shell", "facecert: begin")
            + line("shell", "facecert: end"));

    assertThat(log.between("begin", "end", PKG).whole()).isTrue();
  }

  @Test
  void a_log_that_the_driver_does_not_give_is_lost_and_not_the_walk() {
    assertThatThrownBy(() -> log.between("begin", "end", PKG))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("no answer to logcat -d");
  }

  private LoggedLines between(String... lines) {
    wire.answer("dumpsys package " + PKG, packageDump());
    wire.answer(
        String.join(" ", LogcatDump.COMMAND),
        line("shell", "facecert: begin") + String.join("", lines) + line("shell", "facecert: end"));
    return log.between("begin", "end", PKG);
  }

  private static String packageDump() {
    return "  Package [" + PKG + "] (1a2b):\n    userId=10150\n";
  }

  private static String line(String user, String message) {
    return LINE.formatted(10, user, message);
  }
}
