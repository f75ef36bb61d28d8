package org.facecert.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests to the letter, also those that no browser sends. */
public final class Wire {

  private static final int PATIENCE = 20_000;

  private final int port;
  private String cookie = "";

  public Wire(int port) {
    this.port = port;
  }

  /** What came back; names of headers in small letters. */
  public record Got(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** Keeps the session of a reply. */
  public void keep(Got reply) {
    cookie = reply.header("set-cookie").split(";", 2)[0];
  }

  /** As a browser that was let in. */
  public Got get(String target) throws IOException {
    return send("GET", target, own(), "");
  }

  /** As a form of the console's. */
  public Got post(String target, Map<String, String> form) throws IOException {
    Map<String, String> headers = own();
    headers.put("Origin", "http://127.0.0.1:" + port);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return send("POST", target, headers, coded(form));
  }

  /** Headers of a browser that was let in. */
  public Map<String, String> own() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port);
    if (!cookie.isEmpty()) {
      headers.put("Cookie", "other=1; " + cookie);
    }
    return headers;
  }

  public static String coded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public Got send(String method, String target, Map<String, String> headers, String body)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    if (!body.isEmpty()) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    }
  }

  private static Got read(InputStream in) throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer: " + all);
    }
    String[] lines = all.substring(0, end).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int at = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, at).toLowerCase(Locale.ROOT), lines[i].substring(at + 1).strip());
    }
    return new Got(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
  }
}
