package org.facecert.phone.uiautomator2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.phone.wire.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Leads each route of the server to the phone's own command of the same meaning. What the server
 * has and the phone has not, and what neither has, is an unknown command.
 */
public final class UiaRoutes {
  private static final String ELEMENT_ID = "element-6066-11e4-a52e-4f735466cecf";
  private static final Pattern SESSION = Pattern.compile("/session/([^/]+)(/.*)?");
  private static final Pattern FIRST_VISIBLE =
      Pattern.compile("/appium/element/([^/]+)/first_visible");
  private static final Pattern ELEMENT = Pattern.compile("/element/([^/]+)/(.+)");

  /** The phone has these under the same name. */
  private static final List<String> SAME =
      List.of(
          "GET /source",
          "GET /screenshot",
          "GET /orientation",
          "POST /orientation",
          "GET /element/active",
          "GET /window/rect",
          "GET /alert/text",
          "POST /alert/accept",
          "POST /alert/dismiss",
          "GET /appium/settings",
          "POST /appium/settings",
          "GET /timeouts",
          "POST /timeouts",
          "POST /actions",
          "POST /back");

  private static final List<String> SAME_OF_ELEMENT =
      List.of(
          "GET text",
          "GET name",
          "GET displayed",
          "GET enabled",
          "GET selected",
          "GET rect",
          "GET screenshot",
          "POST click",
          "POST clear");

  /** The phone has these as mobile commands. */
  private static final Map<String, String> MOBILE =
      Map.ofEntries(
          Map.entry("GET /appium/device/info", "deviceInfo"),
          Map.entry("GET /appium/device/display_density", "getDisplayDensity"),
          Map.entry("GET /appium/device/declared_orientation", "getDeclaredOrientation"),
          Map.entry("POST /appium/reset_ax_cache", "resetAccessibilityCache"),
          Map.entry("POST /appium/device/get_clipboard", "getClipboard"),
          Map.entry("POST /appium/device/set_clipboard", "setClipboard"),
          Map.entry("POST /appium/device/press_keycode", "pressKey"),
          Map.entry("POST /appium/device/open_notifications", "openNotifications"));

  /**
   * Gestures: the driver takes the mobile commands' arguments apart, and here they come together.
   */
  private static final Map<String, String> GESTURES =
      Map.of(
          "click", "clickGesture",
          "long_click", "longClickGesture",
          "double_click", "doubleClickGesture",
          "drag", "dragGesture",
          "fling", "flingGesture",
          "swipe", "swipeGesture",
          "scroll", "scrollGesture",
          "pinch_open", "pinchOpenGesture",
          "pinch_close", "pinchCloseGesture");

  private final Desk desk;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final ObjectMapper json = new ObjectMapper();
  private @Nullable String session;
  private boolean over;

  public UiaRoutes(Desk desk) {
    this.desk = desk;
  }

  synchronized @Nullable String sessionId() {
    return session;
  }

  /** Whether the session was ended, and the server with it. */
  synchronized boolean isOver() {
    return over;
  }

  /** The server ends. */
  synchronized void end() {
    String open = session;
    if (open != null) {
      desk.answer("DELETE", "/session/" + open, nodes.objectNode());
    }
    session = null;
    over = false;
  }

  synchronized Desk.Reply answer(String method, String path, JsonNode body) {
    if (path.equals("/status")) {
      return good(
          Map.of("ready", true, "message", "UiAutomator2 Server is ready to accept commands"));
    }
    if (path.equals("/sessions")) {
      String open = session;
      return good(open == null ? List.of() : List.of(Map.of("id", open, "capabilities", Map.of())));
    }
    if (path.equals("/session") && method.equals("POST")) {
      return create(body);
    }
    Matcher inSession = SESSION.matcher(path);
    if (!inSession.matches()) {
      return unknown(method, path);
    }
    if (!inSession.group(1).equals(session)) {
      return Desk.Reply.error(
          404, "invalid session id", "the session '" + inSession.group(1) + "' is not open");
    }
    String rest = inSession.group(2) == null ? "/" : inSession.group(2);
    return within(method, rest, body);
  }

