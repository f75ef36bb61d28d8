package org.facecert.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.facecert.app.Estimate;
import org.facecert.app.RunDisplay;
import org.facecert.app.WaitingItems;
import org.facecert.evidence.Sentence;
import org.facecert.run.TestCase;
import org.facecert.verdict.Verdict;

/** Progress for pipes and logs: one line per thing that happened, nothing else. */
final class LineProgress implements RunDisplay {

  private final Consumer<String> out;
  private final TerminalWords words;
  private final WaitingItems waiting;
  private int items;
  private int done;
  private Estimate estimate = new Estimate(1);

  LineProgress(Consumer<String> out, TerminalWords words) {
    this.out = out;
    this.words = words;
    this.waiting = new WaitingItems();
  }

  @Override
  public synchronized void planned(int all, int finished, List<String> phones) {
    items = all;
    done = finished;
    estimate = new Estimate(phones.size());
    out.accept(words.planned(all, finished, phones));
  }

  @Override
  public synchronized void phoneStarting(int slot, String phone) {
    out.accept(words.phoneStarting(phone));
  }

  @Override
  public synchronized void phoneReady(int slot, String phone) {
    out.accept(words.phoneReady(phone));
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
    out.accept("[" + done + "/" + items + left + "] " + words.finished(item, verdict, took));
  }

  private void waited(List<TestCase> items) {
    if (!items.isEmpty()) {
      out.accept(words.waiting(items));
    }
  }

  @Override
  public synchronized void stopped(Path folder) {
    out.accept(words.stopped(folder));
  }

  @Override
  public synchronized void note(Sentence said) {
    out.accept(words.note(said));
  }
}
