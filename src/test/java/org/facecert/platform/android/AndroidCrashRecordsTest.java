package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.facecert.Told;
import org.facecert.device.CrashRecords.CrashRecord;
import org.facecert.device.CrashRecords.KeptRecords;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

/** The forms of AOSP's DropBoxManagerService.java, method dump. */
final class AndroidCrashRecordsTest {

  private static final String BOOT = "2026-11-29 09:00:00 SYSTEM_BOOT (text, 120 bytes)";
  private static final String CRASH =
      "2026-11-29 10:00:01 data_app_crash (compressed text, 812 bytes)";
  private static final String STATS = "2026-11-29 10:00:01 netstats (compressed data, 99 bytes)";

  private final ScriptedWire wire = new ScriptedWire();
  private final AndroidCrashRecords records =
      new AndroidCrashRecords(
          wire, new MemoryVault(), new TickingClock(Instant.parse("2026-11-29T10:00:02Z")));

  @Test
  void those_that_came_since_are_told_with_what_they_hold() {
    listed(BOOT);
    printed("09:00:00", BOOT + "\nisPrevious: true\n");
    Set<String> before = records.ids();
    listed(BOOT, CRASH);
    printed("10:00:01", CRASH + "\nProcess: org.app\nPID: 7\n\njava.lang.Error: why\n");

    KeptRecords now = records.since(before);

    assertThat(now.shown()).isTrue();
    CrashRecord fresh = now.fresh().get(0);
    assertThat(now.fresh()).hasSize(1);
    assertThat(fresh.name()).isEqualTo("data_app_crash (compressed text, 812 bytes)");
    assertThat(fresh.process()).contains("org.app");
    assertThat(fresh.text().orElseThrow()).contains("java.lang.Error: why");
  }

  @Test
  void old_ones_are_listed_and_not_printed() {
    listed(BOOT, CRASH);

    assertThat(records.ids()).hasSize(2);
    assertThat(wire.asked).containsExactly("dumpsys dropbox");
  }

  @Test
  void that_an_old_one_shows_what_it_holds_is_enough_to_know_that_none_is_hidden() {
    listed(BOOT);
    printed("09:00:00", BOOT + "\nisPrevious: true\n");
    Set<String> known = records.ids();

    assertThat(records.since(known).fresh()).isEmpty();
    assertThat(records.since(known).shown()).isTrue();
    printed("09:00:00", "");
    assertThat(records.since(known).shown()).isFalse();
    listed();
    assertThat(records.since(known).shown()).isFalse();
  }

  @Test
  void data_that_are_not_printed_and_texts_that_cannot_be_read_are_not_shown() {
    listed(STATS, CRASH);
    printed(
        "10:00:01",
        STATS
            + "\n/data/system/dropbox/netstats@1.dat.gz\n\n"
            + CRASH
            + "\n*** java.io.IOException: gone\n");

    assertThat(records.since(Set.of()).fresh())
        .extracting(CrashRecord::text)
        .allMatch(Optional::isEmpty);
  }

  @Test
  void two_that_are_alike_are_two() {
    listed(CRASH);
    printed("10:00:01", CRASH + "\nProcess: org.app\n");
    Set<String> known = records.ids();
    listed(CRASH, CRASH);

    assertThat(records.since(known).fresh()).hasSize(1);
  }

  /** Any app may choose the tag of an entry of its own. */
  @Test
  void a_tag_is_never_said_to_the_shell() {
    String evil = "2026-11-29 10:00:01 x; reboot (text, 3 bytes)";
    listed(evil);
    printed("10:00:01", evil + "\nabc\n");

    assertThat(records.since(Set.of()).fresh().get(0).name()).startsWith("x; reboot");
    assertThat(wire.asked).allMatch(asked -> asked.startsWith("dumpsys dropbox"));
    assertThat(wire.asked).noneMatch(asked -> asked.contains("reboot"));
  }

  @Test
  void a_tag_with_a_line_of_its_own_cannot_take_an_entry_off_the_list() {
    listed("2026-11-29 10:00:01 x (text, 1 bytes)\n2026-11-29 10:00:01 y (text, 3 bytes)");

    assertThatThrownBy(() -> records.since(Set.of())).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void a_denial_or_another_form_is_not_read() {
    wire.answer("dumpsys dropbox", "Permission Denial: can't dump DropBoxManagerService");
    assertThatThrownBy(() -> records.since(Set.of()))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("Permission Denial");
    wire.answering(
        "dumpsys dropbox",
        () -> {
          throw new DeviceFault(Told.told("refused"));
        });
    assertThatThrownBy(() -> records.since(Set.of())).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void up_to_android_9_the_beginning_of_a_text_stands_below_its_line() {
    listed(CRASH + "\n    Process: org.app/Flags: 0x38e8be46 ...");
    printed("10:00:01", CRASH + "\nProcess: org.app\n");

    assertThat(records.since(Set.of()).fresh()).hasSize(1);
  }

  private void listed(String... entries) {
    wire.answer(
        "dumpsys dropbox",
        "Drop box contents: "
            + entries.length
            + " entries\nMax entries: 1000\nLow priority rate limit period: 2000 ms\n"
            + "Low priority tags: {data_app_wtf, netstats}\n\n"
            + String.join("\n", entries)
            + "\n\nUsage: dumpsys dropbox [--print|--file] [YYYY-mm-dd] [HH:MM:SS] [tag]\n");
  }

  private void printed(String time, String text) {
    wire.answer(
        "dumpsys dropbox --print 2026-11-29 " + time,
        "Drop box contents: 2 entries\nSearching for: 2026-11-29 "
            + time
            + "\n\n========================================\n"
            + text);
  }
}
