package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.Completion;
import org.facecert.observation.Observations;
import org.facecert.observation.Purpose;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.Act;
import org.facecert.statement.FaceFunction;

/**
 * What of the way through an alternative is its own: from the first act on that is no part of the
 * way to the function itself. What the camera does before, at the app's start or on the page that
 * offers both, is the app's doing and another requirement's matter (PM-01, SC-05).
 */
final class AlternativesOwnWay {

  private final Set<String> approach;
  private final boolean known;

  AlternativesOwnWay(FaceFunction function) {
    List<Act> start = function.ways().start().acts();
    List<Act> before = start.subList(0, Math.max(0, start.size() - 1));
    this.approach = labels(before).collect(Collectors.toUnmodifiableSet());
    this.known = before.stream().noneMatch(Act.Follow.class::isInstance);
  }

  Observations of(Completion completion) {
    String chosen = TextNormalization.text(completion.alternative().label());
    return completion
        .way()
        .actions()
        .filter(act -> known ? leavesApproach(act, completion) : pressed(act).equals(chosen))
        .findFirst()
        .map(completion.way()::since)
        .orElseGet(completion::way);
  }

  private boolean leavesApproach(Action act, Completion completion) {
    boolean ofRoute = act.purpose() == Purpose.ROUTE || act.purpose() == Purpose.TYPE;
    return ofRoute && !isApproach(pressed(act), completion);
  }

  /** A row's words are its title and what stands below it; a route names the title. */
  private boolean isApproach(String pressed, Completion completion) {
    return Stream.concat(approach.stream(), labels(completion.alternative().route().acts()))
        .filter(label -> pressed.equals(label) || pressed.startsWith(label + " "))
        .max(Comparator.comparingInt(String::length))
        .filter(approach::contains)
        .isPresent();
  }

  private static String pressed(Action act) {
    return TextNormalization.text(act.label());
  }

  private static Stream<String> labels(List<Act> acts) {
    return acts.stream()
        .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
        .map(TextNormalization::text);
  }
}
