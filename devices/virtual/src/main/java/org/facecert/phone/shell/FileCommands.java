package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.shell.PhoneTree.Entry;
import org.facecert.phone.state.FileRoots;
import org.facecert.phone.state.PhoneState;

/** stat, cat, find, rm and the like, as Android's toybox prints them. */
final class FileCommands {
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS Z", Locale.ROOT);
  private static final int LARGEST = 16 << 20;

  private final PhoneState state;
  private final PhoneTree tree;

  FileCommands(PhoneState state) {
    this.state = state;
    tree = new PhoneTree(state);
  }

  Map<String, Shell.Program> table() {
    return Map.ofEntries(
        entry("ls", new Listing(tree)),
        entry("stat", this::stat),
        entry("cat", this::cat),
        entry("base64", this::base64),
        entry("find", this::find),
        entry("rm", this::rm),
        entry("mkdir", this::mkdir),
        entry("touch", this::touch),
        entry("sha256sum", this::sha256sum),
        entry("test", this::test),
        entry("[", this::bracket));
  }

  // ---- stat, cat, digests

  private String stat(List<String> args, String cwd) throws IOException {
    boolean formatted = args.size() > 1 && args.get(0).equals("-c");
    List<String> paths = formatted ? args.subList(2, args.size()) : Arguments.operands(args);
    StringBuilder out = new StringBuilder();
    for (String path : paths) {
      Entry e = tree.require("stat", cwd, path);
      out.append(formatted ? format(args.get(1), e, path) : plain(e, path)).append('\n');
    }
    if (paths.isEmpty()) {
      throw new ShellError(1, "stat: Needs 1 argument (see \"stat --help\")");
    }
    return out.toString();
  }

  private static String type(Entry e) {
    return e.directory() ? "directory" : "regular file";
  }

  private static String plain(Entry e, String path) throws IOException {
    return "  File: "
        + path
        + "\n  Size: "
        + e.size()
        + "\t "
        + type(e)
        + "\nModify: "
        + NANOS.format(e.modifiedHere());
  }

  private String format(String format, Entry e, String path) throws IOException {
    return PercentFormat.<IOException>fill(
        format,
        what ->
            switch (what) {
              case 'n' -> path;
              case 's' -> String.valueOf(e.size());
              case 'F' -> type(e);
              case 'Y', 'X', 'Z' -> String.valueOf(e.modified().toInstant().getEpochSecond());
              case 'y', 'x', 'z' -> NANOS.format(e.modifiedHere());
              case 'U', 'G' -> tree.owner(e);
              case 'a' -> e.directory() ? "771" : "660";
              case 'A' -> e.mode();
              case 'h' -> "1";
              case '%' -> "%";
              default -> throw new ShellError(1, "stat: bad format %" + what);
            });
  }

  private String cat(List<String> args, String cwd) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : Arguments.operands(args)) {
      Entry entry = tree.require("cat", cwd, path);
      out.append(new String(bytes("cat", entry, path), StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  /** Lines of 76 letters, as toybox breaks them unless told otherwise. */
  private String base64(List<String> args, String cwd) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : Arguments.operands(args)) {
      byte[] bytes = bytes("base64", tree.require("base64", cwd, path), path);
      out.append(Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes)).append('\n');
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

  private String sha256sum(List<String> args, String cwd) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : Arguments.operands(args)) {
      byte[] bytes = bytes("sha256sum", tree.require("sha256sum", cwd, path), path);
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

  private String rm(List<String> args, String cwd) throws IOException {
    String letters = Arguments.letters("rm", args, "rRf");
    for (String path : Arguments.operands(args)) {
      Entry entry = tree.look(cwd, path);
      if (entry != null) {
        remove(entry, path, letters.toLowerCase(Locale.ROOT).contains("r"));
      } else if (!letters.contains("f")) {
        throw new ShellError(1, "rm: " + path + ": No such file or directory");
      }
    }
    return "";
  }

  private void remove(Entry entry, String path, boolean recursive) throws IOException {
    Path host = entry.host();
    if (host == null || isRoot(host)) {
      throw new ShellError(1, "rm: " + path + ": Permission denied");
    }
    if (entry.directory()) {
      if (!recursive) {
        throw new ShellError(1, "rm: " + path + ": is directory");
      }
      FileRoots.empty(host);
    }
    Files.delete(host);
  }

  private boolean isRoot(Path host) {
    return host.equals(state.files().sdcard())
        || state.files().home().equals(host.getParent())
        || state.installed().stream().anyMatch(a -> host.equals(state.files().dataOf(a.name())));
  }

  private String mkdir(List<String> args, String cwd) throws IOException {
    boolean parents = Arguments.letters("mkdir", args, "pm").contains("p");
    for (String path : Arguments.operands(args)) {
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

  private String touch(List<String> args, String cwd) throws IOException {
    for (String path : Arguments.operands(args)) {
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

  // ---- asking

  private String test(List<String> args, String cwd) throws IOException {
    boolean holds =
        switch (args.size()) {
          case 1 -> !args.get(0).isEmpty();
          case 2 -> holds(args.get(0), args.get(1), cwd);
          default ->
              throw ShellError.unknown(
                  2, "test: the virtual phone knows -e, -f, -d, -s, -z and -n");
        };
    if (!holds) {
      throw new ShellError(1, "");
    }
    return "";
  }

  private boolean holds(String flag, String operand, String cwd) throws IOException {
    Entry entry = flag.matches("-[efdrsx]") ? tree.look(cwd, operand) : null;
    return switch (flag) {
      case "-e", "-r" -> entry != null;
      case "-f" -> entry != null && !entry.directory();
      case "-d" -> entry != null && entry.directory();
      case "-s" -> entry != null && entry.size() > 0;
      case "-z" -> operand.isEmpty();
      case "-n" -> !operand.isEmpty();
      default -> throw ShellError.unknown(2, "test: unknown operand " + flag);
    };
  }

  private String bracket(List<String> args, String cwd) throws IOException {
    if (args.isEmpty() || !args.get(args.size() - 1).equals("]")) {
      throw new ShellError(2, "[: missing ]");
    }
    return test(args.subList(0, args.size() - 1), cwd);
  }

  private String find(List<String> args, String cwd) throws IOException {
    List<String> paths = new ArrayList<>();
    // -H: follow links that are named; a folder of this phone is none
    int at = !args.isEmpty() && args.get(0).equals("-H") ? 1 : 0;
    while (at < args.size() && !args.get(at).startsWith("-")) {
      paths.add(args.get(at++));
    }
    FindExpression expression =
        new FindExpression(tree, state.clock(), args.subList(at, args.size()), cwd);
    StringBuilder out = new StringBuilder();
    List<String> errors = new ArrayList<>();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      Entry root = tree.look(cwd, path);
      if (root == null) {
        errors.add("find: " + path + ": No such file or directory");
      } else {
        expression.search(root, path, out);
      }
    }
    out.append(executed(expression, cwd));
    if (!errors.isEmpty()) {
      throw new ShellError(1, String.join("\n", errors), out.toString());
    }
    return out.toString();
  }

  private String executed(FindExpression expression, String cwd) throws IOException {
    List<String> words = expression.command();
    if (words.isEmpty()) {
      return "";
    }
    Shell.Program program = table().get(words.get(0));
    if (program == null) {
      throw ShellError.unknown(
          1, "find: the virtual phone runs no " + words.get(0) + " of its own");
    }
    return program.run(words.subList(1, words.size()), cwd);
  }
}
