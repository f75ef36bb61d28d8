package org.facecert.phone.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * The ring buffer behind logcat; every line also goes to a file of the phone's home for whoever
 * looks afterwards.
 */
public final class LogBuffer {
  private static final int CAPACITY = 20_000;
  private static final long NANOS = 1_000_000L;
  // android.util.Log: LOGGER_ENTRY_MAX_PAYLOAD is 4068 bytes
  private static final int LONGEST = 4068;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT);

  /**
   * One line of the log; time in milliseconds since the epoch, the user whose process wrote it,
   * level one of V D I W E F.
   */
  public record Line(long time, int uid, int pid, int tid, char level, String tag, String text) {
    /** of the time at the beginning of the threadtime form */
    public static final int STAMP_LENGTH = 18;

    /**
     * The threadtime form of AOSP system/logging/liblog/logprint.cpp, FORMAT_THREADTIME: {@code
     * "%s.%03ld %5d %5d %c %-8.*s: "}.
     */
    public String threadtime() {
      String stamp = STAMP.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
      return String.format(
          Locale.ROOT, "%s %5d %5d %c %-8s: %s", stamp, pid, tid, level, tag, text);
    }

    /** The brief form of the same file: {@code "%c/%-8.*s(%5d): "}. */
    public String brief() {
      return String.format(Locale.ROOT, "%c/%-8s(%5d): %s", level, tag, pid, text);
    }
  }

  private final PhoneClock clock;
  private final IntUnaryOperator users;
  private final Writer file;
  private final Deque<Line> lines = new ArrayDeque<>();

  /** how many lines there ever were */
  private long written;

  /**
   * @param users whose process this is, by its number
   */
  LogBuffer(PhoneClock clock, IntUnaryOperator users, Path file) {
    this.clock = clock;
    this.users = users;
    try {
      this.file = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the phone's log " + file, e);
    }
  }

  /** Adds a message, one entry per line of it, as logcat shows them. */
  public void add(int pid, int tid, char level, String tag, String message) {
    // asked before the log is locked: the phone logs while it is locked itself
    add(users.applyAsInt(pid), pid, tid, level, tag, message);
  }

  private synchronized void add(int uid, int pid, int tid, char level, String tag, String message) {
    long now = clock.millis();
    String bounded = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    for (String text : bounded.split("\n", -1)) {
      Line line = new Line(now, uid, pid, tid, level, tag.replace('\n', ' '), text);
      lines.addLast(line);
      written++;
      if (lines.size() > CAPACITY) {
        lines.removeFirst();
      }
      write(line);
    }
    notifyAll();
  }

  private void write(Line line) {
    try {
      file.write(line.threadtime());
      file.write('\n');
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the phone's log", e);
    }
  }

  /** A message of the system server. */
  public void system(char level, String tag, String message) {
    add(PhoneState.SYSTEM_PID, PhoneState.SYSTEM_PID, level, tag, message);
  }

  /** Everything still in the buffer, oldest first. */
  public synchronized List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * What came since someone last looked.
   *
   * @param written how many lines there ever were by now
   */
  public record Tail(List<Line> lines, long written) {
    public Tail {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The lines behind the first {@code seen} that there ever were, as far as the buffer has them;
   * when there are none it waits for some, but not longer than that.
   */
  public synchronized Tail since(long seen, long patienceMs) throws InterruptedException {
    long until = System.nanoTime() + patienceMs * NANOS;
    for (long left = patienceMs; written == seen && left > 0; ) {
      wait(left);
      left = (until - System.nanoTime()) / NANOS;
    }
    int fresh = (int) Math.min(lines.size(), written - seen);
    List<Line> all = new ArrayList<>(lines);
    return new Tail(all.subList(all.size() - fresh, all.size()), written);
  }

  /** {@code logcat -c}. */
  public synchronized void clear() {
    lines.clear();
  }
}
