package org.facecert.phone.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.facecert.phone.state.DropBox;

/**
 * {@code dumpsys dropbox [--print] [date] [time] [tag]}, worded as AOSP
 * services/core/java/com/android/server/DropBoxManagerService.java, method dumpLocked, words it.
 */
final class DropBoxDump {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final DropBox box;

  DropBoxDump(DropBox box) {
    this.box = box;
  }

  String of(List<String> args) {
    boolean print = args.contains("--print") || args.contains("-p");
    List<String> wanted = args.stream().filter(arg -> !arg.startsWith("-")).toList();
    StringBuilder out = new StringBuilder();
    out.append("Drop box contents: ").append(box.entries().size()).append(" entries\n");
    out.append("Max entries: 1000\nLow priority rate limit period: 2000 ms\n");
    out.append("Low priority tags: {}\n");
    if (!wanted.isEmpty()) {
      out.append("Searching for: ").append(String.join(" ", wanted)).append('\n');
    }
    out.append('\n');
    List<DropBox.Entry> found =
        box.entries().stream().filter(entry -> matches(entry, wanted)).toList();
    found.forEach(entry -> out.append(print ? printed(entry) : line(entry)));
    if (found.isEmpty()) {
      out.append("(No entries found.)\n");
    }
    return args.isEmpty()
        ? out + "\nUsage: dumpsys dropbox [--print|--file] [YYYY-mm-dd] [HH:MM:SS] [tag]\n"
        : out.toString();
  }

  private static boolean matches(DropBox.Entry entry, List<String> wanted) {
    return wanted.stream().allMatch(w -> stamp(entry).contains(w) || w.equals(entry.tag()));
  }

  private static String stamp(DropBox.Entry entry) {
    return STAMP.format(Instant.ofEpochMilli(entry.time()).atZone(ZoneId.systemDefault()));
  }

  private static String line(DropBox.Entry entry) {
    return "%s %s (%s%s, %d bytes)\n"
        .formatted(
            stamp(entry),
            entry.tag(),
            entry.compressed() ? "compressed " : "",
            entry.text() ? "text" : "data",
            entry.size());
  }

  private static String printed(DropBox.Entry entry) {
    String content =
        entry.text()
            ? entry.content()
            : "/data/system/dropbox/"
                + entry.tag()
                + "@"
                + entry.time()
                + (entry.compressed() ? ".dat.gz" : ".dat");
    return "========================================\n"
        + line(entry)
        + content
        + (content.endsWith("\n") ? "\n" : "\n\n");
  }
}
