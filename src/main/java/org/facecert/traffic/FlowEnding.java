package org.facecert.traffic;

import java.util.List;

/**
 * How a flow ended, and what was odd about it.
 *
 * @param detail in a few words, of a protocol's own (an alert's name, a code); may be empty
 */
public record FlowEnding(FlowOutcome outcome, String detail, List<FlowAnomaly> anomalies) {

  public FlowEnding {
    anomalies = List.copyOf(anomalies);
  }
}
