package org.facecert.observation;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;

/**
 * A notice as a person found it and read it.
 *
 * @param opened how it opened, and every page seen of it
 * @param text each line once, in reading order, a line feed after each; empty when nothing opened
 * @param kept the same text as evidence; empty when there is none
 * @param toItsEnd the last scroll moved nothing and no page began behind the end of the one before
 *     it: the witness without which nothing is absent from the text
 * @param path words on what was pressed, from the entrance of the app ({@link
 *     Observations#entrance}) to the text's first page as it was read; "←" for going back, "▢" for
 *     a control without words
 */
public record ReadNotice(
    NoticeSource source,
    OpenedText opened,
    String text,
    Optional<Evidence> kept,
    boolean toItsEnd,
    List<String> path) {
  public ReadNotice {
    path = List.copyOf(path);
  }

  /** How many taps it is away from the entrance of the app. */
  public int taps() {
    return path.size();
  }

  public List<ObservedScreen> pages() {
    return opened.pages();
  }
}
