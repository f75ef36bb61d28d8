package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.state.LogBuffer;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** The WebDriver commands that the phone knows, one after the other. */
public final class Routes {
  private static final int KEYCODE_BACK = 4;
  private static final List<String> OPTIONAL =
      List.of("content-desc", "resource-id", "hint", "showing-hint");
  private final PhoneState state;
  private final Handset handset;
  private final Sessions sessions;
  private final MobileCommands mobile;
  private final Gestures gestures;
  private final Alerts alerts;

  public Routes(PhoneState state, Handset handset, Sessions sessions, MobileCommands mobile) {
    this.state = state;
    this.handset = handset;
    this.sessions = sessions;
    this.mobile = mobile;
    gestures = new Gestures(handset);
    alerts = new Alerts(handset);
  }

  /** Answers one command; commands do not overlap. */
  @Nullable Object answer(String method, String path, Body body) {
    String[] parts = path.split("/");
    if (path.equals("/status")) {
      return Map.of(
          "ready",
          sessions.free(),
          "message",
          "FaceCert virtual phone",
          "build",
          Map.of("version", "0.1.0"));
    }
    synchronized (this) {
      if (path.equals("/session") && method.equals("POST")) {
        return sessions.create(body);
      }
      if (path.equals("/sessions") || path.equals("/appium/sessions")) {
        return sessions.list();
      }
      if (parts.length < 3 || !parts[1].equals("session")) {
        throw unknown(method, path);
      }
      Session session = sessions.require(parts[2]);
      session.used();
      try {
        if (parts.length == 3) {
          return root(method, path, session);
        }
        String command = String.join("/", Arrays.copyOfRange(parts, 3, parts.length));
        return parts.length >= 6 && parts[3].equals("element")
            ? element(session, parts, method, path, body)
            : command(session, command, method, path, body);
      } finally {
        session.used();
      }
    }
  }

  static WireError unknown(String method, String path) {
    return new WireError(
        404,
        "unknown command",
        "The requested resource could not be found, or a request was received using an HTTP method that is not supported by the mapped"
            + " resource: "
            + method
            + " "
            + path);
  }

  private @Nullable Object root(String method, String path, Session session) {
    return switch (method) {
      case "GET" -> session.capabilities();
      case "DELETE" -> {
        sessions.delete(session);
        yield null;
      }
      default -> throw unknown(method, path);
    };
  }

  private @Nullable Object command(
      Session session, String command, String method, String path, Body body) {
    String key = method + " " + command;
    switch (key) {
      case "GET source":
        return new PageSource(handset.display()).xml(session.windows(handset));
      case "GET screenshot":
        return Base64.getEncoder().encodeToString(handset.screenshot());
      case "POST back":
        handset.key(KEYCODE_BACK, 0, false);
        return null;
      case "POST element":
        return first(session, body, null);
      case "POST elements":
        return references(session, find(session, body, null));
      case "GET element/active":
        return active(session);
      case "GET timeouts":
        return Map.of("implicit", session.implicitWaitMs(), "command", 0);
      case "POST timeouts":
        timeouts(session, body);
        return null;
      case "GET window/rect":
        int[] display = handset.display();
        return Map.of("x", 0, "y", 0, "width", display[0], "height", display[1]);
      case "GET window":
        return "1";
      case "GET window/handles":
        return List.of("1");
      case "GET orientation":
        return "PORTRAIT";
      case "POST orientation":
        if (!body.text("orientation").equals("PORTRAIT")) {
          throw new WireError(
              500,
              "invalid element state",
              "Screen rotation cannot be changed to LANDSCAPE: the virtual phone stays upright");
        }
        return null;
      case "GET context":
        return "NATIVE_APP";
      case "POST context":
        if (!body.text("name").equals("NATIVE_APP")) {
          throw new WireError(
              404, "no such context", "No such context found: the virtual phone has no web engine");
        }
        return null;
      case "GET contexts":
        return List.of("NATIVE_APP");
      case "GET appium/settings":
        return session.settings();
      case "POST appium/settings":
        settings(session, body.at("settings"));
        return null;
      case "POST actions":
        gestures.perform(session, body.list("actions"));
        return null;
      case "DELETE actions":
        return null;
      case "GET alert/text", "GET alert_text":
        return alerts.text(session);
      case "POST alert/accept", "POST accept_alert":
        alerts.press(session, true, body.textOrNull("buttonLabel"));
        return null;
      case "POST alert/dismiss", "POST dismiss_alert":
        alerts.press(session, false, body.textOrNull("buttonLabel"));
        return null;
      case "GET se/log/types", "GET log/types":
        return List.of("logcat");
      case "POST se/log", "POST log":
        return log(body);
      case "POST execute/sync", "POST execute":
        List<Body> arguments = body.list("args");
        return mobile.run(
            session, body.text("script"), arguments.isEmpty() ? Body.EMPTY : arguments.get(0));
      default:
        String equivalent = LegacyRoutes.MOBILE.get(key);
        if (equivalent != null) {
          return mobile.run(session, equivalent, body);
        }
        throw unknown(method, path);
    }
  }

