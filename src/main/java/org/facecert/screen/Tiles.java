package org.facecert.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tiles and rows that open a page of their own: three or more of one size, each a picture with
 * words, a row of a list, or a tile that the app draws itself (Material Design, "Lists" and
 * "Cards"). What does something at once is drawn as a button.
 */
public final class Tiles {

  private static final int FEWEST = 3;

  private Tiles() {}

  public static Set<Node> controls(Screen screen) {
    List<Node> tiles = screen.nodes().stream().filter(Tiles::isTile).toList();
    Set<Node> found = new HashSet<>();
    for (Node tile : tiles) {
      if (tiles.stream().filter(other -> alike(tile.bounds(), other.bounds())).count() >= FEWEST) {
        found.add(tile);
      }
    }
    return found;
  }

  private static boolean isTile(Node node) {
    boolean picture = node.subtree().stream().anyMatch(n -> n != node && n.role() == Role.IMAGE);
    return node.displayed()
        && node.clickable()
        && node.role() == Role.CONTAINER
        && (picture || isRow(node) || isDrawn(node))
        && !node.label().isBlank();
  }

  private static boolean isRow(Node node) {
    return node.parent().filter(parent -> parent.role() == Role.LIST).isPresent();
  }

  /** The app paints it, and tells a screen reader what it says. */
  private static boolean isDrawn(Node node) {
    return node.children().isEmpty() && node.text().isBlank();
  }

  /** Of one size, but for a line more or less. */
  private static boolean alike(Bounds one, Bounds other) {
    return Math.abs(one.width() - other.width()) * 10 <= one.width()
        && Math.abs(one.height() - other.height()) * 4 <= one.height();
  }
}
