package org.facecert.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * One scenario as a run recorded it, and as its log is judged now.
 *
 * @param verdict derived
 * @param sentences derived, of the findings and of the reason for a verdict without one
 */
public record RejudgedScenario(TestCaseResult recorded, Verdict verdict, List<Sentence> sentences) {

  public RejudgedScenario {
    sentences = List.copyOf(sentences);
  }

  static RejudgedScenario of(
      TestCaseResult recorded, Verdict verdict, List<Finding> findings, Optional<Sentence> reason) {
    return new RejudgedScenario(recorded, verdict, said(findings, reason));
  }

  /** The recorded ones, in the same order. */
  public List<Sentence> recordedSentences() {
    return said(recorded.findings(), recorded.reason());
  }

  /** Whether the same is said, in the same words. */
  public boolean agrees() {
    return recorded.verdict() == verdict && recordedSentences().equals(sentences);
  }

  private static List<Sentence> said(List<Finding> findings, Optional<Sentence> reason) {
    List<Sentence> all = new ArrayList<>();
    findings.forEach(finding -> all.add(finding.sentence()));
    reason.ifPresent(all::add);
    return all;
  }
}
