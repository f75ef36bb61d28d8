package org.facecert.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.facecert.app.Estimate;
import org.facecert.app.RunDisplay;
import org.facecert.app.WaitingItems;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.run.TestCase;
import org.facecert.verdict.Verdict;

/**
 * Progress for a person at a terminal: what has ended scrolls by above; below stay one line per
 * phone and a bar with the time left.
 */
final class TerminalProgress implements RunDisplay {

  private static final String CLEAR_LINE = "\u001b[2K";
  private static final String UP = "\u001b[1A";
  private static final int BAR = 30;

  private final PrintStream out;
  private final TerminalWords words;
  private final int width;
  private final WaitingItems waiting;
  private final List<String> phones = new ArrayList<>();
  private Estimate estimate = new Estimate(1);
  private int items;
  private int done;
  private int drawn;

  /**
   * @param width of the terminal, in columns
   */
  TerminalProgress(PrintStream out, TerminalWords words, int width) {
    this.out = out;
    this.words = words;
    this.waiting = new WaitingItems();
    this.width = Math.max(40, width);
  }

  @Override
  public synchronized void planned(int all, int finished, List<String> names) {
    items = all;
    done = finished;
    estimate = new Estimate(names.size());
    names.forEach(name -> phones.add(name));
    say(words.planned(all, finished, names));
  }

  @Override
  public synchronized void phoneStarting(int slot, String phone) {
    phones.set(slot, words.phoneStarting(phone));
    draw();
  }

  @Override
  public synchronized void phoneReady(int slot, String phone) {
    phones.set(slot, words.phoneReady(phone));
    draw();
  }

  @Override
  public synchronized void started(int slot, TestCase item) {
    if (slot >= 0) {
      phones.set(slot, words.started(item));
      draw();
    }
  }

  @Override
  public synchronized void finished(int slot, TestCase item, Verdict verdict, Duration took) {
    done++;
    waited(waiting.next(item));
    if (item.waiting().isPresent()) {
      if (done == items) {
        waited(waiting.flush());
      }
      return;
    }
    estimate.took(took);
    if (slot >= 0) {
      phones.set(slot, "");
    }
    say(colour(verdict), words.finished(item, verdict, took), "\u001b[0m");
  }

  private void waited(List<TestCase> items) {
    if (!items.isEmpty()) {
      say(words.waiting(items));
    }
  }

  @Override
  public synchronized void stopped(Path folder) {
    say(words.stopped(folder));
  }

  @Override
  public synchronized void note(Sentence said) {
    say(words.note(said));
  }

  /** Takes the lower lines away, so that what follows stands on clean ground. */
  @Override
  public synchronized void close() {
    erase();
    out.flush();
  }

  private void say(String line) {
    say("", line, "");
  }

  private void say(String before, String line, String after) {
    erase();
    out.println(before + Plain.whole(line) + after);
    draw();
  }

  private void erase() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < drawn; i++) {
      text.append(UP).append(CLEAR_LINE);
    }
    drawn = 0;
    out.print(text.append('\r'));
  }

  private void draw() {
    erase();
    if (done >= items) {
      return;
    }
    for (int slot = 0; slot < phones.size(); slot++) {
      out.println(cut((slot + 1) + "  " + phones.get(slot)));
    }
    int full = items == 0 ? 0 : BAR * done / items;
    String left = estimate.left(items - done).map(words::left).orElse("");
    out.println(
        cut("█".repeat(full) + "░".repeat(BAR - full) + "  " + done + "/" + items + "  " + left));
    drawn = phones.size() + 1;
    out.flush();
  }

  /** A line that wraps would not be erased whole; a Chinese character takes two columns. */
  private String cut(String text) {
    String line = Plain.whole(text);
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      columns += Character.isIdeographic(line.charAt(i)) || line.charAt(i) > 0xFF00 ? 2 : 1;
      if (columns >= width) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "\u001b[31m";
      case INCONCLUSIVE, REVIEW -> "\u001b[33m";
      case PASS -> "\u001b[32m";
      case NOT_TESTED, NOT_APPLICABLE -> "\u001b[2m";
    };
  }
}
