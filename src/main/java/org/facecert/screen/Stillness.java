package org.facecert.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not change any more for a screen to be settled. */
record Stillness(List<StillPart> parts) {

  record StillPart(Role role, String words, Bounds bounds, Set<NodeState> states) {}

  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?( ?[ap]m)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT_DOWN =
      Pattern.compile("\\d{1,3} ?(s|sec|seconds?|秒|秒钟|%)(?![a-z])", Pattern.CASE_INSENSITIVE);
  private static final Bounds ANYWHERE = new Bounds(0, 0, 0, 0);

  static Stillness of(Screen screen) {
    List<StillPart> parts = new ArrayList<>();
    for (Node node : screen.nodes()) {
      // a toast is said over a screen and is no part of it
      if (node.owner() == WindowOwner.BAR || node.role() == Role.TOAST) {
        continue;
      }
      boolean moving = node.role() == Role.PROGRESS;
      parts.add(
          new StillPart(
              node.role(),
              moving ? "" : still(node.ownWords()),
              moving ? ANYWHERE : node.bounds(),
              states(node)));
    }
    return new Stillness(parts);
  }

  private static String still(String words) {
    if (words.length() > 200 || words.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return words;
    }
    return COUNT_DOWN.matcher(CLOCK.matcher(words).replaceAll("<clock>")).replaceAll("<count>");
  }

  private static Set<NodeState> states(Node node) {
    Set<NodeState> states = EnumSet.noneOf(NodeState.class);
    for (NodeState state : NodeState.values()) {
      if (state != NodeState.FOCUSED && node.has(state)) {
        states.add(state);
      }
    }
    return states;
  }
}
