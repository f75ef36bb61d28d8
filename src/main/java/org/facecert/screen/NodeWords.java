package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * What a node says.
 *
 * @param text what is written on it
 * @param description what a screen reader says of it
 * @param hint what an empty field asks for
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record NodeWords(String text, String description, String hint) {

  public static final NodeWords NONE = new NodeWords("", "", "");

  public NodeWords {
    text = Objects.requireNonNullElse(text, "");
    description = Objects.requireNonNullElse(description, "");
    hint = Objects.requireNonNullElse(hint, "");
  }
}
