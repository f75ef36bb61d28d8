package org.facecert.traffic.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.facecert.traffic.body.BodyStore;

/**
 * How a proxy works.
 *
 * @param listen where it takes connections; port 0 for any that is free
 * @param allowed addresses of clients; all others are refused and counted. Empty for this machine
 *     alone
 * @param trusted certificates of origins besides those that the JDK trusts
 * @param clock of all moments
 * @param bodies where bodies go
 */
public record ProxySettings(
    InetSocketAddress listen,
    Set<InetAddress> allowed,
    List<X509Certificate> trusted,
    InstantSource clock,
    BodyStore bodies) {

  public ProxySettings {
    allowed = Set.copyOf(allowed);
    trusted = List.copyOf(trusted);
  }

  /** On a free port of loopback, for this machine alone. */
  public static ProxySettings onLoopback(InstantSource clock, BodyStore bodies) {
    return new ProxySettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Set.of(),
        List.of(),
        clock,
        bodies);
  }

  /** With other certificates that are trusted besides the JDK's. */
  public ProxySettings trusting(List<X509Certificate> more) {
    return new ProxySettings(listen, allowed, more, clock, bodies);
  }

  boolean allows(InetAddress client) {
    return allowed.isEmpty() ? client.isLoopbackAddress() : allowed.contains(client);
  }
}
