package org.facecert.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.facecert.screen.Node;
import org.facecert.screen.Role;
import org.facecert.screen.Screen;
import org.facecert.screen.TextNormalization;

/** Finds what answers to a label: exactly, else as the only one that contains it; never a guess. */
final class LabelSearch {

  private LabelSearch() {}

  sealed interface Match {
    record One(Node node) implements Match {}

    record None() implements Match {}

    record Several(List<Node> nodes) implements Match {}
  }

  /** Something to press. */
  static Match control(Screen screen, String label) {
    return match(screen, label, n -> n.tapTarget() != null);
  }

  /** A field to type into. */
  static Match field(Screen screen, String label) {
    return match(screen, label, n -> n.role() == Role.FIELD);
  }

  /** A text that is the label, whether it can be pressed or not. */
  static Optional<Node> words(Screen screen, String label) {
    String wanted = TextNormalization.text(label);
    return screen.nodes().stream()
        .filter(n -> n.displayed() && TextNormalization.text(n.label()).equals(wanted))
        .findFirst();
  }

  /** Anything that can be read. */
  static boolean isShown(Screen screen, String label) {
    String wanted = TextNormalization.text(label);
    return screen.nodes().stream()
        .filter(Node::displayed)
        .anyMatch(n -> TextNormalization.text(n.label()).contains(wanted));
  }

  private static Match match(Screen screen, String label, Predicate<Node> usable) {
    String wanted = TextNormalization.text(label);
    Match exact =
        distinct(screen, n -> usable.test(n) && TextNormalization.text(n.label()).equals(wanted));
    return exact instanceof Match.None
        ? distinct(
            screen, n -> usable.test(n) && TextNormalization.text(n.label()).contains(wanted))
        : exact;
  }

  /** Nodes that lead to the same tap target are one control: the innermost stands for it. */
  private static Match distinct(Screen screen, Predicate<Node> wanted) {
    Map<Node, Node> byTarget = new LinkedHashMap<>();
    screen.nodes().stream()
        .filter(Node::displayed)
        .filter(wanted)
        .forEach(n -> byTarget.put(n.tapTarget() == null ? n : n.tapTarget(), n));
    List<Node> found = List.copyOf(byTarget.values());
    return switch (found.size()) {
      case 0 -> new Match.None();
      case 1 -> new Match.One(found.get(0));
      default -> new Match.Several(found);
    };
  }
}
