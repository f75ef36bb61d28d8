package org.facecert.phone.adb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.shell.CommandLines;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.shell.ShellError;
import org.jspecify.annotations.Nullable;

/**
 * The phone's shell behind adb: what streams, and for all else the shell of {@code mobile: shell}.
 */
public final class AdbShell {
  private static final int NOT_FOUND = 127;
  private static final int LONGEST_LINE = 64 << 10;

  private static final int BYTE = 0xFF;
  private static final Pattern EXIT = Pattern.compile("exit(?: (\\d{1,3}))?");

  /** How the shell says that it does not know something. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)unknown (command|option|list type)|can't find service|invalid command"
              + "|virtual phone|unknown operand|unknown operation");

  private final Shell shell;
  private final AdbJournal journal;
  private final List<StreamingProgram> streaming;

  public AdbShell(Shell shell, AdbJournal journal, List<StreamingProgram> streaming) {
    this.shell = shell;
    this.journal = journal;
    this.streaming = List.copyOf(streaming);
  }

  String property(String name) {
    return shell.run(List.of("getprop", name)).strip();
  }

  void run(String line, Terminal terminal) throws IOException {
    terminal.exit(status(line, terminal));
  }

  private int status(String line, Terminal terminal) throws IOException {
    List<String> words = CommandLines.single(line);
    for (StreamingProgram program : streaming) {
      if (!words.isEmpty() && program.isMeant(words)) {
        int status = streamed(program, words, terminal);
        journal.command(line, status);
        return status;
      }
    }
    Matcher exit = EXIT.matcher(line.strip());
    int status = exit.matches() ? told(exit, 0) : plain(line, words, terminal);
    journal.command(line, status);
    return status;
  }

  private static int told(Matcher exit, int otherwise) {
    return exit.group(1) == null ? otherwise : Integer.parseInt(exit.group(1)) & BYTE;
  }

  private int streamed(StreamingProgram program, List<String> words, Terminal terminal)
      throws IOException {
    try {
      return program.run(words, terminal);
    } catch (ShellError e) {
      return failed(String.join(" ", words), e, terminal);
    } catch (PhoneFault e) {
      terminal.err((e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
      return 1;
    }
  }

  /** adb begins logcat with export and exec, of which the shell knows nothing. */
  private int plain(String line, List<String> words, Terminal terminal) throws IOException {
    boolean dressed = !words.isEmpty() && line.matches("(?s)\\s*(export|exec) .*");
    try {
      String printed = dressed ? shell.run(words) : shell.run(line);
      terminal.out(printed.getBytes(StandardCharsets.UTF_8));
      return 0;
    } catch (ShellError e) {
      return failed(line, e, terminal);
    }
  }

  private int failed(String line, ShellError error, Terminal terminal) throws IOException {
    String said = String.valueOf(error.getMessage());
    String printed = said.startsWith(error.printed()) ? error.printed() : "";
    String wrong = said.substring(printed.length());
    if (error.exit() == NOT_FOUND || UNKNOWN.matcher(wrong).find()) {
      journal.unknown("command", line + " -> " + wrong.strip());
    }
    terminal.out(printed.getBytes(StandardCharsets.UTF_8));
    if (!wrong.isEmpty()) {
      terminal.err((wrong + (wrong.endsWith("\n") ? "" : "\n")).getBytes(StandardCharsets.UTF_8));
    }
    return error.exit();
  }

  /** Line by line until {@code exit} or the end; there is no line editing. */
  void interactive(Terminal terminal) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    int status = 0;
    for (String line = next(lines); line != null; line = next(lines)) {
      Matcher exit = EXIT.matcher(line.strip());
      if (exit.matches()) {
        status = told(exit, status);
        break;
      }
      if (!line.isBlank()) {
        status = status(line, terminal);
      }
    }
    terminal.exit(status);
  }

  private static @Nullable String next(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = lines.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() >= LONGEST_LINE) {
        throw new AdbViolation("a line of more than %d letters", LONGEST_LINE);
      }
      line.append((char) c);
      c = lines.read();
    }
    return c < 0 && line.isEmpty() ? null : line.toString();
  }
}
