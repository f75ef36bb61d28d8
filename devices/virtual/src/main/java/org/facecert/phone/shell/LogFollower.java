package org.facecert.phone.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.facecert.phone.state.LogBuffer;

/** {@code logcat} without {@code -d}: what there is, and what comes. */
public final class LogFollower {
  /** What makes logcat end by itself. */
  private static final List<String> ENDING =
      List.of("-d", "-c", "--clear", "-t", "-g", "-G", "-S", "-p", "-P", "--help", "-h");

  private final LogBuffer log;
  private final Logcat.Options options = new Logcat.Options();
  private long seen;
  private boolean begun;

  /**
   * @param arguments of the command
   * @throws ShellError when it takes none of them
   */
  public LogFollower(LogBuffer log, List<String> arguments) {
    this.log = log;
    Deque<String> words = new ArrayDeque<>(arguments);
    while (!words.isEmpty()) {
      options.read(words.remove(), words);
    }
  }

  /** Whether logcat with these arguments goes on until somebody ends it. */
  public static boolean isEndless(List<String> arguments) {
    return arguments.stream().noneMatch(ENDING::contains);
  }

  /** The lines that came since the last call; empty when none came within that time. */
  public String next(long patienceMs) throws InterruptedException {
    LogBuffer.Tail tail = log.since(seen, begun ? patienceMs : 0);
    seen = tail.written();
    List<LogBuffer.Line> kept = tail.lines().stream().filter(options::keeps).toList();
    StringBuilder out = new StringBuilder();
    int from = 0;
    if (!begun) {
      begun = true;
      out.append("--------- beginning of main\n");
      from = Math.max(0, kept.size() - options.last);
    }
    kept.subList(from, kept.size())
        .forEach(line -> out.append(Logcat.written(line, options)).append('\n'));
    return out.toString();
  }
}
