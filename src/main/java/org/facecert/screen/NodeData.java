package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node in plain data: what the platform says of it, already in the suite's own terms.
 *
 * @param depth 0 for a window; a node stands below the nearest node before it of a lesser depth
 * @param id how the app's makers name it; empty when they do not
 * @param part of the system's permission dialog; null for what the platform knows as none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record NodeData(
    int depth,
    Role role,
    @JsonUnwrapped NodeWords words,
    String id,
    @JsonUnwrapped NodePlace place,
    Set<NodeState> states,
    @Nullable PermissionPart part) {

  private static final NodePlace NOWHERE = new NodePlace(Bounds.NOWHERE, 0);

  public NodeData {
    role = Objects.requireNonNullElse(role, Role.CONTAINER);
    words = Objects.requireNonNullElse(words, NodeWords.NONE);
    id = Objects.requireNonNullElse(id, "");
    place = Objects.requireNonNullElse(place, NOWHERE);
    states = Collections.unmodifiableSet(copy(Objects.requireNonNullElse(states, Set.of())));
  }

  private static Set<NodeState> copy(Collection<NodeState> states) {
    Set<NodeState> copy = EnumSet.noneOf(NodeState.class);
    copy.addAll(states);
    return copy;
  }
}
