package org.facecert.verdict;

import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;

/**
 * A judgement that can be defended: it cannot be made without a requirement, words and something to
 * show, for PASS too.
 */
public record Finding(
    String requirement,
    Verdict verdict,
    Sentence sentence,
    List<Fact> facts,
    List<Evidence> evidence) {

  public Finding {
    if (requirement.isBlank() || sentence.key().isBlank()) {
      throw new IllegalArgumentException("a finding needs a requirement and a sentence");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a finding on "
              + requirement
              + " ("
              + verdict
              + ") needs at least one piece of evidence");
    }
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
  }
}
