package org.facecert.run.glue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.facecert.device.Session;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A world for the evaluator's own tests. */
public final class Stage {

  final Session session;
  private final String requirement;
  private final Vault vault;
  private final List<Finding> findings = new ArrayList<>();

  public Stage(Session session, String requirement, Vault vault) {
    this.vault = vault;
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
                vault.put(
                    EvidenceKind.TIMELINE,
                    "text/plain",
                    verdict.name().getBytes(StandardCharsets.US_ASCII),
                    Moment.at(Instant.EPOCH),
                    Sentence.of("caption.log", "walk", "what was seen")))));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
