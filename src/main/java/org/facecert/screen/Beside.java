package org.facecert.screen;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * With all windows told, the phone's bars and keyboard are among them, and what a vendor or another
 * app lets float over every app: none of it is the app's screen.
 */
final class Beside {

  private static final int SMALL = 10;

  private final long page;

  private Beside(int width, int height) {
    this.page = (long) width * height;
  }

  /**
   * Those of the windows that are the screen: all, where nothing but what is beside it is shown.
   */
  static List<Node> screen(List<Node> windows, int width, int height) {
    Beside beside = new Beside(width, height);
    Set<String> owners =
        windows.stream()
            .filter(w -> w.displayed() && !w.overlay() && !beside.isSmall(w))
            .map(Node::packageName)
            .collect(Collectors.toSet());
    return owners.isEmpty()
        ? windows
        : windows.stream().filter(w -> !beside.is(w, owners)).toList();
  }

  private boolean is(Node window, Set<String> owners) {
    return window.role() != Role.TOAST
        && !owners.contains(window.packageName())
        && (window.overlay() || isSmall(window));
  }

  private boolean isSmall(Node window) {
    return window.bounds().area() * SMALL < page;
  }
}
