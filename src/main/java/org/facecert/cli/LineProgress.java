package org.facecert.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.facecert.run.Item;
import org.facecert.run.Progress;
import org.facecert.verdict.Verdict;

/** Progress for pipes and logs: one line per thing that happened, nothing else. */
final class LineProgress implements Progress {

  private final PrintStream out;
  private final Screenplay words;
  private final WaitingItems waiting;
  private int items;
  private int done;
  private Estimate estimate = new Estimate(1);

  LineProgress(PrintStream out, Screenplay words) {
    this.out = out;
    this.words = words;
    this.waiting = new WaitingItems(words);
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
  public void started(int slot, Item item) {}

  @Override
  public synchronized void finished(int slot, Item item, Verdict verdict, Duration took) {
    done++;
    waiting.next(item).ifPresent(out::println);
    if (item.waiting().isPresent()) {
      if (done == items) {
        waiting.flush().ifPresent(out::println);
      }
      return;
    }
    estimate.took(took);
    String left = estimate.left(items - done).map(time -> ", " + words.left(time)).orElse("");
    out.println("[" + done + "/" + items + left + "] " + words.finished(item, verdict, took));
  }

  @Override
  public synchronized void note(String text) {
    out.println(words.note(text));
  }
}
