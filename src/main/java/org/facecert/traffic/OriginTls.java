package org.facecert.traffic;

import java.util.List;

/**
 * TLS between proxy and origin.
 *
 * @param version of the handshake; empty when it did not come to its end
 * @param suite likewise
 * @param protocol that was agreed on by ALPN; empty when none
 * @param chain as the origin sent it, its own certificate first; also when it was not accepted
 */
public record OriginTls(
    String version, String suite, String protocol, List<CertificateFacts> chain) {

  public OriginTls {
    chain = List.copyOf(chain);
  }
}
