package org.facecert.phone.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.facecert.phone.state.LogBuffer;
import org.facecert.phone.state.PhoneState;

/** {@code logcat -d} with the filters and formats of Android's. */
final class Logcat implements Shell.Program {
  private static final String LEVELS = "VDIWEF";

  private final LogBuffer log;

  Logcat(LogBuffer log) {
    this.log = log;
  }

  @Override
  public String run(List<String> args, String cwd) {
    Options options = new Options();
    Deque<String> words = new ArrayDeque<>(args);
    while (!words.isEmpty()) {
      String word = words.remove();
      if (word.equals("-c") || word.equals("--clear")) {
        log.clear();
        return "";
      }
      options.read(word, words);
    }
    if (!options.dump) {
      throw new ShellError(1, "logcat: give -d; following the log would never end");
    }
    return lines(options);
  }

  private String lines(Options options) {
    List<LogBuffer.Line> kept = log.lines().stream().filter(options::keeps).toList();
    StringBuilder out = new StringBuilder("--------- beginning of main\n");
    kept.subList(Math.max(0, kept.size() - options.last), kept.size())
        .forEach(l -> out.append(written(l, options)).append('\n'));
    return out.toString();
  }

  /** The user stands behind the time: a name of at most five letters, else the number (liblog). */
  static String written(LogBuffer.Line line, Options options) {
    String text = options.format.apply(line);
    return options.user
        ? text.substring(0, LogBuffer.Line.STAMP_LENGTH)
            + String.format(
                Locale.ROOT, " %5s", line.uid() == PhoneState.SHELL_UID ? "shell" : line.uid())
            + text.substring(LogBuffer.Line.STAMP_LENGTH)
        : text;
  }

  /** What the command is told. */
  static final class Options {
    int last = Integer.MAX_VALUE;
    private boolean dump;
    private boolean user;
    private Function<LogBuffer.Line, String> format = LogBuffer.Line::threadtime;
    private String tag = "";
    private char least = 'V';
    private int pid = -1;

    void read(String word, Deque<String> more) {
      switch (word) {
        case "-d" -> dump = true;
        case "-t", "-T" -> {
          dump = true;
          last = number(value(more));
        }
        case "-v" -> form(value(more));
        case "-b" -> value(more);
        case "-s" -> {} // a tag that is named is the filter with and without it
        default -> filter(word);
      }
    }

    /** "uid" says more beside any form; here beside the usual one alone. */
    private void form(String name) {
      user |= name.equals("uid");
      format = name.equals("uid") ? format : format(name);
    }

    private static String value(Deque<String> more) {
      return more.isEmpty() ? "" : more.remove();
    }

    private void filter(String word) {
      if (word.startsWith("--pid=")) {
        pid = number(word.substring(6));
      } else if (word.matches("\\*:[VDIWEFS]")) {
        least = word.endsWith("S") ? least : word.charAt(2);
      } else if (word.matches("[^:]+(:[VDIWEF])?")) {
        tag = word.split(":")[0];
      } else {
        throw ShellError.unknown(1, "logcat: unknown option " + word);
      }
    }

    private static int number(String text) {
      if (!text.matches("\\d{1,9}")) {
        throw new ShellError(1, "logcat: -t takes a number of lines, not '" + text + "'");
      }
      return Integer.parseInt(text);
    }

    private static Function<LogBuffer.Line, String> format(String name) {
      return switch (name) {
        case "threadtime", "year", "zone" -> LogBuffer.Line::threadtime;
        case "brief" -> LogBuffer.Line::brief;
        case "epoch" -> Logcat::epoch;
        case "raw" -> LogBuffer.Line::text;
        default -> throw new ShellError(1, "logcat: Invalid parameter \"" + name + "\" to -v");
      };
    }

    boolean keeps(LogBuffer.Line line) {
      return (tag.isEmpty() || line.tag().equals(tag))
          && LEVELS.indexOf(line.level()) >= LEVELS.indexOf(least)
          && (pid < 0 || line.pid() == pid);
    }
  }

  private static String epoch(LogBuffer.Line l) {
    return String.format(
        Locale.ROOT,
        "%10d.%03d %5d %5d %c %-8s: %s",
        l.time() / 1000,
        l.time() % 1000,
        l.pid(),
        l.tid(),
        l.level(),
        l.tag(),
        l.text());
  }
}
