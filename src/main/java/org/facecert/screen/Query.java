package org.facecert.screen;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a route's act looks for, in the user's words.
 *
 * @param words compared in normal form; an exact label goes before one that contains them
 * @param roles empty for any
 * @param tappable only what reacts to a press
 */
public record Query(String words, Set<Role> roles, boolean tappable) {

  public Query {
    roles = Set.copyOf(roles);
  }

  /** A control with these words on it. */
  public static Query control(String words) {
    return new Query(words, Set.of(), true);
  }

  /** Words anywhere on the screen. */
  public static Query words(String words) {
    return new Query(words, Set.of(), false);
  }

  /** A field to type into, by hint, description, content or the words beside it. */
  public static Query field(String words) {
    return new Query(words, EnumSet.of(Role.FIELD), false);
  }

  /** A check box, radio button or switch. */
  public static Query box(String words) {
    return new Query(words, EnumSet.of(Role.CHECKBOX, Role.RADIO, Role.SWITCH), false);
  }
}
