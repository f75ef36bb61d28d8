package org.facecert.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy is wanted for.
 *
 * @param listen address of an interface of this machine; empty for loopback, or for all interfaces
 *     where clients are named
 * @param port 0 for any that is free
 * @param allow addresses of the clients that may use it; empty for this machine alone
 * @param har where the flows go; null for nowhere, and then no body is kept
 * @param authority folder for the certificate that clients have to trust; null for none
 * @param countries a database that says where an address stands; null for none
 */
public record ProxyRequest(
    String listen,
    int port,
    List<String> allow,
    @Nullable Path har,
    @Nullable Path authority,
    @Nullable Path countries) {

  /** Names would be looked up, and may change. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final int LARGEST_PORT = 65_535;

  /**
   * @throws UserError when something in it cannot be meant
   */
  public ProxyRequest {
    allow = List.copyOf(allow);
    if (port < 0 || port > LARGEST_PORT) {
      throw new UserError("--port " + port + ": write a number from 0 to " + LARGEST_PORT);
    }
    if (countries != null && har == null) {
      throw new UserError("--countries: only a HAR tells of them; add --har FILE");
    }
  }

  InetAddress interfaceAddress() {
    if (listen.isEmpty()) {
      return allow.isEmpty() ? InetAddress.getLoopbackAddress() : address("--listen", "0.0.0.0");
    }
    return address("--listen", listen);
  }

  Set<InetAddress> clients() {
    Set<InetAddress> clients = new HashSet<>();
    allow.forEach(each -> clients.add(address("--allow", each)));
    return clients;
  }

  private static InetAddress address(String option, String text) {
    try {
      if (ADDRESS.matcher(text).matches()) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      throw notAnAddress(option, text);
    }
    throw notAnAddress(option, text);
  }

  private static UserError notAnAddress(String option, String text) {
    return new UserError(option + " " + text + ": write an IP address such as 192.168.1.20");
  }
}
