package org.facecert.traffic.proxy;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.facecert.traffic.Canary;
import org.facecert.traffic.FlowPath;

/**
 * Hosts that are not read any more: once an app refused the proxy's certificate there, or the proxy
 * the host's, later connections pass as they are, so that the app goes on working. They count as
 * not understood. Of one evaluation, for all its proxies, on any thread.
 */
public final class PassedHosts {

  private final Set<String> hosts;
  private volatile boolean asked;

  private PassedHosts(Set<String> hosts, boolean asked) {
    this.hosts = hosts;
    this.asked = asked;
  }

  /** Learns of hosts and lets them pass. */
  public static PassedHosts learning() {
    return new PassedHosts(ConcurrentHashMap.newKeySet(), true);
  }

  /** None ever: whoever refuses, or is not accepted, does not get through. */
  public static PassedHosts none() {
    return new PassedHosts(Set.of(), false);
  }

  /** The same hosts, for one proxy. */
  public PassedHosts forOneProxy() {
    return new PassedHosts(hosts, asked);
  }

  /** From now on nothing passes this proxy unread, and nothing is learnt by it. */
  public void readAll() {
    asked = false;
  }

  void refused(FlowPath path) {
    if (asked && !path.host().equalsIgnoreCase(Canary.HOST)) {
      hosts.add(name(path));
    }
  }

  boolean holds(FlowPath path) {
    return asked && hosts.contains(name(path));
  }

  private static String name(FlowPath path) {
    return path.host().toLowerCase(Locale.ROOT) + ":" + path.port();
  }
}
