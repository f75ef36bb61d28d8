package org.facecert.phone.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facecert.phone.state.FileRoots;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** ls, stat, cat, find and the like, as Android's toybox prints them. */
final class FileCommands {
  // toybox ls -l: "%Y-%m-%d %H:%M"
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS Z", Locale.ROOT);
  private static final int LARGEST = 16 << 20;

  private final PhoneState state;

  FileCommands(PhoneState state) {
    this.state = state;
  }

  /** A file or directory of the phone; host is null for a purely virtual directory. */
  private record Entry(String path, @Nullable Path host) {
    boolean directory() {
      return host == null || Files.isDirectory(host, LinkOption.NOFOLLOW_LINKS);
    }

    String name() {
      return path.equals("/") ? "/" : path.substring(path.lastIndexOf('/') + 1);
    }

    long size() throws IOException {
      return host == null || directory() ? 4096 : Files.size(host);
    }

    FileTime modified() throws IOException {
      return host == null
          ? FileTime.fromMillis(0)
          : Files.getLastModifiedTime(host, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private @Nullable Entry look(String cwd, String path) throws IOException {
    List<InstalledApp> apps = state.installed();
    FileRoots.Place place = state.files().resolve(cwd, path, apps);
    Path host = place.host();
    if (host != null) {
      return Files.exists(host, LinkOption.NOFOLLOW_LINKS) ? new Entry(place.path(), host) : null;
    }
    boolean virtual =
        place.path().equals("/") || !state.files().children(place.path(), apps).isEmpty();
    return virtual ? new Entry(place.path(), null) : null;
  }

  private Entry require(String command, String cwd, String path) throws IOException {
    Entry entry = look(cwd, path);
    if (entry == null) {
      throw new ShellError(1, command + ": " + path + ": No such file or directory");
    }
    return entry;
  }

  private List<Entry> children(Entry entry) throws IOException {
    List<Entry> found = new ArrayList<>();
    String prefix = entry.path().equals("/") ? "/" : entry.path() + "/";
    Path host = entry.host();
    if (host == null) {
      for (String name : state.files().children(entry.path(), state.installed())) {
        Entry child = look("/", prefix + name);
        if (child != null) {
          found.add(child);
        }
      }
      return found;
    }
    try (Stream<Path> list = Files.list(host)) {
      list.sorted().forEach(p -> found.add(new Entry(prefix + p.getFileName(), p)));
    }
    return found;
  }

  /** The package whose user owns the entry. */
  private String owner(Entry entry) {
    for (InstalledApp app : state.installed()) {
      if (entry
          .path()
          .matches("/data/(user/0|data)/" + java.util.regex.Pattern.quote(app.name()) + "(/.*)?")) {
        return "u0_a" + (app.uid() - 10_000);
      }
    }
    return entry.path().startsWith("/sdcard") || entry.path().startsWith("/storage")
        ? "media_rw"
        : "system";
  }

  // ---- ls

  private record Flags(
      boolean all, boolean almost, boolean details, boolean recursive, boolean self) {}

  String ls(List<String> args, String cwd) throws IOException {
    String letters = letters("ls", args, "1laARdhpFtr");
    Flags flags =
        new Flags(
            letters.contains("a"),
            letters.contains("A"),
            letters.contains("l"),
            letters.contains("R"),
            letters.contains("d"));
    List<String> paths = operands(args);
    StringBuilder out = new StringBuilder();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      Entry entry = require("ls", cwd, path);
      if (!entry.directory() || flags.self()) {
        line(out, entry, path, flags);
      } else {
        directory(out, entry, path, flags, paths.size() > 1 || flags.recursive());
      }
    }
    return out.toString();
  }

  private void directory(StringBuilder out, Entry entry, String shown, Flags flags, boolean title)
      throws IOException {
    if (title) {
      out.append(out.isEmpty() ? "" : "\n").append(shown).append(":\n");
    }
    List<Entry> children = children(entry);
    if (flags.details()) {
      long blocks = 0;
      for (Entry child : children) {
        blocks += (child.size() + 4095) / 4096 * 4;
      }
      out.append("total ").append(blocks).append('\n');
    }
    if (flags.all()) {
      line(out, entry, ".", flags);
      line(out, entry, "..", flags);
    }
    for (Entry child : children) {
      if (flags.all() || flags.almost() || !child.name().startsWith(".")) {
        line(out, child, child.name(), flags);
      }
    }
    if (flags.recursive()) {
      for (Entry child : children) {
        if (child.directory()) {
          directory(out, child, shown.replaceFirst("/$", "") + "/" + child.name(), flags, true);
        }
      }
    }
  }

  private void line(StringBuilder out, Entry entry, String name, Flags flags) throws IOException {
    if (flags.details()) {
      String owner = owner(entry);
      out.append(entry.directory() ? "drwxrwx--x" : "-rw-rw----")
          .append(entry.directory() ? " 2 " : " 1 ")
          .append(owner)
          .append(' ')
          .append(owner)
          .append(String.format(Locale.ROOT, " %7d ", entry.size()))
          .append(MINUTES.format(at(entry)))
          .append(' ');
    }
    out.append(name.replace('\n', '?')).append('\n');
  }

  private static java.time.ZonedDateTime at(Entry entry) throws IOException {
    return entry.modified().toInstant().atZone(ZoneId.systemDefault());
  }

  private static String letters(String command, List<String> args, String known) {
    StringBuilder letters = new StringBuilder();
    for (String arg : args) {
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith("-") && arg.length() > 1) {
        for (char c : arg.substring(1).toCharArray()) {
          if (known.indexOf(c) < 0) {
            throw new ShellError(
                1, command + ": Unknown option '" + c + "' (see \"" + command + " --help\")");
          }
          letters.append(c);
        }
      }
    }
    return letters.toString();
  }

