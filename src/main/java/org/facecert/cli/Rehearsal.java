package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.facecert.app.Installation;
import org.facecert.app.SoundMark;
import org.facecert.catalogue.yaml.InputErrors;

/**
 * Prints the help, and runs the commands that only answer and change nothing into nowhere. The
 * launcher lets Java write down the classes that they need ({@code -XX:ArchiveClassesAtExit}), so
 * that later starts find them ready (class data sharing).
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    markSound();
    PlainRequest.run("--help");
    Path texts = Installation.find().devices().resolve("calibration/facebank/res");
    for (String language : List.of("raw", "raw-zh")) {
      String notice = texts.resolve(language).resolve("privacy_policy.txt").toString();
      answer("notice", notice);
      answer("notice", "--json", notice);
    }
    answer("catalogue", "show", "SC-02");
    answer("catalogue", "show", "--language", "zh", "CN-PIPL-29");
    answer("catalogue", "--theme", "withdrawal");
    answer("devices");
  }

  private static void answer(String... words) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    PlainRequest.run(Terminal.writer(nowhere), Terminal.writer(nowhere), words);
  }

  private static void markSound() throws IOException {
    try {
      new SoundMark(Installation.find()).set();
    } catch (InputErrors e) {
      // there is no mark then, and every command about the features says what is wrong with them
    }
  }
}
