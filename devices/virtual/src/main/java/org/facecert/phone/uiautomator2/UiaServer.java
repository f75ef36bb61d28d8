package org.facecert.phone.uiautomator2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.facecert.phone.adb.AdbJournal;
import org.facecert.phone.adb.DeviceSockets;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.wire.Desk;
import org.jspecify.annotations.Nullable;

/** The server while its instrumentation runs. */
public final class UiaServer {
  private static final String SOCKET = "tcp:6790";
  private static final long NANOS = 1_000_000L;

  private final DeviceSockets sockets;
  private final HelperApps helpers;
  private final AdbJournal journal;
  private final UiaRoutes routes;
  private final ObjectMapper json = new ObjectMapper();
  private final Set<OutputStream> talks = ConcurrentHashMap.newKeySet();
  private boolean up;

  public UiaServer(
      DeviceSockets sockets, HelperApps helpers, AdbJournal journal, UiaRoutes routes) {
    this.sockets = sockets;
    this.helpers = helpers;
    this.journal = journal;
    this.routes = routes;
    helpers.onStop(
        HelperApps.SERVER,
        () -> {
          down();
          hangUp();
        });
  }

  /** Answers from now on. */
  synchronized void start() {
    helpers.start(HelperApps.SERVER);
    up = true;
    sockets.listen(SOCKET, this::talk);
  }

  private synchronized void down() {
    up = false;
    sockets.close(SOCKET);
    // the driver ends what may be left of a server right before it starts one
    sockets.expect(SOCKET);
    routes.end();
    notifyAll();
  }

  /**
   * A process that ends takes its connections along. The driver counts on it: it keeps up to five
   * of them for each session, and never closes one (JWProxy's agent, keepAlive and maxFreeSockets).
   */
  private void hangUp() {
    for (OutputStream talk : List.copyOf(talks)) {
      try {
        talk.close();
      } catch (IOException e) {
        // adb is gone, and the conversation with it
      }
    }
  }

  synchronized boolean isUp() {
    return up;
  }

  /** Waits until the server ends, but not much longer than that. */
  synchronized void await(long ms) throws InterruptedException {
    long until = System.nanoTime() + ms * NANOS;
    long left = ms;
    while (up && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / NANOS;
    }
  }

  private void talk(InputStream in, OutputStream out) throws IOException {
    talks.add(out);
    try {
      // who came in as the server ended would not be hung up on
      if (isUp()) {
        converse(new HttpTalk(in, out));
      }
    } finally {
      talks.remove(out);
    }
  }

  private void converse(HttpTalk talk) throws IOException {
    HttpTalk.Request request = talk.next();
    while (request != null) {
      Desk.Reply reply = reply(request);
      journal.request(request.method() + " " + request.path(), reply.status());
      talk.answer(reply.status(), json.writeValueAsBytes(envelope(reply.value())));
      if (routes.isOver()) {
        helpers.stop(HelperApps.SERVER);
        return;
      }
      request = talk.next();
    }
  }

  private Map<String, @Nullable Object> envelope(@Nullable Object value) {
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("sessionId", routes.sessionId());
    envelope.put("value", value);
    return envelope;
  }

  private Desk.Reply reply(HttpTalk.Request request) {
    JsonNode body = JsonNodeFactory.instance.objectNode();
    if (request.body().length > 0) {
      try {
        JsonNode read = json.readTree(request.body());
        body = read.isObject() ? read : body;
      } catch (JsonProcessingException e) {
        return Desk.Reply.error(400, "invalid argument", e.getOriginalMessage());
      } catch (IOException e) {
        return Desk.Reply.error(400, "invalid argument", String.valueOf(e.getMessage()));
      }
    }
    Desk.Reply reply = routes.answer(request.method(), request.path(), body);
    if (reply.value() instanceof Map<?, ?> error && "unknown command".equals(error.get("error"))) {
      journal.unknown("route", request.method() + " " + request.path());
    }
    return reply;
  }
}
