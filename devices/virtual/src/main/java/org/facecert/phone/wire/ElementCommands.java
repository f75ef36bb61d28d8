package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.UiNode;
import org.jspecify.annotations.Nullable;

/** Finding elements, and the commands on one that was found. */
final class ElementCommands {
  private static final int KEYCODE_ENTER = 66;
  private static final String ATTRIBUTE = "GET attribute/";

  /** Absent where they have no value; every other attribute is always there. */
  private static final List<String> OPTIONAL =
      List.of("content-desc", "resource-id", "hint", "showing-hint");

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          entry("contentDescription", "content-desc"),
          entry("name", "content-desc"),
          entry("resourceId", "resource-id"),
          entry("className", "class"),
          entry("longClickable", "long-clickable"));

  private static final Map<String, Function<UiNode, Object>> PROPERTIES =
      Map.of(
          "GET text", n -> n.get("text"),
          "GET name", n -> n.get("class"),
          "GET displayed", n -> is(n, "displayed"),
          "GET enabled", n -> is(n, "enabled"),
          "GET selected", n -> is(n, is(n, "checkable") ? "checked" : "selected"));

  private final Handset handset;
  private final Gestures gestures;
  private final Map<String, ElementCommand> commands;

  ElementCommands(Handset handset) {
    this.handset = handset;
    gestures = new Gestures(handset);
    commands =
        Map.ofEntries(
            entry("POST element", (session, uid, body) -> first(session, body, uid)),
            entry("POST elements", (session, uid, body) -> all(session, body, uid)),
            entry("POST click", ElementCommand.silent((uid, body) -> click(uid))),
            entry("POST value", ElementCommand.silent(this::type)),
            entry("POST clear", ElementCommand.silent((uid, body) -> handset.type(uid, "", true))),
            entry("GET rect", (session, uid, body) -> rect(uid)),
            entry("GET screenshot", (session, uid, body) -> screenshot(uid)));
  }

  /** The command on an element, null when there is none of this name. */
  @Nullable Command named(String element, String name) {
    ElementCommand command = named(name);
    return command == null
        ? null
        : (session, body) -> command.run(session, session.uid(element), body);
  }

  private @Nullable ElementCommand named(String name) {
    if (name.startsWith(ATTRIBUTE)) {
      String asked = name.substring(ATTRIBUTE.length());
      return (session, uid, body) -> attribute(node(session, uid), asked);
    }
    Function<UiNode, Object> property = PROPERTIES.get(name);
    return property == null
        ? commands.get(name)
        : (session, uid, body) -> property.apply(node(session, uid));
  }

  Object first(Session session, Body body, @Nullable Integer within) {
    List<UiNode> found = find(session, body, within, true);
    if (found.isEmpty()) {
      throw new WireError(
          404,
          "no such element",
          "An element could not be located on the page using the given search parameters.");
    }
    return session.reference(found.get(0));
  }

  List<Map<String, String>> all(Session session, Body body, @Nullable Integer within) {
    return find(session, body, within, false).stream().map(session::reference).toList();
  }

  private List<UiNode> find(Session session, Body body, @Nullable Integer within, boolean one) {
    String strategy = body.text("using");
    String value = body.text("value");
    Finder finder = new Finder(handset, session);
    long end = System.nanoTime() + session.implicitWaitMs() * 1_000_000L;
    while (true) {
      List<UiNode> found = finder.find(strategy, value, within, one);
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

  private void click(int uid) {
    Bounds at = handset.bounds(uid);
    gestures.tap(at.centerX(), at.centerY());
  }

  private void type(int uid, Body body) {
    String text = body.textOrNull("text");
    String typed = text == null ? String.join("", body.texts("value")) : text;
    boolean enter = typed.endsWith("\n");
    handset.type(uid, enter ? typed.substring(0, typed.length() - 1) : typed, false);
    if (enter) {
      handset.key(KEYCODE_ENTER, 0, false);
    }
  }

  private Map<String, Integer> rect(int uid) {
    Bounds b = handset.bounds(uid);
    return Map.of("x", b.left(), "y", b.top(), "width", b.width(), "height", b.height());
  }

  private String screenshot(int uid) {
    byte[] cut = Pictures.cut(handset.screenshot(), handset.bounds(uid));
    return Base64.getEncoder().encodeToString(cut);
  }

  private UiNode node(Session session, int uid) {
    UiNode node = Finder.byUid(session.windows(handset), uid);
    if (node == null) {
      throw new PhoneFault(PhoneFault.Kind.GONE, "the element is no longer on the screen");
    }
    return node;
  }

  private static boolean is(UiNode node, String attribute) {
    return node.get(attribute).equals("true");
  }

  private static @Nullable String attribute(UiNode node, String asked) {
    String name = OTHER_NAMES.getOrDefault(asked, asked);
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
              + "' attribute is unknown for the element. Only the following attributes are"
              + " supported: "
              + node.attributes().keySet());
    }
    return value;
  }
}
