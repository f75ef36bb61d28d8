package org.facecert.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.facecert.app.RunDisplay;
import org.facecert.evidence.Sentence;

/** Says only what a person must know. */
final class QuietProgress implements RunDisplay {

  private final PrintStream out;
  private final TerminalWords words;

  QuietProgress(PrintStream out, TerminalWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void stopped(Path folder) {
    out.println(words.stopped(folder));
  }

  @Override
  public void note(Sentence said) {
    out.println(words.note(said));
  }
}
