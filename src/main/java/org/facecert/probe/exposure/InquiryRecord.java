package org.facecert.probe.exposure;

import java.util.function.Supplier;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.WatchedWalk;

/**
 * Where it is written what servers were asked and answered.
 *
 * @param vault for what is shown as evidence
 * @param clock by which it is told
 */
record InquiryRecord(ObservationLog log, Vault vault, Supplier<Moment> clock) {

  /** While a walk is under way. */
  static InquiryRecord of(WatchedWalk walk) {
    return new InquiryRecord(walk.log(), walk.vault(), walk.session()::now);
  }
}
