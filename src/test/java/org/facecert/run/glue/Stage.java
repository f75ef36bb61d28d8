package org.facecert.run.glue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;

/** A world for the evaluator's own tests. */
public final class Stage {

  final Session session;
  private final String requirement;
  private final List<Finding> findings = new ArrayList<>();

  public Stage(Session session, String requirement) {
    this.session = session;
    this.requirement = requirement;
  }

  void find(Verdict verdict) {
    findings.add(
        new Finding(
            requirement,
            verdict,
            Sentence.of("test.sentence"),
            List.of(),
            List.of(
                new Evidence(
                    EvidenceKind.TIMELINE,
                    Digest.of(new byte[0]),
                    "text/plain",
                    0,
                    Moment.at(Instant.EPOCH),
                    "nothing"))));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
