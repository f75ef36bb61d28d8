package org.facecert.run;

import java.io.IOException;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;

/** Which evidence may be removed from a record, and which was. */
public final class EvidenceRemovals {

  private EvidenceRemovals() {}

  /** What may show a person or what belongs to one; verdicts follow from the rest. */
  public static boolean mayTake(Evidence evidence) {
    return ForgottenEvidence.KINDS.contains(evidence.kind());
  }

  /** All that the run's journal says was removed. */
  public static Set<Digest> in(RunFolder run) throws IOException {
    return ForgottenEvidence.of(run);
  }
}
