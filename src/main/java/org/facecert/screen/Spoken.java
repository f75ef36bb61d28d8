package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a screen reader comes to.
 *
 * @param words what it says of it; empty where there is nothing to say
 * @param acts whether a person can do something with it
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Spoken(String words, Role role, boolean acts, Bounds bounds) {

  /** A screen of more things is none that anybody hears to its end. */
  private static final int MOST = 2_000;

  public Spoken {
    words = Objects.requireNonNullElse(words, "");
    role = Objects.requireNonNullElse(role, Role.CONTAINER);
    bounds = Objects.requireNonNullElse(bounds, Bounds.NOWHERE);
  }

  /**
   * In the order in which a screen reader comes to them. A description goes before the text that is
   * seen; of a control without either, the words inside it are said; a text that merely stands
   * there is said by itself.
   *
   * @param given without what is kept from screen readers
   */
  public static List<Spoken> on(Screen given) {
    List<Spoken> all = new ArrayList<>();
    Set<Node> said = new HashSet<>();
    for (Node node : given.front()) {
      if (all.size() < MOST && node.displayed() && !said.contains(node)) {
        boolean acts = acts(node);
        String own = own(node);
        if (acts) {
          all.add(
              new Spoken(
                  own.isBlank() ? inside(node, said) : own, node.role(), true, node.bounds()));
          if (!own.isBlank()) {
            inside(node, said);
          }
        } else if (!own.isBlank()) {
          all.add(new Spoken(own, node.role(), false, node.bounds()));
        }
      }
    }
    return all;
  }

  private static boolean acts(Node node) {
    return node.clickable() || node.checkable() || node.role() == Role.FIELD;
  }

  private static String own(Node node) {
    if (!node.description().isBlank()) {
      return node.description().strip();
    }
    return (node.text().isBlank() ? node.hint() : node.text()).strip();
  }

  /** The words of its parts that do not act on their own; they are said with it. */
  private static String inside(Node control, Set<Node> said) {
    List<String> words = new ArrayList<>();
    for (Node part : control.subtree(n -> n == control || !acts(n), MOST)) {
      if (part != control && part.displayed()) {
        said.add(part);
        if (!own(part).isBlank()) {
          words.add(own(part));
        }
      }
    }
    return String.join(" ", words);
  }
}
