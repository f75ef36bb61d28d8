package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.UiNode;
import org.jspecify.annotations.Nullable;

/** Finding elements, and the commands on one that was found. */
final class ElementCommands {
  private static final String ATTRIBUTE = "GET attribute/";
  private static final String CONTENT_SIZE = "contentsize";

  /** ViewConfiguration.TOUCH_SLOP, in pixels at one pixel per dp */
  private static final int TOUCH_SLOP = 8;

  /** Absent where they have no value; every other attribute is always there. */
  private static final List<String> OPTIONAL =
      List.of("content-desc", "resource-id", "hint", "showing-hint");

  /** In small letters: the server takes names in whatever case. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          entry("contentdescription", "content-desc"),
          entry("name", "content-desc"),
          entry("resourceid", "resource-id"),
          entry("classname", "class"),
          entry("longclickable", "long-clickable"),
          entry("showinghinttext", "showing-hint"));

  private static final Map<String, Function<UiNode, Object>> PROPERTIES =
      Map.of(
          "GET text", n -> n.get("text"),
          "GET name", n -> n.get("class"),
          "GET displayed", n -> is(n, "displayed"),
          "GET enabled", n -> is(n, "enabled"),
          "GET selected", n -> is(n, is(n, "checkable") ? "checked" : "selected"));

  private final Handset handset;
  private final Gestures gestures;
  private final Keyboard keyboard;
  private final Map<String, ElementCommand> commands;

  ElementCommands(Handset handset) {
    this.handset = handset;
    gestures = new Gestures(handset);
    keyboard = new Keyboard(handset);
    commands =
        Map.ofEntries(
            entry("POST element", (session, uid, body) -> first(session, body, uid)),
            entry("POST elements", (session, uid, body) -> all(session, body, uid)),
            entry("POST click", ElementCommand.silent((uid, body) -> click(uid))),
            entry("POST value", ElementCommand.silent(keyboard::typeInto)),
            entry("POST clear", ElementCommand.silent((uid, body) -> keyboard.set(uid, "", true))),
            entry("GET rect", (session, uid, body) -> rect(uid)),
            entry("GET location", (session, uid, body) -> part(uid, "x", "y")),
            entry("GET location_in_view", (session, uid, body) -> part(uid, "x", "y")),
            entry("GET size", (session, uid, body) -> part(uid, "width", "height")),
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
      return asked.toLowerCase(Locale.ROOT).equals(CONTENT_SIZE)
          ? (session, uid, body) -> contentSize(uid)
          : (session, uid, body) -> attribute(node(session, uid), asked);
    }
    Function<UiNode, Object> property = PROPERTIES.get(name);
    return property == null
        ? commands.get(name)
        : (session, uid, body) -> property.apply(node(session, uid));
  }

  Object first(Session session, Body body, @Nullable Integer within) {
    List<UiNode> found = find(session, body, within, true);
    if (found.isEmpty()) {
      throw WireError.missing(
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

  private Map<String, Integer> rect(int uid) {
    Bounds b = handset.bounds(uid);
    return Map.of("x", b.left(), "y", b.top(), "width", b.width(), "height", b.height());
  }

  private Map<String, Integer> part(int uid, String one, String other) {
    Map<String, Integer> rect = new LinkedHashMap<>(rect(uid));
    rect.keySet().retainAll(List.of(one, other));
    return rect;
  }

  /** A JSON text, as the server answers this one attribute. */
  private String contentSize(int uid) {
    Bounds b = handset.bounds(uid);
    int slop = TOUCH_SLOP * handset.display()[2] / 160;
    return "{\"width\":%d,\"height\":%d,\"top\":%d,\"left\":%d,\"scrollableOffset\":%d,\"touchPadding\":%d}"
        .formatted(b.width(), b.height(), b.top(), b.left(), handset.scrollExtent(uid), slop);
  }

  private String screenshot(int uid) {
    byte[] cut = Pictures.cut(handset.screenshot(), handset.bounds(uid));
    return Base64.getEncoder().encodeToString(cut);
  }

  private UiNode node(Session session, int uid) {
    UiNode node = Finder.byUid(session.windows(handset), uid);
    if (node == null) {
      // a window that does not have the focus is on the screen all the same
      node = Finder.byUid(session.allWindows(handset), uid);
    }
    if (node == null) {
      throw new PhoneFault(PhoneFault.Kind.GONE, "the element is no longer on the screen");
    }
    return node;
  }

  private static boolean is(UiNode node, String attribute) {
    return node.get(attribute).equals("true");
  }

  private static @Nullable String attribute(UiNode node, String asked) {
    String small = asked.toLowerCase(Locale.ROOT);
    String name = OTHER_NAMES.getOrDefault(small, small);
    String value = node.attributes().get(name);
    if (value == null && small.equals("name")) {
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
