package org.facecert.verdict;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;

/**
 * The verdict on one requirement for one face function: the fold over its items.
 *
 * @param function id of the face function; empty when the requirement is asked once per app
 * @param items ids of the items it rests on, superseded attempts included
 * @param reason why there is a verdict without any item
 */
public record RequirementVerdict(
    String requirement,
    String function,
    Verdict verdict,
    List<String> items,
    Optional<Sentence> reason) {

  public RequirementVerdict {
    items = List.copyOf(items);
  }

  public RequirementVerdict(
      String requirement, String function, Verdict verdict, List<String> items) {
    this(requirement, function, verdict, items, Optional.empty());
  }
}
