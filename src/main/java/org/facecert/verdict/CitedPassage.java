package org.facecert.verdict;

import java.util.List;
import org.facecert.evidence.Evidence;

/**
 * A sentence of a text that an app shows, where it stands and how a person comes to it. The words
 * themselves are in the text kept as evidence; offsets are UTF-16 units into it.
 *
 * @param item what it tells, by the key of the reader of notices ("retention_period"); empty for
 *     none
 * @param source which text: consent, or the name of its route ("privacy-policy")
 * @param text the text as it was read
 * @param start of the sentence
 * @param end behind it
 * @param markStart of the words within it that decided
 * @param markEnd behind them
 * @param path words on what was pressed, from the opening of the app to the text
 * @param page picture and page source of the screen on which it stood; may be empty
 */
public record CitedPassage(
    String item,
    String source,
    Evidence text,
    int start,
    int end,
    int markStart,
    int markEnd,
    List<String> path,
    List<Evidence> page) {

  public CitedPassage {
    if (start < 0 || markStart < start || markEnd < markStart || end < markEnd) {
      throw new IllegalArgumentException(
          "no words of a sentence: "
              + markStart
              + " to "
              + markEnd
              + " of "
              + start
              + " to "
              + end);
    }
    path = List.copyOf(path);
    page = List.copyOf(page);
  }
}
