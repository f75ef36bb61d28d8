package org.facecert.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Sentence;

/**
 * What one of two compared evaluations says of a requirement on a function.
 *
 * @param run whether it was decided there, by looking or by a rule; else it was left out or not
 *     asked
 * @param sentences on which the verdict rests, each once, masked; why it was not run
 */
public record ComparedSide(Verdict verdict, boolean run, List<Sentence> sentences) {

  /** Neither looked at nor left out: the evaluation does not know it. */
  public static final ComparedSide ABSENT = new ComparedSide(Verdict.NOT_TESTED, false, List.of());

  public ComparedSide {
    sentences = List.copyOf(sentences);
  }

  /** Of the sentences: what was found, whatever its values. */
  public Set<String> keys() {
    return sentences.stream().map(Sentence::key).collect(Collectors.toUnmodifiableSet());
  }

  boolean isGood() {
    return run && (verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE);
  }

  /** Whether it says yes or no. */
  boolean isKnown() {
    return isGood() || verdict == Verdict.FAIL;
  }
}
