package org.facecert.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.run.Item;

/**
 * Scenarios that wait for a part of the suite: nothing is done for them, and a line for each would
 * hide what is. One line per theme is enough.
 */
final class WaitingItems {

  private final Screenplay words;
  private final List<Item> gathered = new ArrayList<>();

  WaitingItems(Screenplay words) {
    this.words = words;
  }

  /**
   * @return the line of the theme before, where this item ends it
   */
  Optional<String> next(Item item) {
    boolean waits = item.waiting().isPresent();
    boolean goesOn =
        waits
            && !gathered.isEmpty()
            && gathered.get(0).requirement().theme().equals(item.requirement().theme());
    Optional<String> line = goesOn ? Optional.empty() : flush();
    if (waits) {
      gathered.add(item);
    }
    return line;
  }

  /** What was gathered last. */
  Optional<String> flush() {
    if (gathered.isEmpty()) {
      return Optional.empty();
    }
    String line = words.waiting(gathered);
    gathered.clear();
    return Optional.of(line);
  }
}
