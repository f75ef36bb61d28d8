package org.facecert.phone.adb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was asked of the phone by adb, in the file {@code adb.txt} of its home: {@code $} a command
 * with its exit status, {@code >} a request to the UiAutomator2 server with its status, {@code -}
 * what was turned away, {@code !} what the phone does not know. The last also goes to the phone's
 * output: it is the list of what is missing.
 */
public final class AdbJournal {
  private static final int LONGEST = 2_000;
  private static final int MOST_LINES = 100_000;
  private final Writer file;
  private int lines;

  /**
   * @param home of the phone
   */
  public AdbJournal(Path home) throws IOException {
    file = Files.newBufferedWriter(home.resolve("adb.txt"), StandardCharsets.UTF_8);
  }

  void command(String line, int exit) {
    write("$ " + exit + " " + line);
  }

  /** A request to a server on the phone. */
  public void request(String request, int status) {
    write("> " + status + " " + request);
  }

  /** Something that the phone does not know. */
  public void unknown(String kind, String what) {
    write("! " + kind + " " + what);
    System.err.println("phone: adb: unknown " + kind + ": " + shown(what));
  }

  /** Something that was turned away, as a phone does too. */
  void refused(String kind, String what) {
    write("- " + kind + " " + what);
  }

  private static String shown(String text) {
    String one = text.replaceAll("\\p{Cntrl}", " ");
    return one.length() > LONGEST ? one.substring(0, LONGEST) + "..." : one;
  }

  private synchronized void write(String text) {
    if (lines++ >= MOST_LINES) {
      return;
    }
    try {
      file.write(shown(text));
      file.write('\n');
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the phone's record of adb", e);
    }
  }
}
