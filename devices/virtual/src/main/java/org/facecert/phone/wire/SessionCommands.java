package org.facecert.phone.wire;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.LogBuffer;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** The WebDriver commands on a session as a whole, by method and path. */
final class SessionCommands {
  private static final int KEYCODE_BACK = 4;
  private static final String ACROSS = "LANDSCAPE";
  private static final String UPRIGHT = "PORTRAIT";

  private final PhoneState state;
  private final Handset handset;
  private final ElementCommands elements;
  private final MobileCommands mobile;
  private final Contexts contexts;
  private final Gestures gestures;
  private final Alerts alerts;

  SessionCommands(
      PhoneState state,
      Handset handset,
      ElementCommands elements,
      MobileCommands mobile,
      Contexts contexts) {
    this.contexts = contexts;
    this.state = state;
    this.handset = handset;
    this.elements = elements;
    this.mobile = mobile;
    gestures = new Gestures(handset);
    alerts = new Alerts(handset);
  }

  Map<String, Command> table() {
    Map<String, Command> all = new HashMap<>();
    LegacyRoutes.MOBILE.forEach(
        (route, script) -> all.put(route, (s, b) -> mobile.run(s, script, b)));
    all.putAll(screen());
    all.putAll(whatNeverChanges());
    all.putAll(contexts.routes());
    all.putAll(settings());
    all.putAll(alerts());
    all.putAll(logs());
    all.putAll(new Keyboard(handset).routes());
    all.putAll(mobile.routes());
    all.put("POST execute/sync", this::execute);
    all.put("POST execute", this::execute);
    return all;
  }

  private Map<String, Command> screen() {
    return Map.ofEntries(
        entry("GET source", (s, b) -> new PageSource(handset.display()).xml(s.windows(handset))),
        entry("GET screenshot", (s, b) -> Base64.getEncoder().encodeToString(handset.screenshot())),
        entry("POST back", Command.silent((s, b) -> handset.key(KEYCODE_BACK, 0, false))),
        entry("POST element", (s, b) -> elements.first(s, b, null)),
        entry("POST elements", (s, b) -> elements.all(s, b, null)),
        entry("GET element/active", (s, b) -> active(s)),
        entry("GET window/rect", (s, b) -> rect()),
        entry("GET orientation", (s, b) -> handset.isAcross() ? ACROSS : UPRIGHT),
        entry("POST orientation", Command.silent((s, b) -> turn(b))),
        entry("POST actions", Command.silent((s, b) -> gestures.perform(s, b.list("actions")))),
        entry("DELETE actions", Command.silent((s, b) -> {})));
  }

  private static Map<String, Command> whatNeverChanges() {
    return Map.of(
        "GET window", (s, b) -> "1",
        "GET window/handles", (s, b) -> List.of("1"),
        "GET appium/capabilities", (s, b) -> Map.of("capabilities", s.capabilities()));
  }

  private static Map<String, Command> settings() {
    return Map.of(
        "GET timeouts",
        (s, b) -> Map.of("implicit", s.implicitWaitMs(), "command", 0),
        "POST timeouts",
        Command.silent(SessionCommands::timeouts),
        "POST timeouts/implicit_wait",
        Command.silent((s, b) -> s.implicitWaitMs(Math.max(0, b.number("ms")))),
        "GET appium/settings",
        (s, b) -> s.settings(),
        "POST appium/settings",
        Command.silent((s, b) -> settings(s, b.at("settings"))));
  }

  private Map<String, Command> alerts() {
    Command accept = alert(true);
    Command dismiss = alert(false);
    return Map.of(
        "GET alert/text", (s, b) -> alerts.text(s),
        "GET alert_text", (s, b) -> alerts.text(s),
        "POST alert/accept", accept,
        "POST accept_alert", accept,
        "POST alert/dismiss", dismiss,
        "POST dismiss_alert", dismiss);
  }

  private Command alert(boolean accept) {
    return Command.silent((s, b) -> alerts.press(s, accept, b.textOrNull("buttonLabel")));
  }

  private Map<String, Command> logs() {
    return Map.of(
        "GET se/log/types", (s, b) -> List.of("logcat"),
        "GET log/types", (s, b) -> List.of("logcat"),
        "POST se/log", (s, b) -> log(b),
        "POST log", (s, b) -> log(b));
  }

  private @Nullable Object execute(Session session, Body body) {
    List<Body> arguments = body.list("args");
    Body first = arguments.isEmpty() ? Body.EMPTY : arguments.get(0);
    if (body.text("script").matches("mobile:\\s*getContexts\\s*")) {
      return contexts.details(session);
    }
    return mobile.run(session, body.text("script"), first);
  }

  private @Nullable Object active(Session session) {
    Integer uid = handset.focused();
    if (uid == null) {
      throw WireError.missing("no element has the input focus");
    }
    return session.reference(uid);
  }

  private Map<String, Integer> rect() {
    int[] display = handset.display();
    return Map.of("x", 0, "y", 0, "width", display[0], "height", display[1]);
  }

  private void turn(Body body) {
    turn(handset, body.text("orientation"));
  }

  /** To PORTRAIT or LANDSCAPE. */
  static void turn(Handset handset, String orientation) {
    boolean across = orientation.equalsIgnoreCase(ACROSS);
    if (!across && !orientation.equalsIgnoreCase(UPRIGHT)) {
      throw WireError.invalid("Orientation must be LANDSCAPE or PORTRAIT, not " + orientation);
    }
    if (!handset.turn(across)) {
      throw WireError.invalidState(
          "Screen rotation cannot be changed to "
              + orientation
              + ". Is it locked programmatically by the application under test?");
    }
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
      session.settings().put(name, plain(settings.json().get(name)));
    }
  }

  private static Object plain(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.asText();
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
}
