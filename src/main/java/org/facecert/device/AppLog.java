package org.facecert.device;

import java.util.List;
import org.facecert.evidence.Evidence;

/** The log that apps and the system write on the phone. */
public interface AppLog extends Capability {

  /** Writes a line of one's own into the log, at the least of its levels. */
  void mark(String token);

  /**
   * What the app wrote between two marks.
   *
   * @param messages line by line, oldest first, without time and process, what names the line
   *     included
   * @param whole whether both marks still stand in the log, in their order, and nothing between
   *     them was left out
   * @param evidence the app's lines as the phone gave them
   */
  record LoggedLines(List<String> messages, boolean whole, Evidence evidence) {

    public LoggedLines {
      messages = List.copyOf(messages);
    }
  }

  /**
   * @throws UnreadableAnswer when the log is none that is known, or longer than is read
   */
  LoggedLines between(String from, String to, String packageName);

  /**
   * Whether two marks stand in the log in their order, with nothing between them left out, whoever
   * wrote the lines.
   *
   * @throws UnreadableAnswer as {@link #between}
   */
  default boolean holds(String from, String to) {
    return between(from, to, "").whole();
  }
}
