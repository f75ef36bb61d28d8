package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Where a node is.
 *
 * @param bounds what of it lies on the screen; where nothing does, where it would lie
 * @param drawingOrder among its siblings, later ones over earlier ones; 0 when it is not told
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record NodePlace(
    @JsonFormat(shape = JsonFormat.Shape.ARRAY) Bounds bounds, int drawingOrder) {

  public NodePlace {
    bounds = Objects.requireNonNullElse(bounds, Bounds.NOWHERE);
  }
}
