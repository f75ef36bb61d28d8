package org.facecert.traffic;

import java.util.List;

/**
 * TLS between client and proxy.
 *
 * @param serverName what the client asked for in the clear (SNI); empty when nothing
 * @param offered protocols of ALPN that it offered
 * @param version of the handshake; empty when it did not come to its end
 * @param suite likewise
 * @param protocol that was agreed on by ALPN; empty when none
 */
public record ClientTls(
    String serverName, List<String> offered, String version, String suite, String protocol) {

  public ClientTls {
    offered = List.copyOf(offered);
  }
}
