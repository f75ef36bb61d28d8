package org.facecert.run;

import java.time.Duration;
import java.util.List;
import org.facecert.verdict.Verdict;

/** Told what a run does, by several threads at once. */
public interface Progress {

  /**
   * @param items how many the plan has
   * @param done how many an earlier, interrupted run finished already
   * @param phones names asked for
   */
  void planned(int items, int done, List<String> phones);

  /**
   * @param slot which of the phones asked for, from 0
   */
  void phoneStarting(int slot, String phone);

  void phoneReady(int slot, String phone);

  void started(int slot, Item item);

  void finished(int slot, Item item, Verdict verdict, Duration took);

  /** Something a person should know: a phone was lost, our own bug was met. */
  void note(String text);
}
