package org.facecert.phone.shell;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.phone.shell.PhoneTree.Entry;
import org.facecert.phone.state.PhoneClock;
import org.jspecify.annotations.Nullable;

/** The tests and the one action of a find; of -exec the form that ends in {@code {} +}. */
final class FindExpression {
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;

  private final PhoneTree tree;
  private final PhoneClock clock;
  private final String cwd;
  private final Deque<String> words;
  private final List<Test> tests = new ArrayList<>();
  private final List<Test> pruned = new ArrayList<>();
  private int least;
  private int most = 64;
  private boolean printsPruned;
  private boolean nul;
  private @Nullable String printf;
  private final List<String> executed = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();

  private interface Test {
    boolean holds(Entry entry) throws IOException;
  }

  FindExpression(PhoneTree tree, PhoneClock clock, List<String> words, String cwd)
      throws IOException {
    this.tree = tree;
    this.clock = clock;
    this.cwd = cwd;
    this.words = new ArrayDeque<>(words);
    while (!this.words.isEmpty()) {
      read();
    }
  }

  private void read() throws IOException {
    String first = next();
    boolean not = first.equals("!") || first.equals("-not");
    String word = not ? next() : first;
    switch (word) {
      case "-print" -> printsPruned |= !pruned.isEmpty() && tests.isEmpty();
      case "-prune" -> prune();
      case "-o" -> mustFollowPrune();
      case "-print0" -> nul = true;
      case "-printf" -> printf = next();
      case "-exec" -> exec();
      case "-maxdepth" -> most = depth(next());
      case "-mindepth" -> least = depth(next());
      default -> {
        Test test = test(word, next());
        tests.add(not ? e -> !test.holds(e) : test);
      }
    }
  }

  private String next() {
    return words.isEmpty() ? "" : words.remove();
  }

  private void exec() {
    for (String word = next(); !word.equals("+"); word = next()) {
      if (words.isEmpty()) {
        throw new ShellError(1, "find: -exec needs {} +");
      }
      executed.add(word);
    }
    if (executed.size() < 2 || !executed.remove(executed.size() - 1).equals("{}")) {
      throw new ShellError(1, "find: -exec needs {} +");
    }
  }

  /** What is to be run on all that was found, in one go; empty where there is nothing to run. */
  List<String> command() {
    return operands.isEmpty()
        ? List.of()
        : Stream.concat(executed.stream(), operands.stream()).toList();
  }

  private void prune() {
    pruned.addAll(tests);
    tests.clear();
  }

  private void mustFollowPrune() {
    if (pruned.isEmpty()) {
      throw new ShellError(1, "find: -o is known after -prune only");
    }
  }

  private Test test(String word, String value) throws IOException {
    return switch (word) {
      case "-type" -> e -> value.contains(e.directory() ? "d" : "f");
      case "-name" -> named(glob(value));
      case "-iname" -> named("(?i)" + glob(value));
      case "-path" -> {
        String path = glob(value);
        yield e -> e.path().matches(path);
      }
      case "-newer" -> {
        FileTime limit = tree.require("find", cwd, value).modified();
        yield e -> e.modified().compareTo(limit) > 0;
      }
      case "-mmin" -> e -> compare(value, age(e) / MINUTE);
      case "-mtime" -> e -> compare(value, age(e) / DAY);
      case "-size" -> size(value);
      default -> throw new ShellError(1, "find: bad arg '" + word + "'");
    };
  }

  private static Test named(String pattern) {
    return e -> e.name().matches(pattern);
  }

  private long age(Entry entry) throws IOException {
    return clock.millis() - entry.modified().toMillis();
  }

  private static Test size(String value) {
    long unit = value.endsWith("c") ? 1 : value.endsWith("k") ? 1024 : 512;
    String wanted = value.replaceFirst("[ck]$", "");
    return e -> compare(wanted, (e.size() + unit - 1) / unit);
  }

  private static boolean compare(String value, long actual) {
    long wanted = number(value, value.replaceFirst("^[-+]", ""));
    return value.startsWith("-")
        ? actual < wanted
        : value.startsWith("+") ? actual > wanted : actual == wanted;
  }

  private static int depth(String value) {
    return (int) Math.min(number(value, value), Integer.MAX_VALUE);
  }

  private static long number(String given, String digits) {
    if (!digits.matches("\\d{1,15}")) {
      throw new ShellError(1, "find: bad number '" + given + "'");
    }
    return Long.parseLong(digits);
  }

  private static String glob(String glob) {
    StringBuilder regex = new StringBuilder("(?s)");
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return regex.toString();
  }

  /** Adds what is found at a place and below it. */
  void search(Entry entry, String shown, StringBuilder out) throws IOException {
    search(entry, shown, 0, out);
  }

  private void search(Entry entry, String shown, int depth, StringBuilder out) throws IOException {
    if (!pruned.isEmpty() && all(pruned, entry)) {
      if (printsPruned) {
        print(entry, shown, out);
      }
      return;
    }
    if (depth >= least && all(tests, entry)) {
      print(entry, shown, out);
    }
    if (entry.directory() && depth < most) {
      for (Entry child : tree.children(entry)) {
        search(child, shown.replaceFirst("/$", "") + "/" + child.name(), depth + 1, out);
      }
    }
  }

  private static boolean all(List<Test> tests, Entry entry) throws IOException {
    for (Test test : tests) {
      if (!test.holds(entry)) {
        return false;
      }
    }
    return true;
  }

  private void print(Entry entry, String shown, StringBuilder out) throws IOException {
    if (!executed.isEmpty()) {
      operands.add(shown);
      return;
    }
    String format = printf;
    if (format == null) {
      out.append(shown).append(nul ? '\0' : '\n');
      return;
    }
    for (int k = 0; k < format.length(); k++) {
      char c = format.charAt(k);
      boolean last = k + 1 == format.length();
      if (last || (c != '\\' && c != '%')) {
        out.append(c);
        continue;
      }
      char next = format.charAt(++k);
      out.append(c == '\\' ? escaped(next) : value(next, entry, shown));
      // %T@: the letter after the T says how the time is written
      k += c == '%' && next == 'T' ? 1 : 0;
    }
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case '0' -> "\0";
      default -> String.valueOf(letter);
    };
  }

  private static String value(char letter, Entry entry, String shown) throws IOException {
    return switch (letter) {
      case 'p' -> shown;
      case 'f' -> entry.name();
      case 's' -> String.valueOf(entry.size());
      case 'y' -> entry.directory() ? "d" : "f";
      case 'T' -> {
        Instant t = entry.modified().toInstant();
        yield String.format(Locale.ROOT, "%d.%09d", t.getEpochSecond(), t.getNano());
      }
      default -> throw new ShellError(1, "find: bad -printf %" + letter);
    };
  }
}
