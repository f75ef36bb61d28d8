package org.facecert.seal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facecert.evidence.Digest;

/**
 * What whoever seals says of the evaluation, so that it can be read without opening it.
 *
 * @param sealed when, by the clock of whoever sealed
 * @param sealedWith versions of the suite, Java and the system
 * @param certificates digest of the file of certificates; empty where there is none
 * @param evaluation what it came to
 */
public record SealedFacts(
    Instant sealed,
    Map<String, String> sealedWith,
    Optional<Digest> certificates,
    EvaluationFacts evaluation) {

  public SealedFacts {
    sealedWith = Collections.unmodifiableMap(new TreeMap<>(sealedWith));
  }

  /**
   * @param item the app's name and version
   * @param files of it, by their digests
   * @param laboratory its name, or ""
   * @param suite by which was judged
   */
  public record EvaluationFacts(
      String reportNumber,
      Instant ended,
      String item,
      List<Digest> files,
      String laboratory,
      String suite,
      JudgedFacts judged) {
    public EvaluationFacts {
      files = List.copyOf(files);
    }
  }

  /**
   * @param programme id and edition
   * @param verdict of the whole
   * @param grade its id; empty where there is none
   * @param verdicts how many outcomes have each
   * @param standing in what the evaluation is not final, see {@link SealStanding}; none where it is
   * @param forgotten how many pieces of evidence were removed before it was sealed
   */
  public record JudgedFacts(
      String programme,
      String verdict,
      Optional<String> grade,
      Map<String, Integer> verdicts,
      List<SealStanding> standing,
      int forgotten) {
    public JudgedFacts {
      verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
      standing = List.copyOf(standing);
    }
  }

  /** In what an evaluation is not final, or not of the released suite. */
  public enum SealStanding {
    /** it was stopped before its end */
    UNFINISHED,
    /** less was looked at than the programme asks */
    PARTIAL,
    /** a question waits for an assessor */
    OPEN_QUESTIONS,
    /** something can be known on a later day only */
    WAITING,
    /** features, clauses or the programme are not as released */
    ALTERED,
    /** the suite's sources were not those of its commit, or that is not known */
    CHANGED_TREE
  }
}
