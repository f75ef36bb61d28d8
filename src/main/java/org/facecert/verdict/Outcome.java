package org.facecert.verdict;

import java.util.List;

/**
 * The verdict on one requirement for one face function: the fold over its items.
 *
 * @param function id of the face function; empty when the requirement is asked once per app
 * @param items ids of the items it rests on, superseded attempts included
 */
public record Outcome(String requirement, String function, Verdict verdict, List<String> items) {
  public Outcome {
    items = List.copyOf(items);
  }
}
