package org.facecert.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A phone of fixed speed, in a process of its own: what an automation server says for it, every
 * command in the same time. Has one session at a time, as a phone has. {@code /told/hang} lets the
 * next command hang, {@code /told/commands} says how many there were, {@code /told/pid} the
 * process.
 */
final class SimulatedPhone {

  private final long pace;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commands = new AtomicInteger();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile boolean hang;

  private SimulatedPhone(long pace) {
    this.pace = pace;
  }

  /**
   * @param args milliseconds of each command
   */
  public static void main(String[] args) throws IOException {
    SimulatedPhone phone = new SimulatedPhone(Long.parseLong(args[0]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", phone::answer);
    server.start();
    System.out.println("READY http://127.0.0.1:" + server.getAddress().getPort());
    System.out.flush();
    // ends with whoever started it
    System.in.readAllBytes();
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String[] path = exchange.getRequestURI().getPath().split("/");
    String method = exchange.getRequestMethod();
    switch (path[1]) {
      case "status" -> say(exchange, 200, "{\"ready\":true,\"message\":\"\"}");
      case "told" -> told(exchange, path[2]);
      case "session" -> {
        if (path.length == 2) {
          begin(exchange);
        } else if (!sessions.contains(path[2])) {
          say(exchange, 404, error("invalid session id"));
        } else if (path.length == 3 && method.equals("DELETE")) {
          sessions.remove(path[2]);
          say(exchange, 200, "null");
        } else {
          command();
          say(exchange, 200, method.equals("GET") ? "\"\"" : "null");
        }
      }
      default -> say(exchange, 404, error("unknown command"));
    }
  }

  private void told(HttpExchange exchange, String what) throws IOException {
    hang = hang || what.equals("hang");
    long said = what.equals("pid") ? ProcessHandle.current().pid() : commands.get();
    say(exchange, 200, String.valueOf(said));
  }

  private void begin(HttpExchange exchange) throws IOException {
    if (!sessions.isEmpty()) {
      say(exchange, 500, error("session not created"));
      return;
    }
    String id = UUID.randomUUID().toString();
    sessions.add(id);
    command();
    say(
        exchange,
        200,
        "{\"sessionId\":\"" + id + "\",\"capabilities\":{\"platformName\":\"Android\"}}");
  }

  private void command() {
    commands.incrementAndGet();
    try {
      if (hang) {
        hang = false;
        never.await();
      }
      TimeUnit.MILLISECONDS.sleep(pace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String error(String kind) {
    return "{\"error\":\"" + kind + "\",\"message\":\"" + kind + "\",\"stacktrace\":\"\"}";
  }

  private static void say(HttpExchange exchange, int status, String value) throws IOException {
    byte[] bytes = ("{\"value\":" + value + "}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
