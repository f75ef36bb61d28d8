package org.facecert.traffic.proxy;

import io.netty.util.NetUtil;
import java.util.Optional;
import org.facecert.traffic.tls.ClientSide;

/** Where a request goes. */
record HostPort(String host, int port) {

  private static final int LARGEST = 65_535;

  /**
   * @param text a name, an IPv4 address, an IPv6 address in brackets; with a port or without
   * @return nothing when it is no such thing
   */
  static Optional<HostPort> read(String text, int otherwise) {
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > text.lastIndexOf(']');
    String host = hasPort ? text.substring(0, colon) : text;
    int port = hasPort ? port(text.substring(colon + 1)) : otherwise;
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    boolean good = bracketed ? NetUtil.isValidIpV6Address(bare) : ClientSide.isName(bare);
    return good && port > 0 && port <= LARGEST
        ? Optional.of(new HostPort(bare, port))
        : Optional.empty();
  }

  private static int port(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