  private static List<String> operands(List<String> args) {
    int end = args.indexOf("--");
    if (end >= 0) {
      return args.subList(end + 1, args.size());
    }
    return args.stream().filter(a -> !a.startsWith("-") || a.equals("-")).toList();
  }

  // ---- stat, cat, digests

  String stat(List<String> args, String cwd) throws IOException {
    boolean formatted = args.size() > 1 && args.get(0).equals("-c");
    List<String> paths = formatted ? args.subList(2, args.size()) : operands(args);
    StringBuilder out = new StringBuilder();
    for (String path : paths) {
      Entry e = require("stat", cwd, path);
      out.append(formatted ? format(args.get(1), e, path) : plain(e, path)).append('\n');
    }
    if (paths.isEmpty()) {
      throw new ShellError(1, "stat: Needs 1 argument (see \"stat --help\")");
    }
    return out.toString();
  }

  private String plain(Entry e, String path) throws IOException {
    return "  File: "
        + path
        + "\n  Size: "
        + e.size()
        + "\t "
        + (e.directory() ? "directory" : "regular file")
        + "\nModify: "
        + NANOS.format(at(e));
  }

  private String format(String format, Entry e, String path) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < format.length(); k++) {
      char c = format.charAt(k);
      if (c != '%' || k + 1 >= format.length()) {
        out.append(c);
        continue;
      }
      char what = format.charAt(++k);
      Instant modified = e.modified().toInstant();
      out.append(
          switch (what) {
            case 'n' -> path;
            case 's' -> String.valueOf(e.size());
            case 'F' -> e.directory() ? "directory" : "regular file";
            case 'Y', 'X', 'Z' -> String.valueOf(modified.getEpochSecond());
            case 'y', 'x', 'z' -> NANOS.format(at(e));
            case 'U', 'G' -> owner(e);
            case 'a' -> e.directory() ? "771" : "660";
            case 'A' -> e.directory() ? "drwxrwx--x" : "-rw-rw----";
            case 'h' -> "1";
            case '%' -> "%";
            default -> throw new ShellError(1, "stat: bad format %" + what);
          });
    }
    return out.toString();
  }

  String cat(List<String> args, String cwd) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : operands(args)) {
      Entry entry = require("cat", cwd, path);
      out.append(new String(bytes("cat", entry, path), StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  private static byte[] bytes(String command, Entry entry, String path) throws IOException {
    Path host = entry.host();
    if (host == null || entry.directory()) {
      throw new ShellError(1, command + ": " + path + ": Is a directory");
    }
    if (Files.size(host) > LARGEST) {
      throw new ShellError(1, command + ": " + path + ": larger than 16 MiB; use mobile: pullFile");
    }
    return Files.readAllBytes(host);
  }

  String sha256sum(List<String> args, String cwd) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : operands(args)) {
      byte[] bytes = bytes("sha256sum", require("sha256sum", cwd, path), path);
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        out.append(HexFormat.of().formatHex(digest)).append("  ").append(path).append('\n');
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return out.toString();
  }

  // ---- changing

  String rm(List<String> args, String cwd) throws IOException {
    String letters = letters("rm", args, "rRf");
    for (String path : operands(args)) {
      Entry entry = look(cwd, path);
      Path host = entry == null ? null : entry.host();
      if (entry == null) {
        if (!letters.contains("f")) {
          throw new ShellError(1, "rm: " + path + ": No such file or directory");
        }
        continue;
      }
      if (host == null || isRoot(entry)) {
        throw new ShellError(1, "rm: " + path + ": Permission denied");
      }
      if (entry.directory()) {
        if (!letters.toLowerCase(Locale.ROOT).contains("r")) {
          throw new ShellError(1, "rm: " + path + ": is directory");
        }
        FileRoots.empty(host);
      }
      Files.delete(host);
    }
    return "";
  }

  private boolean isRoot(Entry entry) {
    Path host = entry.host();
    Path parent = host == null ? null : host.getParent();
    return host == null
        || host.equals(state.files().sdcard())
        || state.files().home().equals(parent)
        || state.installed().stream().anyMatch(a -> host.equals(state.files().dataOf(a.name())));
  }

  String mkdir(List<String> args, String cwd) throws IOException {
    boolean parents = letters("mkdir", args, "pm").contains("p");
    for (String path : operands(args)) {
      Path host = writable("mkdir", cwd, path);
      if (parents) {
        Files.createDirectories(host);
      } else if (Files.exists(host)) {
        throw new ShellError(1, "mkdir: '" + path + "': File exists");
      } else {
        Files.createDirectory(host);
      }
    }
    return "";
  }

  String touch(List<String> args, String cwd) throws IOException {
    for (String path : operands(args)) {
      Path host = writable("touch", cwd, path);
      if (!Files.exists(host)) {
        Files.createFile(host);
      }
      Files.setLastModifiedTime(host, FileTime.fromMillis(state.clock().millis()));
    }
    return "";
  }

  private Path writable(String command, String cwd, String path) throws IOException {
    Path host = state.files().resolve(cwd, path, state.installed()).host();
    if (host == null) {
      throw new ShellError(1, command + ": '" + path + "': Read-only file system");
    }
    return host;
  }

  String test(List<String> args, String cwd) throws IOException {
    boolean holds =
        switch (args.size()) {
          case 1 -> !args.get(0).isEmpty();
          case 2 -> holds(args.get(0), args.get(1), cwd);
          default ->
              throw new ShellError(2, "test: the virtual phone knows -e, -f, -d, -s, -z and -n");
        };
    if (!holds) {
      throw new ShellError(1, "");
    }
    return "";
  }

  private boolean holds(String flag, String operand, String cwd) throws IOException {
    Entry entry = flag.matches("-[efdrsx]") ? look(cwd, operand) : null;
    return switch (flag) {
      case "-e", "-r" -> entry != null;
      case "-f" -> entry != null && !entry.directory();
      case "-d" -> entry != null && entry.directory();
      case "-s" -> entry != null && entry.size() > 0;
      case "-z" -> operand.isEmpty();
      case "-n" -> !operand.isEmpty();
      default -> throw new ShellError(2, "test: unknown operand " + flag);
    };
  }

  String bracket(List<String> args, String cwd) throws IOException {
    if (args.isEmpty() || !args.get(args.size() - 1).equals("]")) {
      throw new ShellError(2, "[: missing ]");
    }
    return test(args.subList(0, args.size() - 1), cwd);
  }

  // ---- find

  String find(List<String> args, String cwd) throws IOException {
    List<String> paths = new ArrayList<>();
    // -H: follow links that are named; a folder of this phone is none
    int at = !args.isEmpty() && args.get(0).equals("-H") ? 1 : 0;
    while (at < args.size() && !args.get(at).startsWith("-")) {
      paths.add(args.get(at++));
    }
    Search search = new Search(args.subList(at, args.size()), cwd);
    StringBuilder out = new StringBuilder();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      walk(require("find", cwd, path), path, 0, search, out);
    }
    return out.toString();
  }

  private void walk(Entry entry, String shown, int depth, Search search, StringBuilder out)
      throws IOException {
    if (search.prunes(entry)) {
      search.printPruned(entry, shown, out);
      return;
    }
    if (depth >= search.least && search.matches(entry)) {
      search.print(entry, shown, out);
    }
    if (entry.directory() && depth < search.most) {
      for (Entry child : children(entry)) {
        walk(child, shown.replaceFirst("/$", "") + "/" + child.name(), depth + 1, search, out);
      }
    }
  }

  /** The tests and the one action of a find. */
  private final class Search {
    private final List<Test> tests = new ArrayList<>();
    private int least;
    private int most = 64;
    private final List<Test> pruned = new ArrayList<>();
    private boolean printsPruned;
    private boolean nul;
    private @Nullable String printf;

    private interface Test {
      boolean holds(Entry entry) throws IOException;
    }

    Search(List<String> words, String cwd) throws IOException {
      for (int k = 0; k < words.size(); k++) {
        boolean not = words.get(k).equals("!") || words.get(k).equals("-not");
        k += not ? 1 : 0;
        String word = k < words.size() ? words.get(k) : "";
        String value = k + 1 < words.size() ? words.get(k + 1) : "";
        Test test = null;
        switch (word) {
          case "-print" -> printsPruned |= !pruned.isEmpty() && tests.isEmpty();
          case "-prune" -> {
            pruned.addAll(tests);
            tests.clear();
          }
          case "-o" -> {
            if (pruned.isEmpty()) {
              throw new ShellError(1, "find: -o is known after -prune only");
            }
          }
          case "-print0" -> nul = true;
          case "-printf" -> {
            printf = value;
            k++;
          }
          case "-maxdepth" -> {
            most = Integer.parseInt(value);
            k++;
          }
          case "-mindepth" -> {
            least = Integer.parseInt(value);
            k++;
          }
          default -> {
            test = test(word, value, cwd);
            k++;
          }
        }
        if (test != null) {
          Test kept = test;
          tests.add(not ? e -> !kept.holds(e) : kept);
        }
      }
    }

    private Test test(String word, String value, String cwd) throws IOException {
      switch (word) {
        case "-type":
          return e -> value.contains(e.directory() ? "d" : "f");
        case "-name", "-iname":
          String pattern = glob(value);
          boolean fold = word.equals("-iname");
          return e -> e.name().matches((fold ? "(?i)" : "") + pattern);
        case "-path":
          String path = glob(value);
          return e -> e.path().matches(path);
        case "-newer":
          FileTime limit = require("find", cwd, value).modified();
          return e -> e.modified().compareTo(limit) > 0;
        case "-mmin":
          return e -> compare(value, (state.clock().millis() - e.modified().toMillis()) / 60_000);
        case "-mtime":
          return e ->
              compare(value, (state.clock().millis() - e.modified().toMillis()) / 86_400_000);
        case "-size":
          long unit = value.endsWith("c") ? 1 : value.endsWith("k") ? 1024 : 512;
          return e -> compare(value.replaceFirst("[ck]$", ""), (e.size() + unit - 1) / unit);
        default:
          throw new ShellError(1, "find: bad arg '" + word + "'");
      }
    }

    /** Whether it is neither looked at further nor entered. */
    boolean prunes(Entry entry) throws IOException {
      return !pruned.isEmpty() && all(pruned, entry);
    }

    void printPruned(Entry entry, String shown, StringBuilder out) throws IOException {
      if (printsPruned) {
        print(entry, shown, out);
      }
    }

    private boolean compare(String value, long actual) {
      String digits = value.replaceFirst("^[-+]", "");
      if (!digits.matches("\\d{1,15}")) {
        throw new ShellError(1, "find: bad number '" + value + "'");
      }
      long wanted = Long.parseLong(digits);
      return value.startsWith("-")
          ? actual < wanted
          : value.startsWith("+") ? actual > wanted : actual == wanted;
    }

    private String glob(String glob) {
      StringBuilder regex = new StringBuilder("(?s)");
      for (int i = 0; i < glob.length(); i++) {
        char c = glob.charAt(i);
        regex.append(
            c == '*' ? ".*" : c == '?' ? "." : java.util.regex.Pattern.quote(String.valueOf(c)));
      }
      return regex.toString();
    }

    boolean matches(Entry entry) throws IOException {
      return all(tests, entry);
    }

    private static boolean all(List<Test> tests, Entry entry) throws IOException {
      for (Test test : tests) {
        if (!test.holds(entry)) {
          return false;
        }
      }
      return true;
    }

    void print(Entry entry, String shown, StringBuilder out) throws IOException {
      String format = printf;
      if (format == null) {
        out.append(shown).append(nul ? '\0' : '\n');
        return;
      }
      for (int k = 0; k < format.length(); k++) {
        char c = format.charAt(k);
        char next = k + 1 < format.length() ? format.charAt(k + 1) : 0;
        if (c == '\\' && next != 0) {
          out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == '0' ? '\0' : next);
          k++;
        } else if (c == '%' && next != 0) {
          k++;
          out.append(
              switch (next) {
                case 'p' -> shown;
                case 'f' -> entry.name();
                case 's' -> String.valueOf(entry.size());
                case 'y' -> entry.directory() ? "d" : "f";
                case 'T' -> {
                  k++;
                  Instant t = entry.modified().toInstant();
                  yield String.format(Locale.ROOT, "%d.%09d", t.getEpochSecond(), t.getNano());
                }
                default -> throw new ShellError(1, "find: bad -printf %" + next);
              });
        } else {
          out.append(c);
        }
      }
    }
  }
}
