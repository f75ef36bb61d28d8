package org.facecert.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Redaction;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Role;
import org.facecert.screen.Screen;

/**
 * The elements of a screen as text, one on a line: what it is, what it says, how it reacts, where
 * it is. Masked; containers that say nothing and hold one thing are left out.
 */
final class StructureText {

  private static final int MOST_LINES = 400;
  private static final int DEEPEST = 24;
  private static final int LONGEST = 200;

  private final Redaction redaction;

  StructureText(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * @param lines none longer than a line
   * @param more elements that were left out behind them
   */
  record ElementLines(List<String> lines, int more) {}

  ElementLines of(Screen screen) {
    List<String> lines = new ArrayList<>();
    Map<Node, Integer> depths = new HashMap<>();
    int more = 0;
    for (Node window : screen.windows()) {
      for (Node node : window.subtree()) {
        int depth = node.parent().map(parent -> depths.getOrDefault(parent, 0)).orElse(0);
        String said = said(node);
        boolean told =
            !said.isEmpty() || node.children().size() != 1 || node.role() != Role.CONTAINER;
        depths.put(node, told ? depth + 1 : depth);
        if (told && lines.size() < MOST_LINES) {
          lines.add("  ".repeat(Math.min(depth, DEEPEST)) + line(node, said));
        } else if (told) {
          more++;
        }
      }
    }
    return new ElementLines(lines, more);
  }

  private static String line(Node node, String said) {
    StringBuilder line = new StringBuilder(node.role().name().toLowerCase(Locale.ROOT));
    line.append(said);
    state(line, node.clickable(), "clickable");
    state(line, node.checkable(), node.checked() ? "checked" : "not checked");
    state(line, !node.enabled(), "disabled");
    state(line, node.selected(), "selected");
    state(line, node.scrollable(), "scrolls");
    state(line, !node.displayed(), "not visible");
    Bounds place = node.bounds();
    return line.append("  @")
        .append(place.left())
        .append(',')
        .append(place.top())
        .append(' ')
        .append(place.width())
        .append('×')
        .append(place.height())
        .toString();
  }

  private static void state(StringBuilder line, boolean is, String word) {
    if (is) {
      line.append(" [").append(word).append(']');
    }
  }

  private String said(Node node) {
    if (node.password()) {
      return " •••";
    }
    StringBuilder said = new StringBuilder();
    part(said, "", node.text());
    part(said, "description ", node.description());
    part(said, "hint ", node.hint());
    return said.toString();
  }

  private void part(StringBuilder said, String name, String text) {
    if (!text.isBlank()) {
      said.append(' ').append(name).append('“');
      said.append(Plain.line(redaction.mask(text), LONGEST)).append('”');
    }
  }
}
