package org.facecert.facebank.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.facecert.appbuild.LabKeys;

/** Speaks HTTP or HTTPS on a loopback address and hands on each request. */
final class Server implements AutoCloseable {
  private static final int LARGEST_BODY = 8 << 20;
  private static final int THREADS = 8;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final Answering service;

  private Server(HttpServer server, Answering service) {
    this.server = server;
    this.service = service;
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts to listen.
   *
   * @param where port 0 for any free one
   */
  static Server https(InetSocketAddress where, LabKeys keys, Answering service)
      throws IOException, GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys.serverStore(), keys.password());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(factory.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(where, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new Server(server, service);
  }

  /** Starts to listen in clear text. */
  static Server http(InetSocketAddress where, Answering service) throws IOException {
    return new Server(HttpServer.create(where, 0), service);
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = answer(exchange);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      boolean empty = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
      if (!empty) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(reply.body());
        }
      }
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      return Reply.problem(413, "too large");
    }
    String query = exchange.getRequestURI().getQuery();
    String installation = exchange.getRequestHeaders().getFirst("X-Installation");
    try {
      return service.answer(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getPath(),
          query == null ? "" : query,
          installation == null ? "" : installation,
          body);
    } catch (JsonProcessingException e) {
      return Reply.problem(400, "not JSON");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
