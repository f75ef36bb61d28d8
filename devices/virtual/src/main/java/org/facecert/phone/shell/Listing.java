package org.facecert.phone.shell;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.facecert.phone.shell.PhoneTree.Entry;

/** {@code ls}, as Android's toybox prints it. */
final class Listing implements Shell.Program {
  // toybox ls -l: "%Y-%m-%d %H:%M"
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final PhoneTree tree;

  Listing(PhoneTree tree) {
    this.tree = tree;
  }

  @Override
  public String run(List<String> args, String cwd) throws IOException {
    Page page = new Page(Arguments.letters("ls", args, "1laARdhpFtr"));
    List<String> paths = Arguments.operands(args);
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      Entry entry = tree.require("ls", cwd, path);
      if (!entry.directory() || page.has('d')) {
        page.line(entry, path);
      } else {
        page.directory(entry, path, paths.size() > 1 || page.has('R'));
      }
    }
    return page.out.toString();
  }

  /** What is printed, by the letters of the options. */
  private final class Page {
    final StringBuilder out = new StringBuilder();
    private final String letters;

    Page(String letters) {
      this.letters = letters;
    }

    boolean has(char letter) {
      return letters.indexOf(letter) >= 0;
    }

    void directory(Entry entry, String shown, boolean title) throws IOException {
      if (title) {
        out.append(out.isEmpty() ? "" : "\n").append(shown).append(":\n");
      }
      List<Entry> children = tree.children(entry);
      if (has('l')) {
        out.append("total ").append(blocks(children)).append('\n');
      }
      if (has('a')) {
        line(entry, ".");
        line(entry, "..");
      }
      for (Entry child : children) {
        if (has('a') || has('A') || !child.name().startsWith(".")) {
          line(child, child.name());
        }
      }
      if (has('R')) {
        below(children, shown.replaceFirst("/$", ""));
      }
    }

    private void below(List<Entry> children, String shown) throws IOException {
      for (Entry child : children) {
        if (child.directory()) {
          directory(child, shown + "/" + child.name(), true);
        }
      }
    }

    void line(Entry entry, String name) throws IOException {
      if (has('l')) {
        String owner = tree.owner(entry);
        out.append(entry.mode())
            .append(entry.directory() ? " 2 " : " 1 ")
            .append(owner)
            .append(' ')
            .append(owner)
            .append(String.format(Locale.ROOT, " %7d ", entry.size()))
            .append(MINUTES.format(entry.modifiedHere()))
            .append(' ');
      }
      out.append(name.replace('\n', '?')).append('\n');
    }
  }

  private static long blocks(List<Entry> children) throws IOException {
    long blocks = 0;
    for (Entry child : children) {
      blocks += (child.size() + 4095) / 4096 * 4;
    }
    return blocks;
  }
}
