package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.UnreadableAnswer;

/**
 * What {@code logcat -d -v threadtime -v uid} writes (AOSP system/logging/liblog/logprint.cpp): a
 * line for each line of a message, behind time, user, process, thread and level. Buffers are merged
 * by their time.
 */
record LogcatDump(List<LoggedLine> lines) {

  /** What is asked. */
  static final List<String> COMMAND = List.of("logcat", "-d", "-v", "threadtime", "-v", "uid");

  private static final Pattern LINE =
      Pattern.compile(
          "\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3,9} +(\\w+) +\\d+ +\\d+ [VDIWEFAS] (.*)",
          Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("--------- .*");

  /** Up to Android 11 the log's service says in the app's place how many lines it dropped. */
  private static final Pattern DROPPED = Pattern.compile("chatty *: uid=.* expire \\d+ lines?");

  /**
   * @param user the number, or a name of at most five letters
   * @param message tag and text
   */
  record LoggedLine(String user, String message, String whole) {

    boolean isDropped() {
      return DROPPED.matcher(message).matches();
    }
  }

  /**
   * @throws UnreadableAnswer when a line is none of that form
   */
  static LogcatDump parse(String text) {
    List<LoggedLine> lines = new ArrayList<>();
    for (String line : text.split("\r?\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        lines.add(new LoggedLine(matcher.group(1), matcher.group(2), line));
      } else if (!line.isEmpty() && !HEADING.matcher(line).matches()) {
        throw new UnreadableAnswer(
            "fault.dump.line",
            "command",
            String.join(" ", COMMAND),
            "text",
            AnswerText.plain(line));
      }
    }
    return new LogcatDump(lines);
  }

  /** The lines between those in which two texts stand; empty when one of them is missing. */
  Optional<List<LoggedLine>> between(String from, String to) {
    int begin = find(from, 0);
    int end = begin < 0 ? -1 : find(to, begin + 1);
    return end < 0 ? Optional.empty() : Optional.of(lines.subList(begin + 1, end));
  }

  private int find(String text, int start) {
    for (int i = start; i < lines.size(); i++) {
      if (lines.get(i).message().endsWith(text)) {
        return i;
      }
    }
    return -1;
  }
}
