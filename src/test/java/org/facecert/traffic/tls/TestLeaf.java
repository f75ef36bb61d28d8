package org.facecert.traffic.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** For servers of tests that take a key and a chain. */
public record TestLeaf(PrivateKey key, X509Certificate own, X509Certificate authority) {

  public static TestLeaf of(ProxyAuthority authority, String host) {
    return new TestLeaf(
        authority.leafKey(), authority.leaf(host, false, LeafFault.NONE), authority.certificate());
  }
}
