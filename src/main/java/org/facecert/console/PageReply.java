package org.facecert.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back. No browser keeps it, runs anything of it, or shows it within another page.
 *
 * @param bytes of the body
 * @param more headers besides those that every reply has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PageReply(int status, String type, byte[] bytes, Map<String, String> more) {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri"
              + " 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Cache-Control",
          "no-store",
          // not no-referrer: a browser that tells nobody where it comes from tells us no origin
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  static PageReply page(int status, CharSequence html) {
    return new PageReply(
        status,
        "text/html; charset=utf-8",
        html.toString().getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  static PageReply text(int status, String text) {
    return new PageReply(
        status,
        "text/plain; charset=utf-8",
        (text + "\n").getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  static PageReply of(String type, byte[] bytes) {
    return new PageReply(200, type, bytes, Map.of());
  }

  /** To another page of this server, which is asked for by GET. */
  static PageReply to(String place) {
    return new PageReply(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", place));
  }

  PageReply with(String header, String value) {
    Map<String, String> all = new java.util.HashMap<>(more);
    all.put(header, value);
    return new PageReply(status, type, bytes, Map.copyOf(all));
  }

  /** Whether nothing is asked for behind it. */
  boolean last() {
    return "close".equals(more.get("Connection"));
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    ALWAYS.forEach(headers::set);
    headers.set("Content-Type", type);
    more.forEach(headers::set);
    boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }
}
