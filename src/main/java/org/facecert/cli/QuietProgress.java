package org.facecert.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.facecert.run.Item;
import org.facecert.run.Progress;
import org.facecert.verdict.Verdict;

/** Says only what a person must know. */
final class QuietProgress implements Progress {

  private final PrintStream out;
  private final Screenplay words;

  QuietProgress(PrintStream out, Screenplay words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void planned(int items, int done, List<String> phones) {}

  @Override
  public void phoneStarting(int slot, String phone) {}

  @Override
  public void phoneReady(int slot, String phone) {}

  @Override
  public void started(int slot, Item item) {}

  @Override
  public void finished(int slot, Item item, Verdict verdict, Duration took) {}

  @Override
  public void note(String text) {
    out.println(words.note(text));
  }
}
