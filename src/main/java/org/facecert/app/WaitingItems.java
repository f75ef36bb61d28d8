package org.facecert.app;

import java.util.ArrayList;
import java.util.List;
import org.facecert.run.TestCase;

/**
 * Scenarios that wait for a part of the suite: nothing is done for them, and a line for each would
 * hide what is. They are told together, one theme after the other.
 */
public final class WaitingItems {

  private final List<TestCase> gathered = new ArrayList<>();

  /**
   * @return all of the theme before, where this item ends it; else none
   */
  public List<TestCase> next(TestCase item) {
    boolean waits = item.waiting().isPresent();
    boolean goesOn =
        waits
            && !gathered.isEmpty()
            && gathered.get(0).requirement().theme().equals(item.requirement().theme());
    List<TestCase> before = goesOn ? List.of() : flush();
    if (waits) {
      gathered.add(item);
    }
    return before;
  }

  /** What was gathered last. */
  public List<TestCase> flush() {
    List<TestCase> all = List.copyOf(gathered);
    gathered.clear();
    return all;
  }
}
