package org.facecert.verdict;

import java.time.Instant;

/**
 * What an assessor decided where the suite could not. The finding that asked stays as it was.
 *
 * @param verdict anything but REVIEW and NOT_TESTED
 * @param by the assessor's name
 * @param reason in the assessor's words
 */
public record Answer(Verdict verdict, String by, String reason, Instant at) {

  public Answer {
    if (verdict == Verdict.REVIEW || verdict == Verdict.NOT_TESTED) {
      throw new IllegalArgumentException("an answer must decide; " + verdict + " does not");
    }
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an answer needs a name and a reason");
    }
  }
}
