package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

/** The list of recent apps as AOSP words it. */
final class AndroidRecentTasksTest {

  private static final String TWO =
      """
      ACTIVITY MANAGER RECENT TASKS (dumpsys activity recents)
      mRecentsUid=10154
      mRecentsComponent=ComponentInfo{com.android.launcher3/com.android.quickstep.RecentsActivity}
        Recent tasks:
        * Recent #0: Task{5fa1c2 #1 type=home I=com.android.launcher3/.Launcher U=0 visible=true}
          userId=0 effectiveUid=u0a154
          intent={act=android.intent.action.MAIN cmp=com.android.launcher3/.Launcher}
        * Recent #1: Task{5fa1c3 #52 type=standard A=10123:odd.affinity U=0 visible=false}
          userId=0 effectiveUid=u0a123
          intent={act=android.intent.action.MAIN cmp=org.example.facebank/.MainActivity}
          realActivity={org.example.facebank/org.example.facebank.MainActivity}
        * Recent #2: Task{5fa1c4 #50 type=standard A=10124:org.other U=0 visible=false}
          realActivity={org.other/org.other.Main}
      """;

  private final ScriptedWire wire = new ScriptedWire();
  private final AndroidRecentTasks recents =
      new AndroidRecentTasks(
          wire, new MemoryVault(), new TickingClock(Instant.parse("2026-11-29T10:00:00Z")));

  @Test
  void the_apps_are_told_by_the_component_that_their_tasks_began_with() {
    wire.answer("dumpsys activity recents", TWO);

    assertThat(recents.read().packages()).containsExactly("org.example.facebank", "org.other");
  }

  @Test
  void none_is_none() {
    wire.answer("dumpsys activity recents", "ACTIVITY MANAGER RECENT TASKS (dumpsys ...)\n");

    assertThat(recents.read().packages()).isEmpty();
  }

  @Test
  void what_is_not_known_is_not_read() {
    wire.answer("dumpsys activity recents", "Permission Denial: can't dump\n");
    assertThatThrownBy(recents::read)
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("Permission Denial");
    wire.answer(
        "dumpsys activity recents",
        "ACTIVITY MANAGER RECENT TASKS\n * Recent #0: Task{1 type=standard}\n");
    assertThatThrownBy(recents::read).isInstanceOf(UnreadableAnswer.class);
  }
}
