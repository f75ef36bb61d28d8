package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.statement.Act;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.jspecify.annotations.Nullable;

/**
 * A way that is chosen first and taken by another control: a radio button or a row of a list with a
 * mark, and "Go". Choosing alone leads nowhere and is not the way.
 */
final class Choice {

  private final Alternative alternative;
  private final FaceFunction function;

  Choice(Alternative alternative, FaceFunction function) {
    this.alternative = alternative;
    this.function = function;
  }

  /** What was pressed was a choice among several, and it is the one that is marked now. */
  static boolean made(Node pressed, ObservedScreen now) {
    return now.screen().nodes().stream()
        .filter(n -> n.displayed() && n.normalLabel().equals(pressed.normalLabel()))
        .anyMatch(n -> isMarked(n) && isAmongOthers(n, now));
  }

  private static boolean isMarked(Node node) {
    return around(node).anyMatch(n -> n.checked() || n.selected());
  }

  /** Beside it stands another of its kind that is not marked: one of several is chosen. */
  private static boolean isAmongOthers(Node node, ObservedScreen now) {
    boolean box = around(node).anyMatch(Node::checkable);
    return now.screen().nodes().stream()
        .filter(n -> n.displayed() && n.tapTarget() != null && !n.label().isBlank())
        .filter(n -> n.role() == node.role() && !n.normalLabel().equals(node.normalLabel()))
        .filter(n -> !box || around(n).anyMatch(Node::checkable))
        .anyMatch(n -> !isMarked(n));
  }

  /** The node and what it stands on as one control. */
  private static Stream<Node> around(Node node) {
    Node target = node.tapTarget();
    return target == null
        ? Stream.of(node)
        : Stream.concat(Stream.of(node), target.subtree().stream());
  }

  /**
   * The control that takes what was chosen: the one that the alternative's declared way presses
   * next, where it goes on by its words or is the one that starts the face function; else that one.
   * None where the choice brought up a form already.
   */
  Optional<Node> goesOnBy(ObservedScreen now) {
    Reading reading = now.reading();
    if (!reading.fields().isEmpty()) {
      return Optional.empty();
    }
    Set<@Nullable Node> onward =
        Stream.of(reading.next(), reading.goingOn(), reading.confirm())
            .flatMap(List::stream)
            .map(Node::tapTarget)
            .collect(Collectors.toSet());
    Optional<String> starts =
        tapped(function.ways().start().acts(), function.ways().start().acts().size() - 1);
    return declaredNext()
        .or(() -> starts)
        .filter(label -> !label.equals(alternative.label()))
        .flatMap(
            label ->
                control(now, label)
                    .filter(
                        n -> starts.equals(Optional.of(label)) || onward.contains(n.tapTarget())));
  }

  private static Optional<Node> control(ObservedScreen now, String label) {
    return LabelSearch.control(now.screen(), label) instanceof LabelSearch.Match.One one
            && one.node().enabled()
        ? Optional.of(one.node())
        : Optional.empty();
  }

  /** What the declared way presses right after the choice. */
  private Optional<String> declaredNext() {
    List<Act> acts = alternative.route().acts();
    for (int i = 0; i < acts.size(); i++) {
      if (tapped(acts, i).filter(alternative.label()::equals).isPresent()) {
        return tapped(acts, i + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> tapped(List<Act> acts, int at) {
    return at < acts.size() && acts.get(at) instanceof Act.Tap tap
        ? Optional.of(tap.label())
        : Optional.empty();
  }
}
