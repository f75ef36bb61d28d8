package org.facecert.probe.traffic;

import org.facecert.device.TrafficPath;
import org.facecert.traffic.proxy.PassedHosts;
import org.facecert.traffic.proxy.TrafficProxy;

/**
 * What a walk's traffic is watched by.
 *
 * @param inbox told by the proxy of each flow that ended
 * @param unread hosts that pass the proxy unread because somebody refused there
 */
record Equipment(
    TrafficPath path, TrafficProxy proxy, FlowInbox inbox, Bodies bodies, PassedHosts unread) {

  /** Of this machine; what was done to the phone stays. */
  void putAway() {
    proxy.close();
    inbox.close();
    bodies.delete();
  }
}
