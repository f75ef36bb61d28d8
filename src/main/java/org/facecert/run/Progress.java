package org.facecert.run;

import java.time.Duration;
import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Verdict;

/** Told what a run does, by several threads at once; hears only what it wants to hear. */
public interface Progress {

  /** For runs that are part of a larger work with a progress of its own. */
  static Progress silent() {
    return new Progress() {};
  }

  /**
   * @param items how many the plan has
   * @param done how many an earlier, interrupted run finished already
   * @param phones names asked for
   */
  default void planned(int items, int done, List<String> phones) {}

  /**
   * @param slot which of the phones asked for, from 0
   */
  default void phoneStarting(int slot, String phone) {}

  default void phoneReady(int slot, String phone) {}

  /**
   * @param slot negative where no phone is used
   */
  default void started(int slot, TestCase item) {}

  default void finished(int slot, TestCase item, Verdict verdict, Duration took) {}

  /** Something a person should know: a phone was lost, our own bug was met. */
  default void note(Sentence said) {}
}