  private static Desk.Reply good(@Nullable Object value) {
    return new Desk.Reply(200, value);
  }

  private static Desk.Reply unknown(String method, String path) {
    return Desk.Reply.error(
        404,
        "unknown command",
        "the virtual phone's UiAutomator2 server has no " + method + " " + path);
  }

  // ---- sessions

  /** The driver has made the app ready; here nothing is installed, cleared or started. */
  private Desk.Reply create(JsonNode body) {
    end();
    ObjectNode always = nodes.objectNode();
    always.put("platformName", "Android").put("appium:automationName", "UiAutomator2");
    always.put("appium:noReset", true).put("appium:autoLaunch", false);
    always.put("appium:newCommandTimeout", 0);
    JsonNode asked = body.path("capabilities").path("firstMatch").path(0);
    if (asked.hasNonNull("appPackage")) {
      always.set("appium:appPackage", asked.get("appPackage"));
    }
    ObjectNode request = nodes.objectNode();
    request.putObject("capabilities").set("alwaysMatch", always);
    Desk.Reply reply = desk.answer("POST", "/session", request);
    if (reply.isGood()) {
      session = json.valueToTree(reply.value()).path("sessionId").asText();
    }
    return reply;
  }

  // ---- commands

  private Desk.Reply within(String method, String path, JsonNode body) {
    String route = method + " " + path;
    if (SAME.contains(route)) {
      return ask(method, path, body);
    }
    String mobile = MOBILE.get(route);
    if (mobile != null) {
      return mobile(mobile, body);
    }
    if (path.startsWith("/appium/gestures/")) {
      String name = GESTURES.get(path.substring("/appium/gestures/".length()));
      return name == null ? unknown(method, path) : mobile(name, gesture(body));
    }
    Matcher first = FIRST_VISIBLE.matcher(path);
    if (first.matches() && method.equals("GET")) {
      return firstVisible(first.group(1));
    }
    Matcher element = ELEMENT.matcher(path);
    if (element.matches()) {
      return ofElement(method, element.group(1), element.group(2), body);
    }
    return other(route, method, path, body);
  }

  private Desk.Reply other(String route, String method, String path, JsonNode body) {
    return switch (route) {
      case "GET /" -> ask("GET", "", body);
      case "DELETE /" -> {
        over = true;
        yield good(null);
      }
      case "POST /element", "POST /elements" -> find(path, body);
      case "GET /rotation" -> rotation();
      case "GET /window/current/size", "GET /window/:windowHandle/size" -> size();
      case "GET /appium/device/system_bars" -> statusBar();
      case "GET /appium/device/pixel_ratio" -> pixelRatio();
      case "GET /appium/device/battery_info" -> battery();
      case "POST /appium/device/long_press_keycode" -> longPress(body);
      case "POST /keys" -> keys(body);
      default -> unknown(method, path);
    };
  }

  private Desk.Reply ask(String method, String path, JsonNode body) {
    return desk.answer(method, "/session/" + session + path, body);
  }

  private Desk.Reply mobile(String name, JsonNode arguments) {
    ObjectNode request = nodes.objectNode();
    request.put("script", "mobile: " + name).putArray("args").add(arguments);
    Desk.Reply reply = ask("POST", "/execute/sync", request);
    boolean missing =
        reply.value() instanceof Map<?, ?> error
            && "unsupported operation".equals(error.get("error"));
    return missing ? unknown("POST", "mobile: " + name) : reply;
  }

  private Desk.Reply find(String path, JsonNode body) {
    ObjectNode request = nodes.objectNode();
    request.set("using", body.has("strategy") ? body.get("strategy") : body.path("using"));
    request.set("value", body.has("selector") ? body.get("selector") : body.path("value"));
    String context = body.path("context").asText("");
    return ask("POST", context.isEmpty() ? path : "/element/" + context + path, request);
  }

  /** In degrees about the axis that comes out of the screen. */
  private Desk.Reply rotation() {
    Desk.Reply orientation = ask("GET", "/orientation", nodes.objectNode());
    boolean across = "LANDSCAPE".equals(orientation.value());
    return orientation.isGood() ? good(Map.of("x", 0, "y", 0, "z", across ? 90 : 0)) : orientation;
  }

