package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The windows that pages open, by a link's target or a script. Each is held before its first
 * request, which is never sent: what it asks for is told to the page that opened it, and the window
 * is closed.
 */
final class WebWindows {
  /** a window without a document of its own, such as about:blank, asks for nothing */
  private static final int TURN_MS = 2000;

  private static final int TURNS = 15;

  private final DevTools tools;
  private final Function<String, @Nullable WebPage> openers;
  private final Map<String, Window> held = new ConcurrentHashMap<>();

  private record Window(String target, String opener) {}

  /**
   * @param openers the page of a target
   */
  WebWindows(DevTools tools, Function<String, @Nullable WebPage> openers) {
    this.tools = tools;
    this.openers = openers;
  }

  /** What the browser shall do for windows that are to come. */
  ObjectNode holding() {
    ObjectNode params = tools.object();
    params.put("autoAttach", true).put("waitForDebuggerOnStart", true).put("flatten", true);
    params.putArray("filter").addObject().put("type", "page");
    return params;
  }

  /** A window is there and waits; one that no page has opened goes its way. */
  void attached(JsonNode params) {
    String session = params.path("sessionId").asText();
    JsonNode info = params.path("targetInfo");
    if (info.has("openerId")) {
      held.put(session, new Window(info.path("targetId").asText(), info.path("openerId").asText()));
      ObjectNode all = tools.object();
      all.putArray("patterns").addObject().put("urlPattern", "*");
      tools.tell(session, "Fetch.enable", all);
      closeLater(session, TURNS);
    }
    if (params.path("waitingForDebugger").asBoolean()) {
      tools.tell(session, "Runtime.runIfWaitingForDebugger", tools.object());
    }
  }

  /** As soon as its opener awaits no window's request; a slow machine may take long for one. */
  private void closeLater(String session, int turns) {
    CompletableFuture.delayedExecutor(TURN_MS, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              Window window = held.get(session);
              WebPage page = window == null ? null : openers.apply(window.opener());
              if (page != null && page.awaitsWindow() && turns > 1) {
                closeLater(session, turns - 1);
              } else {
                close(session);
              }
            });
  }

  /** Whether the event was one of such a window's. */
  boolean event(String session, String method, JsonNode params) {
    Window window = held.get(session);
    if (window == null) {
      return false;
    }
    if (method.equals("Fetch.requestPaused")) {
      ObjectNode refusal = tools.object().put("requestId", params.path("requestId").asText());
      tools.tell(session, "Fetch.failRequest", refusal.put("errorReason", "Aborted"));
      WebPage page = openers.apply(window.opener());
      if (params.path("resourceType").asText().equals("Document")
          && close(session)
          && page != null) {
        JsonNode request = params.path("request");
        page.windowAsks(request.path("method").asText(), request.path("url").asText());
      }
    }
    return true;
  }

  /** False where it was closed before; its late requests are refused all the same. */
  private boolean close(String session) {
    Window window = held.get(session);
    if (window == null || window.target().isEmpty()) {
      return false;
    }
    held.put(session, new Window("", window.opener()));
    tools.tell(null, "Target.closeTarget", tools.object().put("targetId", window.target()));
    return true;
  }

  void gone(String session) {
    held.remove(session);
  }
}
