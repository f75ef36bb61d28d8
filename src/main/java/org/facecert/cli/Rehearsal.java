package org.facecert.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.facecert.catalogue.yaml.InputErrors;

/**
 * Prints the help, and runs the commands that only answer and change nothing into nowhere. The
 * launcher lets Java write down the classes that they need ({@code -XX:ArchiveClassesAtExit}), so
 * that later starts find them ready (class data sharing).
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    PlainRequest.run("--help");
    markSound();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Path texts = Installation.find().devices().resolve("calibration/facebank/res");
    for (String language : List.of("raw", "raw-zh")) {
      String notice = texts.resolve(language).resolve("privacy_policy.txt").toString();
      PlainRequest.run("notice", notice);
      PlainRequest.run("notice", "--json", notice);
    }
    PlainRequest.run("catalogue", "show", "SC-02");
    PlainRequest.run("catalogue", "show", "--language", "zh", "CN-PIPL-29");
    PlainRequest.run("catalogue", "--theme", "withdrawal");
    PlainRequest.run("devices");
    System.setOut(terminal);
  }

  private static void markSound() throws IOException {
    try {
      new SoundMark(Installation.find()).set();
    } catch (InputErrors e) {
      // there is no mark then, and every command about the features says what is wrong with them
    }
  }
}
