package org.facecert.facebank.backend;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.facecert.appbuild.LabKeys;

/**
 * Hosts that are not the bank's, for seeded violations that speak to them. Where one cannot listen,
 * as on a system with one loopback address alone, the bank goes on without it.
 */
final class OtherHosts implements AutoCloseable {
  private final List<Server> listening = new ArrayList<>();

  /**
   * @param port none below 0
   */
  void inCleartext(InetAddress here, int port) throws IOException {
    if (port < 0) {
      return;
    }
    try {
      listening.add(Server.http(new InetSocketAddress(here, port), new Collector()));
    } catch (BindException e) {
      missing(here, port, e);
    }
  }

  void encrypted(List<InetAddress> addresses, int port, LabKeys keys)
      throws IOException, GeneralSecurityException {
    for (InetAddress address : addresses) {
      try {
        listening.add(Server.https(new InetSocketAddress(address, port), keys, new Collector()));
      } catch (BindException e) {
        missing(address, port, e);
      }
    }
  }

  private static void missing(InetAddress address, int port, BindException why) {
    System.err.println(
        "Nobody plays the host "
            + address.getHostAddress()
            + ":"
            + port
            + ": "
            + why.getMessage()
            + ". What speaks to it is not answered.");
  }

  @Override
  public void close() {
    listening.forEach(Server::close);
  }
}
