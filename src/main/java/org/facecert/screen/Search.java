package org.facecert.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what a {@link Query} asks for. */
final class Search {

  private Search() {}

  static List<Node> find(List<Node> nodes, Query query) {
    String wanted = TextNormalization.text(query.words());
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Node> exact = new ArrayList<>();
    List<Node> partly = new ArrayList<>();
    for (Node node : nodes) {
      if (!node.displayed() || !(query.roles().isEmpty() || query.roles().contains(node.role()))) {
        continue;
      }
      if (named(node, wanted, true)) {
        exact.add(node);
      } else if (named(node, wanted, false)) {
        partly.add(node);
      }
    }
    List<Node> best = narrowed(exact, query);
    return best.isEmpty() ? narrowed(partly, query) : best;
  }

  /** Several nodes of one control are one candidate; a control goes before mere words. */
  private static List<Node> narrowed(List<Node> found, Query query) {
    if (!query.tappable()) {
      return query.roles().isEmpty() ? innermost(found) : found;
    }
    Set<Node> targets = new LinkedHashSet<>();
    found.stream().map(Node::tapTarget).filter(Objects::nonNull).forEach(targets::add);
    return targets.isEmpty() ? innermost(found) : innermost(new ArrayList<>(targets));
  }

  /** Leaves out what only repeats the words of a match inside it. */
  private static List<Node> innermost(List<Node> found) {
    Set<Node> all = new HashSet<>(found);
    Set<Node> around = new HashSet<>();
    for (Node node : found) {
      Node at = node.parent().orElse(null);
      while (at != null && !(all.contains(at) && !around.add(at))) {
        at = at.parent().orElse(null);
      }
    }
    return found.stream().filter(n -> !around.contains(n)).toList();
  }

  private static boolean named(Node node, String wanted, boolean exactly) {
    return is(node.normalLabel(), wanted, exactly)
        || (node.role() == Role.FIELD && fieldNamed(node, wanted, exactly))
        || (!node.description().isBlank()
            && is(TextNormalization.text(node.description()), wanted, exactly))
        || (node.checkable() && is(TextNormalization.text(node.ownWords()), wanted, exactly));
  }

  private static boolean fieldNamed(Node node, String wanted, boolean exactly) {
    return is(TextNormalization.text(node.hint()), wanted, exactly)
        || is(TextNormalization.text(beside(node)), wanted, exactly);
  }

  private static boolean is(String label, String wanted, boolean exactly) {
    return exactly ? label.equals(wanted) : label.contains(wanted);
  }

  /** The words just before the field among its siblings. */
  private static String beside(Node field) {
    String before = "";
    for (Node sibling : field.parent().map(Node::children).orElse(List.of())) {
      if (sibling == field) {
        return before;
      }
      before = sibling.role() == Role.TEXT ? sibling.text() : "";
    }
    return "";
  }
}
