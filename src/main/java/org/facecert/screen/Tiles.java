package org.facecert.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tiles and rows that open a page of their own: three or more of one size, each a picture with
 * words, words above words, a row of a list, or a tile that the app draws itself; and wide rows
 * under each other, of which three or more have a title with words below it (Material Design,
 * "Lists" and "Cards"). What does something at once is drawn as a button.
 */
public final class Tiles {

  private static final int FEWEST = 3;

  /** A row is as wide as four fifths of the screen, and no higher than a quarter of it. */
  private static final int FIFTHS = 5;

  private static final int QUARTERS = 4;

  private Tiles() {}

  public static Set<Node> controls(Screen screen) {
    List<Node> tiles = screen.nodes().stream().filter(Tiles::isTile).toList();
    Set<Node> found = new HashSet<>();
    for (Node tile : tiles) {
      if (tiles.stream().filter(other -> alike(tile.bounds(), other.bounds())).count() >= FEWEST) {
        found.add(tile);
      }
    }
    found.addAll(rows(screen));
    return found;
  }

  private static List<Node> rows(Screen screen) {
    List<Node> wide = screen.nodes().stream().filter(n -> isWide(n, screen)).toList();
    return wide.stream()
        .filter(
            row ->
                wide.stream().filter(n -> beneath(row.bounds(), n.bounds()) && isTitled(n)).count()
                    >= FEWEST)
        .toList();
  }

  private static boolean isWide(Node node, Screen screen) {
    return node.displayed()
        && node.clickable()
        && node.role() == Role.CONTAINER
        && !node.label().isBlank()
        && node.bounds().width() * FIFTHS >= screen.width() * (FIFTHS - 1)
        && node.bounds().height() * QUARTERS <= screen.height();
  }

  /** In one column. */
  private static boolean beneath(Bounds one, Bounds other) {
    return one.left() == other.left() && one.width() == other.width();
  }

  private static boolean isTitled(Node node) {
    List<Node> words =
        node.subtree().stream()
            .filter(n -> n != node && n.displayed() && !n.ownWords().isBlank())
            .toList();
    return words.size() > 1
        && words.stream().noneMatch(Node::clickable)
        && words.get(1).bounds().top() >= words.get(0).bounds().bottom();
  }

  private static boolean isTile(Node node) {
    boolean picture = node.subtree().stream().anyMatch(n -> n != node && n.role() == Role.IMAGE);
    return node.displayed()
        && node.clickable()
        && node.role() == Role.CONTAINER
        && (picture || isRow(node) || isDrawn(node) || isTitled(node))
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
