package org.facecert.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.facecert.app.Estimate;
import org.facecert.app.RunDisplay;
import org.facecert.app.WaitingItems;
import org.facecert.evidence.Sentence;
import org.facecert.run.TestCase;
import org.facecert.verdict.Verdict;

/** Progress for pipes and logs: one line per thing that happened, nothing else. */
final class LineProgress implements RunDisplay {

  private final PrintStream out;
  private final TerminalWords words;
  private final WaitingItems waiting;
  private int items;
  private int done;
  private Estimate estimate = new Estimate(1);

  LineProgress(PrintStream out, TerminalWords words) {
    this.out = out;
    this.words = words;
    this.waiting = new WaitingItems();
  }

  @Override
  public synchronized void planned(int all, int finished, List<String> phones) {
    items = all;
    done = finished;
    estimate = new Estimate(phones.size());
    out.println(words.planned(all, finished, phones));
  }

  @Override
  public synchronized void phoneStarting(int slot, String phone) {
    out.println(words.phoneStarting(phone));
  }

  @Override
  public synchronized void phoneReady(int slot, String phone) {
    out.println(words.phoneReady(phone));
  }

  @Override
  public void started(int slot, TestCase item) {}

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
    String left = estimate.left(items - done).map(time -> ", " + words.left(time)).orElse("");
    out.println("[" + done + "/" + items + left + "] " + words.finished(item, verdict, took));
  }

  private void waited(List<TestCase> items) {
    if (!items.isEmpty()) {
      out.println(words.waiting(items));
    }
  }

  @Override
  public synchronized void stopped(Path folder) {
    out.println(words.stopped(folder));
  }

  @Override
  public synchronized void note(Sentence said) {
    out.println(words.note(said));
  }
}
