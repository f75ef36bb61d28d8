package org.facecert.probe.traffic;

import org.facecert.device.TrafficPath;
import org.facecert.traffic.proxy.TrafficProxy;

/**
 * What a walk's traffic is watched by.
 *
 * @param inbox told by the proxy of each flow that ended
 */
record Equipment(TrafficPath path, TrafficProxy proxy, FlowInbox inbox, Bodies bodies) {

  /** Of this machine; what was done to the phone stays. */
  void putAway() {
    proxy.close();
    inbox.close();
    bodies.delete();
  }
}
