package org.facecert.phone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyingTest {
  private final HttpServer origin = answering("origin");
  private final HttpServer proxy = answering("proxy");
  private final HttpServer other = answering("other proxy");

  private static HttpServer answering(String words) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] text = words.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void asItWas() {
    Proxying.use(":0");
    System.clearProperty("http.nonProxyHosts");
    origin.stop(0);
    proxy.stop(0);
    other.stop(0);
  }

  @Test
  void no_connection_outlives_a_change_of_the_proxy() throws IOException {
    Proxying.use(":0");
    assertThat(asked()).isEqualTo("origin");

    Proxying.use(address(proxy));
    assertThat(asked()).isEqualTo("proxy");

    Proxying.use(address(other));
    assertThat(asked()).isEqualTo("other proxy");

    Proxying.use(":0");
    assertThat(asked()).isEqualTo("origin");
  }

  private static String address(HttpServer server) {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Read to the end, so that the connection is kept. */
  private String asked() throws IOException {
    URLConnection connection = new URL("http://" + address(origin) + "/").openConnection();
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