  private Desk.Reply size() {
    Desk.Reply rect = ask("GET", "/window/rect", nodes.objectNode());
    JsonNode value = json.valueToTree(rect.value());
    return rect.isGood()
        ? good(Map.of("width", value.path("width"), "height", value.path("height")))
        : rect;
  }

  private Desk.Reply pixelRatio() {
    Desk.Reply density = mobile("getDisplayDensity", nodes.objectNode());
    double usual = 160;
    return density.isGood() ? good(json.valueToTree(density.value()).asInt() / usual) : density;
  }

  /** The server tells one height; the driver asks for the bars' places elsewhere. */
  private Desk.Reply statusBar() {
    Desk.Reply bars = mobile("getSystemBars", nodes.objectNode());
    JsonNode height = json.valueToTree(bars.value()).path("statusBar").path("height");
    return bars.isGood() ? good(Map.of("statusBar", height)) : bars;
  }

  private Desk.Reply battery() {
    Desk.Reply info = mobile("batteryInfo", nodes.objectNode());
    JsonNode value = json.valueToTree(info.value());
    JsonNode status = value.has("status") ? value.get("status") : value.path("state");
    return info.isGood() ? good(Map.of("level", value.path("level"), "status", status)) : info;
  }

  private Desk.Reply longPress(JsonNode body) {
    ObjectNode arguments = body.deepCopy();
    arguments.put("isLongPress", true);
    return mobile("pressKey", arguments);
  }

  /** Types where the input focus is. */
  private Desk.Reply keys(JsonNode body) {
    Desk.Reply active = ask("GET", "/element/active", nodes.objectNode());
    String id = json.valueToTree(active.value()).path("ELEMENT").asText();
    return active.isGood() ? ofElement("POST", id, "value", body) : active;
  }

  // ---- elements

  private Desk.Reply ofElement(String method, String id, String command, JsonNode body) {
    String route = method + " " + command;
    String path = "/element/" + id + "/";
    if (SAME_OF_ELEMENT.contains(route) || route.startsWith("GET attribute/")) {
      return ask(method, path + command, body);
    }
    return switch (route) {
      case "GET location" -> part(path, "x", "y");
      case "GET size" -> part(path, "width", "height");
      case "POST value" -> type(path, body);
      default -> unknown(method, path + command);
    };
  }

  private Desk.Reply part(String path, String first, String second) {
    Desk.Reply rect = ask("GET", path + "rect", nodes.objectNode());
    JsonNode value = json.valueToTree(rect.value());
    return rect.isGood()
        ? good(Map.of(first, value.path(first), second, value.path(second)))
        : rect;
  }

  private Desk.Reply type(String path, JsonNode body) {
    if (body.path("replace").asBoolean()) {
      Desk.Reply cleared = ask("POST", path + "clear", nodes.objectNode());
      if (!cleared.isGood()) {
        return cleared;
      }
    }
    return ask("POST", path + "value", body);
  }

  /** The driver asks so for an element's xpath of that meaning, which the phone takes as it is. */
  private Desk.Reply firstVisible(String element) {
    ObjectNode request = nodes.objectNode();
    request.put("using", "xpath").put("value", "/*[@firstVisible='true']");
    return ask("POST", "/element/" + element + "/element", request);
  }

  // ---- gestures

  private ObjectNode gesture(JsonNode body) {
    ObjectNode arguments = nodes.objectNode();
    body.properties().forEach(field -> part(arguments, field.getKey(), field.getValue()));
    return arguments;
  }

  private static void part(ObjectNode arguments, String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    switch (name) {
      case "origin" -> arguments.set("elementId", value.path(ELEMENT_ID));
      case "offset", "area" ->
          value.properties().forEach(side -> arguments.set(side.getKey(), side.getValue()));
      case "start", "end" -> corner(arguments, name, value);
      default -> arguments.set(name, value);
    }
  }

  private static void corner(ObjectNode arguments, String name, JsonNode point) {
    arguments.set(name + "X", point.path("x"));
    arguments.set(name + "Y", point.path("y"));
  }
}
