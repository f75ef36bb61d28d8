package org.facecert.catalogue;

/**
 * How many persons have to say the same before an answer to an open question counts.
 *
 * @param persons 1, or 2 for four eyes
 */
public record ReviewRule(int persons) {

  /** As many as a programme can ask for. */
  public static final int MOST = 2;

  /** Of a programme that says nothing of it. */
  public static final ReviewRule ONE = new ReviewRule(1);

  public ReviewRule {
    if (persons < 1 || persons > MOST) {
      throw new IllegalArgumentException("an answer takes 1 or " + MOST + " persons");
    }
  }

  /** What was answered under one rule and is looked at under another must hold by both. */
  public ReviewRule stricter(ReviewRule other) {
    return persons >= other.persons ? this : other;
  }

  /** Whether a second person has to confirm. */
  public boolean fourEyes() {
    return persons > 1;
  }
}
