package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/**
 * Chrome's DevTools protocol over a pipe: JSON messages, each ended by a zero byte. What the
 * browser says is not trusted: a message has a greatest length; an answer a longest time, and what
 * a page answers as long as Patience says.
 */
final class DevTools implements Closeable {
  private static final int LONGEST = 24 << 20;
  private static final int CHUNK = 64 << 10;
  private static final String ERROR = "the browser: ";

  /** Told what happens, on the one thread that reads; must not wait for the browser. */
  interface Listener {
    void event(@Nullable String session, String method, JsonNode params);

    void over();
  }

  private final ObjectMapper json = new ObjectMapper();
  private final InputStream in;
  private final OutputStream out;
  private final Listener listener;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private int last;
  private volatile boolean over;

  DevTools(InputStream in, OutputStream out, Listener listener) {
    this.in = in;
    this.out = out;
    this.listener = listener;
  }

  void open() {
    Thread reader = new Thread(this::read, "devtools");
    reader.setDaemon(true);
    reader.start();
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  /** Sends a command whose answer nobody needs. */
  void tell(@Nullable String session, String method, ObjectNode params) {
    CompletableFuture<JsonNode> unused = send(session, method, params);
  }

  /** Sends a command and does not wait; the answer's failure is a {@link PhoneFault}. */
  CompletableFuture<JsonNode> send(@Nullable String session, String method, ObjectNode params) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    ObjectNode message = object();
    message.put("method", method).set("params", params);
    if (session != null) {
      message.put("sessionId", session);
    }
    try {
      write(message, answer);
    } catch (IOException e) {
      answer.completeExceptionally(ended());
    }
    if (over) {
      answer.completeExceptionally(ended());
    }
    return answer;
  }

  private synchronized void write(ObjectNode message, CompletableFuture<JsonNode> answer)
      throws IOException {
    int id = ++last;
    message.put("id", id);
    waiting.put(id, answer);
    // also when nobody waits any longer
    CompletableFuture<?> unused = answer.whenComplete((value, e) -> waiting.remove(id));
    byte[] bytes = json.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    out.write(0);
    out.flush();
  }

  /** Sends a command and waits for the answer. */
  JsonNode ask(@Nullable String session, String method, ObjectNode params, Duration limit) {
    return await(send(session, method, params), method, limit);
  }

  static JsonNode await(CompletableFuture<JsonNode> answer, String what, Duration limit) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "the browser has not answered for " + limit.toSeconds() + " s (" + what + ")");
    } catch (ExecutionException e) {
      throw fault(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "the command was given up");
    }
  }

  static PhoneFault fault(ExecutionException e) {
    return e.getCause() instanceof PhoneFault fault
        ? fault
        : new PhoneFault(PhoneFault.Kind.REFUSED, String.valueOf(e.getCause()));
  }

  /** Whether the browser has answered that it will not. */
  static boolean isRefusal(PhoneFault fault) {
    return String.valueOf(fault.getMessage()).startsWith(ERROR);
  }

  private void read() {
    ByteArrayOutputStream message = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        int from = 0;
        for (int k = 0; k < n; k++) {
          if (chunk[k] == 0) {
            message.write(chunk, from, k - from);
            received(message.toByteArray());
            message.reset();
            from = k + 1;
          }
        }
        message.write(chunk, from, n - from);
        if (message.size() > LONGEST) {
          throw new IOException("a message of more than " + LONGEST + " bytes");
        }
      }
    } catch (IOException e) {
      System.err.println("phone: the browser is ended: " + e.getMessage());
    } finally {
      end();
    }
  }

  private void received(byte[] bytes) throws IOException {
    JsonNode message = json.readTree(bytes);
    if (!message.has("id")) {
      JsonNode session = message.get("sessionId");
      listener.event(
          session == null ? null : session.asText(),
          message.path("method").asText(),
          message.path("params"));
      return;
    }
    CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
    if (answer != null && message.has("error")) {
      String why = message.path("error").path("message").asText();
      answer.completeExceptionally(new PhoneFault(PhoneFault.Kind.REFUSED, ERROR + why));
    } else if (answer != null) {
      answer.complete(message.path("result"));
    }
  }

  private void end() {
    over = true;
    waiting.values().forEach(answer -> answer.completeExceptionally(ended()));
    listener.over();
  }

  private static PhoneFault ended() {
    return new PhoneFault(PhoneFault.Kind.REFUSED, "the browser behind the WebView has ended");
  }

  /** The browser ends by itself once its pipe is closed. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
