package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Touch;

/** W3C actions and UiAutomator2's gestures, as fingers on glass. */
final class Gestures {
  private static final int PRESS_MS = 30;
  private static final int LONG_MS = 600;
  private static final int STEP_MS = 10;

  /**
   * Robolectric looks back 200 ms for a finger's speed: findings/robolectric-flings-after-a-rest
   */
  private static final int REST_MS = 250;

  private final Handset handset;
  private final Keyboard keyboard;

  Gestures(Handset handset) {
    this.handset = handset;
    keyboard = new Keyboard(handset);
  }

  void tap(int x, int y) {
    press(x, y, PRESS_MS);
  }

  void press(int x, int y, int ms) {
    handset.touch(List.of(List.of(new Touch(0, true, x, y), new Touch(ms, false, x, y))));
  }

  void longPress(int x, int y, int ms) {
    press(x, y, ms <= 0 ? LONG_MS : ms);
  }

  /** A straight way; a pause at its end keeps the list from flinging. */
  void slide(int fromX, int fromY, int toX, int toY, int holdMs, int ms, boolean fling) {
    Way way = new Way();
    way.down(fromX, fromY);
    way.wait(holdMs);
    way.move(toX, toY, Math.max(50, ms));
    if (!fling) {
      way.wait(REST_MS);
    }
    way.up();
    handset.touch(List.of(way.touches));
  }

  /**
   * Moves within an area: the finger goes the way that the direction names.
   *
   * @param speed pixels in a second
   */
  void swipe(Bounds area, String direction, double percent, int speed, boolean fling) {
    int dx = (int) (area.width() * percent / 2);
    int dy = (int) (area.height() * percent / 2);
    boolean upright = direction.equals("up") || direction.equals("down");
    int ms = (int) (2000L * (upright ? dy : dx) / speed);
    int x = area.centerX();
    int y = area.centerY();
    switch (direction) {
      case "up" -> slide(x, y + dy, x, y - dy, 0, ms, fling);
      case "down" -> slide(x, y - dy, x, y + dy, 0, ms, fling);
      case "left" -> slide(x + dx, y, x - dx, y, 0, ms, fling);
      case "right" -> slide(x - dx, y, x + dx, y, 0, ms, fling);
      default ->
          throw WireError.invalid(
              "direction must be one of up, down, left, right, not '" + direction + "'");
    }
  }

  /**
   * Two fingers on the line between two corners: apart from the middle, or together to it (as
   * androidx.test.uiautomator, Gestures.pinchOpen and pinchClose).
   *
   * @param speed pixels in a second
   */
  void pinch(Bounds area, double percent, int speed, boolean open) {
    float dx = (float) (area.width() / 2f * percent);
    float dy = (float) (area.height() / 2f * percent);
    int ms = Math.max(50, (int) (1000 * Math.hypot(dx, dy) / speed));
    handset.touch(List.of(spread(area, -dx, dy, ms, open), spread(area, dx, -dy, ms, open)));
  }

  private static List<Touch> spread(Bounds area, float dx, float dy, int ms, boolean open) {
    Way way = new Way();
    way.down(area.centerX() + (open ? 0 : dx), area.centerY() + (open ? 0 : dy));
    way.move(area.centerX() + (open ? dx : 0), area.centerY() + (open ? dy : 0), ms);
    way.up();
    return way.touches;
  }

  /** The path of one finger in time. */
  private static final class Way {
    final List<Touch> touches = new ArrayList<>();
    private int at;
    private boolean touching;
    private float x;
    private float y;

    void down(float px, float py) {
      x = px;
      y = py;
      touching = true;
      touches.add(new Touch(at, true, x, y));
    }

    void down() {
      down(x, y);
    }

    void up() {
      touching = false;
      touches.add(new Touch(Math.max(at, PRESS_MS), false, x, y));
    }

    void wait(int ms) {
      for (int t = STEP_MS; touching && t <= ms; t += STEP_MS) {
        touches.add(new Touch(at + t, true, x, y));
      }
      at += ms;
    }

    void move(float toX, float toY, int ms) {
      if (touching) {
        int steps = Math.max(1, ms / STEP_MS);
        for (int s = 1; s <= steps; s++) {
          float part = (float) s / steps;
          touches.add(
              new Touch(at + s * ms / steps, true, x + (toX - x) * part, y + (toY - y) * part));
        }
      }
      at += ms;
      x = toX;
      y = toY;
    }
  }

  /** The command "Perform Actions". */
  void perform(Session session, List<Body> sources) {
    List<List<Touch>> fingers = new ArrayList<>();
    for (Body source : sources) {
      switch (source.text("type")) {
        case "pointer" -> {
          Way way = new Way();
          source.list("actions").forEach(a -> pointer(session, way, a));
          if (way.touches.stream().anyMatch(Touch::down)) {
            fingers.add(way.touches);
          }
        }
        case "key" -> keyboard.perform(source.list("actions"));
        case "none" -> {}
        default ->
            throw WireError.invalid("input source '" + source.text("type") + "' is not supported");
      }
    }
    handset.touch(fingers);
  }

  private void pointer(Session session, Way way, Body action) {
    switch (action.text("type")) {
      case "pointerMove" -> move(session, way, action);
      case "pointerDown" -> way.down();
      case "pointerUp" -> way.up();
      case "pause" -> way.wait(action.number("duration", 0));
      case "pointerCancel" -> throw WireError.invalid("pointerCancel is not supported");
      default -> throw WireError.invalid("unknown pointer action '" + action.text("type") + "'");
    }
  }

  private void move(Session session, Way way, Body action) {
    float x = action.number("x");
    float y = action.number("y");
    Body origin = action.at("origin");
    if (origin.json().isObject()) {
      Bounds b = handset.bounds(session.uid(origin.anyText(Body.ELEMENT, "ELEMENT")));
      x += b.centerX();
      y += b.centerY();
    } else if ("pointer".equals(action.textOrNull("origin"))) {
      x += way.x;
      y += way.y;
    }
    way.move(x, y, action.number("duration", 0));
  }
}
