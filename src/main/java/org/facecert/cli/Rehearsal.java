package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * Prints the help, and runs the commands that only answer and change nothing into nowhere. The
 * launcher lets Java write down the classes that they need ({@code -XX:ArchiveClassesAtExit}), so
 * that later starts find them ready (class data sharing).
 */
final class Rehearsal {

  private static final String NOTICE =
      "Privacy notice. We collect your face image to verify your identity and keep it for one year."
          + " \u9690\u79c1\u653f\u7b56\u3002\u6211\u4eec\u6536\u96c6\u60a8\u7684\u4eba\u8138"
          + "\u4fe1\u606f\uff0c\u7528\u4e8e\u6838\u9a8c\u8eab\u4efd\u3002";

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Main.commandLine().execute("--help");
    Path notice = Files.writeString(Files.createTempFile("rehearsal", ".txt"), NOTICE);
    try {
      for (List<String> words :
          List.of(
              List.of("catalogue", "show", "SC-02"),
              List.of("catalogue", "--theme", "withdrawal"),
              List.of("devices"),
              List.of("notice", notice.toString()))) {
        CommandLine line = Main.commandLine();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        line.setOut(nowhere).setErr(nowhere).execute(words.toArray(String[]::new));
      }
    } finally {
      Files.delete(notice);
    }
  }
}
