package org.facecert.device;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;

/** The way that the phone's requests take to the network. */
public interface TrafficPath extends Capability {

  /**
   * Where a proxy and the phone find each other.
   *
   * @param listen address of the laboratory's machine by which the phone reaches it
   * @param client address from which the phone comes; nobody else may use the proxy
   */
  record ProxyPlace(InetAddress listen, InetAddress client) {

    /** Of a phone that lives on this very machine. */
    public static ProxyPlace onThisMachine() {
      return new ProxyPlace(InetAddress.getLoopbackAddress(), InetAddress.getLoopbackAddress());
    }
  }

  ProxyPlace place();

  /**
   * Leads what asks the system for the way through a proxy, and has the system trust its authority.
   * Apps with a stack of their own go past it, and whoever trusts other authorities does not trust
   * this one.
   *
   * @throws UnreadableAnswer when the phone takes one of the two not; both are taken back then
   */
  void through(InetSocketAddress proxy, X509Certificate authority);

  /**
   * Takes back the trust in the proxy's authority alone: whoever goes on through the proxy then has
   * not asked to whom it speaks.
   *
   * @throws UnreadableAnswer when the phone goes on to trust it
   */
  void distrust();

  /**
   * Takes both back.
   *
   * @throws UnreadableAnswer when the phone keeps one of the two
   */
  void direct();

  /** Has the phone's own browser ask for a page, over the app; returns at once. */
  void visit(URI page);

  /**
   * Leaves the browser.
   *
   * @param inFront whether the app under test was in front: then it is so again
   */
  void leave(String packageUnderTest, boolean inFront);
}
