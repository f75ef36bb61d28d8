package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.UnreadableAnswer;

/**
 * What {@code dumpsys dropbox} lists (AOSP, DropBoxManagerService.java): how many entries there
 * are, then a line for each, {@code 2026-11-29 10:00:00 data_app_crash (compressed text, 812
 * bytes)}. Up to Android 9 the beginning of a text follows, set in by blanks. Any app may add
 * entries under a tag of its own choice.
 */
record DropBoxList(List<DropBoxEntry> entries) {

  private static final Pattern COUNT = Pattern.compile("(?m)^Drop box contents: (\\d+) entries$");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) (.*)"
              + " \\((no file|contents lost|(?:compressed )?(text|data), \\d+ bytes)\\)$");

  /**
   * @param second date and time of day, as the phone's service asks for it
   * @param kind with size, as the phone words it
   * @param id tells it from all others
   */
  record DropBoxEntry(List<String> second, String tag, String kind, String id) {

    boolean isText() {
      return kind.contains("text");
    }
  }

  /**
   * @throws UnreadableAnswer when not as many are listed as are counted
   */
  static DropBoxList parse(String text) {
    String plain = text.replace("\r\n", "\n");
    List<DropBoxEntry> entries = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Matcher line = ENTRY.matcher(plain); line.find(); ) {
      int number = alike.merge(line.group(), 1, Integer::sum);
      entries.add(
          new DropBoxEntry(
              List.of(line.group(1), line.group(2)),
              line.group(3),
              line.group(4),
              line.group() + " " + number));
    }
    Matcher count = COUNT.matcher(plain);
    if (!count.find() || !count.group(1).equals(String.valueOf(entries.size()))) {
      throw new UnreadableAnswer("fault.dropbox.list", "text", AnswerText.plain(plain));
    }
    return new DropBoxList(entries);
  }
}
