package org.facecert.traffic.tap;

import java.util.List;
import java.util.Locale;

/**
 * Which requests the laboratory keeps: nothing of them reaches the origin, so that another can be
 * sent in their place. Only over TLS, and where nothing else is under way on the connection.
 *
 * @param hosts with their ports, as {@code api.example.org:443}; lower case
 * @param least bytes of the body; a request whose length is not said counts as large
 */
public record HeldRequests(List<String> hosts, long least) {

  public HeldRequests {
    hosts = List.copyOf(hosts);
  }

  /** None. */
  public static HeldRequests none() {
    return new HeldRequests(List.of(), 0);
  }

  /**
   * @param length -1 where it is not said
   */
  boolean holds(String host, int port, long length) {
    String where = host.toLowerCase(Locale.ROOT) + ":" + port;
    return hosts.contains(where) && (length < 0 || length >= least);
  }
}
