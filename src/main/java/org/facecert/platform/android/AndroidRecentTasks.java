package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.RecentTasks;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/**
 * What {@code dumpsys activity recents} lists (AOSP, com.android.server.wm.RecentTasks, dump): a
 * block for each task, {@code * Recent #0: Task{... type=standard ...}}, with the component that it
 * was begun with in one of the lines that follow.
 */
final class AndroidRecentTasks implements RecentTasks {

  private static final String HEADING = "ACTIVITY MANAGER RECENT TASKS";
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*\\* Recent #\\d+: ");
  private static final Pattern TYPE = Pattern.compile("\\btype=(\\w+)");
  private static final Pattern COMPONENT =
      Pattern.compile("(?:cmp=|realActivity=\\{?)([\\w.]+)/[\\w.$]+");

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidRecentTasks(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public TaskList read() {
    Instant asked = clock.instant();
    String answer = wire.shell("dumpsys", "activity", "recents");
    Evidence evidence =
        vault.put(
            EvidenceKind.DEVICE_STATE,
            "text/plain; charset=utf-8",
            answer.getBytes(StandardCharsets.UTF_8),
            new Moment(asked, clock.instant()),
            Sentence.of("caption.recents"));
    return new TaskList(packages(answer), evidence);
  }

  static List<String> packages(String answer) {
    if (!answer.contains(HEADING)) {
      throw new UnreadableAnswer("fault.recents", "answer", AnswerText.quoted(answer));
    }
    List<String> packages = new ArrayList<>();
    String[] blocks = BLOCK.split(answer);
    for (int block = 1; block < blocks.length; block++) {
      Matcher type = TYPE.matcher(blocks[block]);
      Matcher component = COMPONENT.matcher(blocks[block]);
      if (!component.find()) {
        throw new UnreadableAnswer("fault.recents", "answer", AnswerText.quoted(blocks[block]));
      }
      // phones before Android 9 tell no type
      if (!type.find() || type.group(1).equals("standard")) {
        packages.add(component.group(1));
      }
    }
    return packages;
  }
}
