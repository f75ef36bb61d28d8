package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One node in plain data: what the platform says of it, already in the suite's own terms.
 *
 * @param depth 0 for a window; a node stands below the nearest node before it of a lesser depth
 * @param id how the app's makers name it; empty when they do not
 * @param bounds what of it lies on the screen; where nothing does, where it would lie
 * @param drawingOrder among its siblings, later ones over earlier ones; 0 when it is not told
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record NodeData(
    int depth,
    Role role,
    @JsonUnwrapped NodeWords words,
    String id,
    @JsonFormat(shape = JsonFormat.Shape.ARRAY) Bounds bounds,
    int drawingOrder,
    Set<State> states) {

  public NodeData {
    role = Objects.requireNonNullElse(role, Role.CONTAINER);
    words = Objects.requireNonNullElse(words, NodeWords.NONE);
    id = Objects.requireNonNullElse(id, "");
    bounds = Objects.requireNonNullElse(bounds, Bounds.NOWHERE);
    states = Collections.unmodifiableSet(copy(Objects.requireNonNullElse(states, Set.of())));
  }

  private static Set<State> copy(Collection<State> states) {
    Set<State> copy = EnumSet.noneOf(State.class);
    copy.addAll(states);
    return copy;
  }
}
