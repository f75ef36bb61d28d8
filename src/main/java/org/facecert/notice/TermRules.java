package org.facecert.notice;

import java.util.regex.Pattern;

/**
 * One language's words for what terms without end are about, from the data file of its proofs.
 *
 * @param faces the face in other words
 * @param others what is understood to be no face
 * @param content what a face may be a part of
 * @param refers words for what the sentence before names
 * @param reaches words that say how far the term before reaches
 * @param denial that it reaches the face
 */
record TermRules(
    Pattern faces,
    Pattern others,
    Pattern content,
    Pattern refers,
    Pattern reaches,
    Denial denial) {

  /**
   * @param denied clauses that say that it does not reach the face
   * @param half words with which such a clause does not say so wholly
   * @param negated words that deny something, perhaps that it reaches the face
   */
  record Denial(Pattern denied, Pattern half, Pattern negated) {}

  Pattern denied() {
    return denial.denied();
  }

  Pattern half() {
    return denial.half();
  }

  Pattern negated() {
    return denial.negated();
  }

  static TermRules of(PackFile file) {
    file.onlyKeys("faces", "others", "content", "refers", "reaches", "denied", "half", "negated");
    return new TermRules(
        file.pattern("faces"),
        file.pattern("others"),
        file.pattern("content"),
        file.pattern("refers"),
        file.pattern("reaches"),
        new Denial(file.pattern("denied"), file.pattern("half"), file.pattern("negated")));
  }
}
