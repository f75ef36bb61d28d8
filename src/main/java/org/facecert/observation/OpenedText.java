package org.facecert.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it opened.
 *
 * @param link the words on what was pressed; empty where no link was found
 * @param from where it was pressed
 * @param pages what it showed, scrolled; empty when pressing it showed nothing new
 * @param toItsEnd whether the last scroll moved nothing
 */
public record OpenedText(
    String link,
    @Nullable ObservedScreen from,
    List<ObservedScreen> pages,
    boolean toItsEnd,
    RouteOutcome outcome) {
  public OpenedText {
    pages = List.copyOf(pages);
  }
}
