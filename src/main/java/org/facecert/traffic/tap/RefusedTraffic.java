package org.facecert.traffic.tap;

import org.facecert.traffic.FlowAnomaly;

/** What must not go on: the connection is cut. */
public final class RefusedTraffic extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FlowAnomaly anomaly;

  public RefusedTraffic(FlowAnomaly.Kind kind, String detail) {
    super(detail, null, false, false);
    anomaly = new FlowAnomaly(kind, detail);
  }

  public FlowAnomaly anomaly() {
    return anomaly;
  }
}
