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
import org.facecert.phone.shell.ShellResult;
import org.jspecify.annotations.Nullable;

/**
 * The phone's shell behind adb: what streams, and for all else the shell of {@code mobile: shell}.
 */
public final class AdbShell {
  private static final int LONGEST_LINE = 64 << 10;

  private static final int BYTE = 0xFF;
  private static final Pattern EXIT = Pattern.compile("exit(?: (\\d{1,3}))?");

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
      return told(String.join(" ", words), e.result(), terminal);
    } catch (PhoneFault e) {
      terminal.err((e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
      return 1;
    }
  }

  /** adb begins logcat with export and exec, of which the shell knows nothing. */
  private int plain(String line, List<String> words, Terminal terminal) throws IOException {
    boolean dressed = !words.isEmpty() && line.matches("(?s)\\s*(export|exec) .*");
    return told(line, dressed ? shell.result(words) : shell.result(line), terminal);
  }

  private int told(String line, ShellResult result, Terminal terminal) throws IOException {
    result.unknown().forEach(what -> journal.unknown("command", line + " -> " + what));
    String wrong = result.errors();
    terminal.out(result.printed().getBytes(StandardCharsets.UTF_8));
    if (!wrong.isEmpty()) {
      terminal.err((wrong + (wrong.endsWith("\n") ? "" : "\n")).getBytes(StandardCharsets.UTF_8));
    }
    return result.exit();
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
