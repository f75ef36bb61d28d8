package org.facecert.phone.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/** HTTP on loopback: one request in, one JSON value out, whatever happens in between. */
public final class FrontDoor {
  private static final int LARGEST = 64 << 20;
  private static final int EVERY_MS = 500;
  private final ObjectMapper json = new ObjectMapper();
  private final Routes routes;
  private final Duration latency;
  private final HttpServer server;

  /**
   * @param port 0 for a free one
   * @param latency added to every command, so that the phone is as slow as a real one
   */
  public FrontDoor(int port, Duration latency, Routes routes) throws IOException {
    this.routes = routes;
    this.latency = latency;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newFixedThreadPool(4, task -> daemon(task, "front-door")));
    server.createContext("/", this::handle);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Opens; returns the port. */
  public int open() {
    daemon(this::watchIdle, "idle-sessions").start();
    server.start();
    return server.getAddress().getPort();
  }

  /** Ends sessions that hear nothing any more, until the phone goes. */
  private void watchIdle() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(EVERY_MS);
        routes.expire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        // an exception would end the watch for good
        System.err.println("phone: an idle session could not be ended: " + e);
      }
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer = answer(exchange);
    send(exchange, answer.status(), answer.value());
  }

  private record Answer(int status, @Nullable Object value) {

    static Answer error(int status, String error, String message) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("error", error);
      value.put("message", message);
      value.put("stacktrace", "");
      return new Answer(status, value);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      Object value = routes.answer(exchange.getRequestMethod(), path(exchange), body(exchange));
      slow(exchange);
      return new Answer(200, value);
    } catch (WireError e) {
      return Answer.error(e.status(), e.error(), String.valueOf(e.getMessage()));
    } catch (PhoneFault e) {
      boolean gone = e.kind() == PhoneFault.Kind.GONE;
      String error = gone ? "stale element reference" : "unknown error";
      return Answer.error(gone ? 404 : 500, error, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return Answer.error(400, "invalid argument", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // the last line: a defect of the phone must answer, and say so
      e.printStackTrace();
      return Answer.error(500, "unknown error", "the virtual phone failed: " + e);
    }
  }

  private static String path(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.startsWith("/wd/hub/") ? path.substring("/wd/hub".length()) : path;
  }

  private Body body(HttpExchange exchange) throws IOException {
    byte[] raw = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (raw.length > LARGEST) {
      throw WireError.invalid("the request is larger than " + (LARGEST >> 20) + " MiB");
    }
    if (raw.length == 0) {
      return Body.EMPTY;
    }
    try {
      JsonNode node = json.readTree(raw);
      if (node == null || !node.isObject()) {
        throw WireError.invalid("the request's body must be a JSON object");
      }
      return new Body(node);
    } catch (JsonProcessingException e) {
      throw WireError.invalid("the request's body is not JSON: " + e.getOriginalMessage());
    }
  }

  private void slow(HttpExchange exchange) {
    if (latency.isZero() || exchange.getRequestURI().getPath().endsWith("/status")) {
      return;
    }
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange exchange, int status, @Nullable Object value) throws IOException {
    Map<String, @Nullable Object> reply = new LinkedHashMap<>();
    reply.put("value", value);
    byte[] bytes = json.writeValueAsString(reply).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
