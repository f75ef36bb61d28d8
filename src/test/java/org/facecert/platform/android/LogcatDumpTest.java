package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

/** The form of AOSP's liblog/logprint.cpp, FORMAT_THREADTIME with the modifier uid. */
final class LogcatDumpTest {

  private static final String DUMP =
      """
      --------- beginning of system
      11-29 10:00:00.001  1000  1187  1201 I ActivityManager: Start proc 4211:org.app/u0a150 for x
      --------- beginning of main
      11-29 10:00:00.010 shell  5000  5000 V facecert: mark-1
      11-29 10:00:00.020 10150  4211  4230 D Bank    : two: words
      11-29 10:00:00.021 10150  4211  4230 D Bank    :\s
      --------- switch to crash
      11-29 10:00:00.030 10150  4211  4211 E AndroidRuntime: FATAL EXCEPTION: main
      11-29 10:00:00.040 shell  5010  5010 V facecert: mark-2
      """;

  @Test
  void lines_between_two_marks_are_told_by_their_user() {
    assertThat(LogcatDump.parse(DUMP).between("mark-1", "mark-2").orElseThrow())
        .extracting(each -> each.user() + "|" + each.message())
        .containsExactly(
            "10150|Bank    : two: words",
            "10150|Bank    : ",
            "10150|AndroidRuntime: FATAL EXCEPTION: main");
  }

  @Test
  void without_either_mark_nothing_is_known_to_be_whole() {
    LogcatDump dump = LogcatDump.parse(DUMP);

    assertThat(dump.between("mark-0", "mark-2")).isEmpty();
    assertThat(dump.between("mark-1", "mark-3")).isEmpty();
    assertThat(dump.between("mark-2", "mark-1")).as("in the other order").isEmpty();
  }

  @Test
  void lines_that_the_log_service_dropped_are_noticed() {
    LogcatDump dump =
        LogcatDump.parse(
            "11-29 10:00:00.020 10150  4211  4230 I chatty  : uid=10150(u0_a150) Bank expire 12"
                + " lines\n"
                + "11-29 10:00:00.021 10150  4211  4230 I chatty  : uid=10150(u0_a150) identical 2"
                + " lines\n");

    assertThat(dump.lines())
        .extracting(LogcatDump.LoggedLine::isDropped)
        .containsExactly(true, false);
  }

  @Test
  void another_form_is_not_read() {
    assertThatThrownBy(() -> LogcatDump.parse("D/Bank( 4211): words\n"))
        .isInstanceOf(UnreadableAnswer.class);
    assertThatThrownBy(
            () -> LogcatDump.parse("11-29 10:00:00.020  4211  4230 D Bank    : no user\n"))
        .isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void the_user_of_an_app_is_named_in_two_ways() {
    String dump = "  Package [org.app] (1a2b):\n    %s=10150\n    versionCode=7\n";

    assertThat(PackageDump.user(dump.formatted("appId"), "org.app")).isEqualTo("10150");
    assertThat(PackageDump.user(dump.formatted("userId"), "org.app")).isEqualTo("10150");
    assertThatThrownBy(() -> PackageDump.user(dump.formatted("sharedUser"), "org.app"))
        .isInstanceOf(UnreadableAnswer.class);
  }
}