  private @Nullable Object active(Session session) {
    Integer uid = handset.focused();
    if (uid == null) {
      throw new WireError(404, "no such element", "no element has the input focus");
    }
    return session.reference(uid);
  }

  private static void timeouts(Session session, Body body) {
    if (body.has("implicit")) {
      session.implicitWaitMs(Math.max(0, body.number("implicit")));
    }
    if ("implicit".equals(body.textOrNull("type"))) {
      session.implicitWaitMs(Math.max(0, body.number("ms")));
    }
  }

  private static void settings(Session session, Body settings) {
    for (String name : settings.names()) {
      var value = settings.json().get(name);
      session
          .settings()
          .put(
              name,
              value.isBoolean()
                  ? (Object) value.booleanValue()
                  : value.isNumber() ? value.numberValue() : value.asText());
    }
  }

  private List<Object> log(Body body) {
    if (!body.text("type").equals("logcat")) {
      throw WireError.invalid(
          "Unsupported log type '" + body.text("type") + "'. Supported types are logcat");
    }
    List<Object> entries = new ArrayList<>();
    for (LogBuffer.Line line : state.log().lines()) {
      entries.add(Map.of("timestamp", line.time(), "level", "ALL", "message", line.threadtime()));
    }
    return entries;
  }

  // ---- elements

  private List<UiNode> find(Session session, Body body, @Nullable Integer within) {
    String strategy = body.text("using");
    String value = body.text("value");
    Finder finder = new Finder(handset, session);
    long end = System.nanoTime() + session.implicitWaitMs() * 1_000_000L;
    while (true) {
      List<UiNode> found = finder.find(strategy, value, within);
      if (!found.isEmpty() || System.nanoTime() >= end) {
        return found;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WireError.unknown("interrupted");
    }
  }

  private Object first(Session session, Body body, @Nullable Integer within) {
    List<UiNode> found = find(session, body, within);
    if (found.isEmpty()) {
      throw new WireError(
          404,
          "no such element",
          "An element could not be located on the page using the given search parameters.");
    }
    return session.reference(found.get(0));
  }

  private static List<Map<String, String>> references(Session session, List<UiNode> nodes) {
    return nodes.stream().map(session::reference).toList();
  }

  private @Nullable Object element(
      Session session, String[] parts, String method, String path, Body body) {
    int uid = session.uid(parts[4]);
    String command = method + " " + String.join("/", Arrays.copyOfRange(parts, 5, parts.length));
    switch (command) {
      case "POST element":
        return first(session, body, uid);
      case "POST elements":
        return references(session, find(session, body, uid));
      case "POST click":
        Bounds at = handset.bounds(uid);
        gestures.tap(at.centerX(), at.centerY());
        return null;
      case "POST value":
        type(uid, body);
        return null;
      case "POST clear":
        handset.type(uid, "", true);
        return null;
      case "GET rect":
        Bounds b = handset.bounds(uid);
        return Map.of("x", b.left(), "y", b.top(), "width", b.width(), "height", b.height());
      case "GET screenshot":
        return Base64.getEncoder()
            .encodeToString(Pictures.cut(handset.screenshot(), handset.bounds(uid)));
      default:
        return property(session, uid, command, path, method);
    }
  }

  private void type(int uid, Body body) {
    String text = body.textOrNull("text");
    String typed = text == null ? String.join("", body.texts("value")) : text;
    boolean enter = typed.endsWith("\n");
    handset.type(uid, enter ? typed.substring(0, typed.length() - 1) : typed, false);
    if (enter) {
      handset.key(66, 0, false);
    }
  }

  private @Nullable Object property(
      Session session, int uid, String command, String path, String method) {
    UiNode node = Finder.byUid(session.windows(handset), uid);
    if (node == null) {
      throw new PhoneFault(PhoneFault.Kind.GONE, "the element is no longer on the screen");
    }
    if (command.startsWith("GET attribute/")) {
      return attribute(node, command.substring("GET attribute/".length()));
    }
    return switch (command) {
      case "GET text" -> node.get("text");
      case "GET name" -> node.get("class");
      case "GET displayed" -> node.get("displayed").equals("true");
      case "GET enabled" -> node.get("enabled").equals("true");
      case "GET selected" ->
          node.get("checkable").equals("true")
              ? node.get("checked").equals("true")
              : node.get("selected").equals("true");
      default -> throw unknown(method, path);
    };
  }

  private static @Nullable String attribute(UiNode node, String asked) {
    String name =
        switch (asked) {
          case "contentDescription", "name", "content-desc" -> "content-desc";
          case "resourceId", "resource-id" -> "resource-id";
          case "className", "class" -> "class";
          case "longClickable" -> "long-clickable";
          default -> asked;
        };
    String value = node.attributes().get(name);
    if (value == null && asked.equals("name")) {
      return node.get("text");
    }
    if (value == null && !OPTIONAL.contains(name)) {
      throw new WireError(
          404,
          "no such attribute",
          "'"
              + asked
              + "' attribute is unknown for the element. Only the following attributes are supported: "
              + node.attributes().keySet());
    }
    return value;
  }
}
