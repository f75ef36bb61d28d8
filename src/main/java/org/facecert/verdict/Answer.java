package org.facecert.verdict;

import java.time.Instant;
import java.util.Set;

/**
 * What an assessor decided where the suite could not. The finding that asked stays as it was.
 *
 * @param verdict PASS, FAIL or INCONCLUSIVE: that a requirement does not apply is said by a rule of
 *     the feature or the programme, and by nobody else
 * @param by the assessor's name
 * @param reason in the assessor's words
 */
public record Answer(Verdict verdict, String by, String reason, Instant at) {

  /** What an answer may say. */
  public static final Set<Verdict> DECIDING =
      Set.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);

  public Answer {
    if (!DECIDING.contains(verdict)) {
      throw new IllegalArgumentException("an answer must decide; " + verdict + " does not");
    }
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an answer needs a name and a reason");
    }
  }

  /**
   * By which one person is known again however the name is written: case, width, accents, spaces
   * and punctuation make no other person. Empty when the name has neither letter nor digit.
   */
  public String person() {
    return person(by);
  }

  /** Likewise of a name. */
  public static String person(String name) {
    return PersonName.folded(name);
  }
}
