package org.facecert.cli;

import java.io.PrintStream;
import org.facecert.run.Progress;

/** Says only what a person must know. */
final class QuietProgress implements Progress {

  private final PrintStream out;
  private final Screenplay words;

  QuietProgress(PrintStream out, Screenplay words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void note(String text) {
    out.println(words.note(text));
  }
}
