package org.facecert.device;

import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;

/** Proof that nothing of an earlier scenario is left: app data, permissions, files. */
public record FreshState(List<Fact> facts, Evidence evidence) {
  public FreshState {
    facts = List.copyOf(facts);
  }
}
