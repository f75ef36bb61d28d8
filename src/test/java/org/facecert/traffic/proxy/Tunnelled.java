package org.facecert.traffic.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of this machine that leads through a tunnel of a proxy; for one connection. */
final class Tunnelled implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Socket proxy = new Socket();

  Tunnelled(InetSocketAddress address, String to) throws IOException {
    proxy.setSoTimeout(RefusedClientsTest.PATIENCE);
    proxy.connect(address);
    RefusedClientsTest.write(proxy, "CONNECT " + to + " HTTP/1.1\r\n\r\n");
    RefusedClientsTest.line(proxy);
    RefusedClientsTest.line(proxy);
    copier(
        () -> {
          Socket client = door.accept();
          copier(() -> proxy.getInputStream().transferTo(client.getOutputStream()));
          client.getInputStream().transferTo(proxy.getOutputStream());
        });
  }

  int port() {
    return door.getLocalPort();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void copier(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one of the two is closed: the copy is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    door.close();
  }
}
