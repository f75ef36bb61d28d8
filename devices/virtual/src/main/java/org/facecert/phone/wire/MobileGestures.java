package org.facecert.phone.wire;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;

/**
 * The {@code mobile:} gestures of UiAutomator2, with its usual speeds ("Mobile gestures" in the
 * documentation of appium-uiautomator2-driver).
 */
final class MobileGestures {
  /** pixels per second, at one pixel per dp */
  private static final int SWIPE = 5000;

  private static final int FLING = 7500;
  private static final Map<String, String> OPPOSITE =
      Map.of("up", "down", "down", "up", "left", "right", "right", "left");

  private final Handset handset;
  private final Gestures gestures;

  MobileGestures(Handset handset) {
    this.handset = handset;
    gestures = new Gestures(handset);
  }

  Map<String, Command> table() {
    return Map.of(
        "clickGesture", Command.silent((s, a) -> click(point(s, a), 1)),
        "doubleClickGesture", Command.silent((s, a) -> click(point(s, a), 2)),
        "longClickGesture", Command.silent(this::longClick),
        "dragGesture", Command.silent(this::drag),
        "swipeGesture", Command.silent((s, a) -> swipe(s, a, a.text("direction"), SWIPE, true)),
        "flingGesture", Command.silent(this::fling),
        "scrollGesture", this::scroll);
  }

  private void click(int[] at, int times) {
    for (int k = 0; k < times; k++) {
      gestures.tap(at[0], at[1]);
    }
  }

  private void longClick(Session session, Body a) {
    int[] at = point(session, a);
    gestures.longPress(at[0], at[1], a.number("duration", 0));
  }

  private void drag(Session session, Body a) {
    int[] from =
        a.has("startX") ? new int[] {a.number("startX"), a.number("startY")} : point(session, a);
    gestures.slide(from[0], from[1], a.number("endX"), a.number("endY"), 600, 500, false);
  }

  private void fling(Session session, Body a) {
    gestures.swipe(area(session, a), opposite(a.text("direction")), 0.8, speed(a, FLING), true);
  }

  /**
   * The content moves the way that the direction names, so the finger goes the other; whether more
   * can be scrolled.
   */
  private boolean scroll(Session session, Body a) {
    List<Object> before = List.copyOf(session.windows(handset));
    swipe(session, a, opposite(a.text("direction")), SWIPE, false);
    return !before.equals(session.windows(handset));
  }

  private void swipe(Session session, Body a, String direction, int usual, boolean fling) {
    gestures.swipe(area(session, a), direction, percent(a), speed(a, usual), fling);
  }

  /** Pixels in a second: as asked for, or the usual ones on this screen. */
  private int speed(Body a, int usual) {
    double asked = a.json().path("speed").asDouble(usual * (double) handset.display()[2] / 160);
    if (!(asked >= 1)) {
      throw WireError.invalid("speed must be at least 1 pixel per second");
    }
    return (int) Math.min(asked, 1_000_000);
  }

  private static String opposite(String direction) {
    return OPPOSITE.getOrDefault(direction, direction);
  }

  private static double percent(Body a) {
    double percent = a.json().path("percent").asDouble(0.8);
    if (!(percent > 0)) {
      throw WireError.invalid("percent must be above 0");
    }
    return Math.min(1, percent) * 0.98;
  }

  private int[] point(Session session, Body a) {
    String element = a.anyText("elementId", "element");
    if (element == null) {
      return new int[] {a.number("x"), a.number("y")};
    }
    Bounds b = handset.bounds(session.uid(element));
    boolean offset = a.has("x") && a.has("y");
    return offset
        ? new int[] {b.left() + a.number("x"), b.top() + a.number("y")}
        : new int[] {b.centerX(), b.centerY()};
  }

  private Bounds area(Session session, Body a) {
    String element = a.anyText("elementId", "element");
    if (element != null) {
      return handset.bounds(session.uid(element));
    }
    int left = a.number("left");
    int top = a.number("top");
    return new Bounds(left, top, left + a.number("width"), top + a.number("height"));
  }
}
