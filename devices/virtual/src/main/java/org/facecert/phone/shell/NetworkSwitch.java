package org.facecert.phone.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.facecert.phone.state.Radios;

/**
 * Cuts the phone off while its radios are off: whatever connects by the JDK's sockets asks for a
 * proxy first, and is then sent to one that refuses. Loopback is cut off too; under an evaluation
 * the app's servers live there.
 */
public final class NetworkSwitch extends ProxySelector {
  /** tcpmux, where nobody listens */
  private static final int CLOSED = 1;

  private final Radios radios;
  private final ProxySelector online;

  private NetworkSwitch(Radios radios, ProxySelector online) {
    this.radios = radios;
    this.online = online;
  }

  /** From now on every connection of this process obeys the radios. */
  public static void obey(Radios radios) {
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(new NetworkSwitch(radios, usual));
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (radios.online()) {
      return online.select(uri);
    }
    Proxy.Type type = "socket".equals(uri.getScheme()) ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
    InetAddress here = InetAddress.getLoopbackAddress();
    return List.of(new Proxy(type, new InetSocketAddress(here, CLOSED)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    online.connectFailed(uri, address, e);
  }
}
