package org.facecert.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that a person takes as belonging to a box without words of its own: those to its right
 * on the same row, else (as beside a switch) those to its left.
 */
final class BoxLabel {

  private static final int ROWS_UP = 3;
  private static final int PARTS = 200;

  private BoxLabel() {}

  static String of(Node box) {
    Node around = box;
    for (int up = 0; up < ROWS_UP; up++) {
      Node parent = around.parent().orElse(null);
      if (parent == null || parent.children().size() > PARTS) {
        break;
      }
      List<Node> parts = parent.subtree(n -> true, PARTS);
      boolean anotherBox = parts.stream().anyMatch(n -> n != box && n.checkable());
      String words = words(box, parts);
      if (!words.isBlank()) {
        return words;
      }
      if (anotherBox) {
        break;
      }
      around = parent;
    }
    return "";
  }

  private static String words(Node box, List<Node> parts) {
    List<String> right = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Node part : parts) {
      String said = Parts.words(part).strip();
      boolean worded = !said.isBlank() && part.role() != Role.FIELD;
      if (part == box || !worded || part.checkable() || !sameRow(box, part)) {
        continue;
      }
      if (part.bounds().left() >= box.bounds().centreX()) {
        right.add(said);
      } else if (part.bounds().right() <= box.bounds().centreX()) {
        left.add(said);
      }
    }
    return String.join(" ", right.isEmpty() ? left : right);
  }

  private static boolean sameRow(Node box, Node part) {
    Bounds a = box.bounds();
    Bounds b = part.bounds();
    return b.top() < a.bottom() && a.top() < b.bottom();
  }
}
