package org.facecert.phone.wire;

import static java.util.Map.entry;

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
  private static final int PINCH = 2500;
  private static final Map<String, String> OPPOSITE =
      Map.of("up", "down", "down", "up", "left", "right", "right", "left");

  private final Handset handset;
  private final Gestures gestures;
  private final Keyboard keyboard;

  MobileGestures(Handset handset) {
    this.handset = handset;
    gestures = new Gestures(handset);
    keyboard = new Keyboard(handset);
  }

  Map<String, Command> table() {
    return Map.ofEntries(
        entry("clickGesture", Command.silent((s, a) -> click(point(s, a), 1))),
        entry("doubleClickGesture", Command.silent((s, a) -> click(point(s, a), 2))),
        entry("longClickGesture", Command.silent(this::longClick)),
        entry("dragGesture", Command.silent(this::drag)),
        entry(
            "swipeGesture",
            Command.silent((s, a) -> swipe(s, a, a.text("direction"), SWIPE, true))),
        entry("flingGesture", Command.silent(this::fling)),
        entry("scrollGesture", this::scroll),
        entry("pinchOpenGesture", Command.silent((s, a) -> pinch(s, a, true))),
        entry("pinchCloseGesture", Command.silent((s, a) -> pinch(s, a, false))),
        entry("scroll", Command.silent(this::scrollTo)),
        entry(
            "replaceElementValue",
            Command.silent((s, a) -> keyboard.set(s.uid(element(a)), a.text("text"), true))));
  }

  private static String element(Body a) {
    String element = a.element();
    if (element == null) {
      throw WireError.invalid("missing argument 'elementId'");
    }
    return element;
  }

  private void pinch(Session session, Body a, boolean open) {
    if (!a.has("percent")) {
      throw WireError.invalid("missing argument 'percent'");
    }
    gestures.pinch(area(session, a), percent(a), speed(a, PINCH), open);
  }

  /** Scrolls what can be scrolled until the element comes into sight, as often as it may. */
  private void scrollTo(Session session, Body a) {
    String selector = a.text("selector");
    UiSelector wanted =
        switch (a.text("strategy")) {
          case "accessibility id" -> new UiSelector().with("description", List.of(selector));
          case "class name" -> new UiSelector().with("className", List.of(selector));
          case "-android uiautomator" -> selector(selector);
          default ->
              throw new WireError(
                  400, "invalid selector", "unsupported strategy: " + a.text("strategy"));
        };
    UiSelector box = new UiSelector().with("scrollable", List.of(new UiSelector.Word("true")));
    Scrolling scrolling = new Scrolling(handset, session, box);
    if (a.has("maxSwipes")) {
      scrolling.atMost(a.number("maxSwipes"));
    }
    scrolling.intoView(wanted);
    if (wanted.first(session.windows(handset)) == null) {
      throw WireError.missing("Cannot scroll to the element: " + selector);
    }
  }

  private static UiSelector selector(String expression) {
    UiSelector selector = UiAutomatorExpression.parse(expression).get(0).selector();
    if (selector == null) {
      throw new WireError(400, "invalid selector", "expected a UiSelector: " + expression);
    }
    return selector;
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
    String element = a.element();
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
    String element = a.element();
    if (element != null) {
      return handset.bounds(session.uid(element));
    }
    int left = a.number("left");
    int top = a.number("top");
    return new Bounds(left, top, left + a.number("width"), top + a.number("height"));
  }
}
