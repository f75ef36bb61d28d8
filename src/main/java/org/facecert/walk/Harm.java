package org.facecert.walk;

import java.util.Set;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * What cannot be undone or costs somebody something, by the words on its control: see {@link
 * Concept#HARM}. A control whose words were not read is none that may be pressed.
 */
final class Harm {

  private static final Set<Concept> UNREAD = Set.of(Concept.HARM);

  private Harm() {}

  static boolean isNamed(Set<Concept> words) {
    return isNamedBesidesPaying(words) || words.contains(Concept.PAYING);
  }

  static boolean isNamed(Node control, Reading reading) {
    return isNamed(words(control, reading));
  }

  /**
   * For what offers to pay by the face: between such a choice and a payment stand a consent and a
   * look into the camera, both of which are refused. A sum on it is a payment at hand.
   */
  static boolean isNamedBesidesPaying(Node control, Reading reading) {
    return isNamedBesidesPaying(words(control, reading));
  }

  private static boolean isNamedBesidesPaying(Set<Concept> words) {
    return words.contains(Concept.HARM)
        || words.contains(Concept.PAYING) && words.contains(Concept.SUM);
  }

  private static Set<Concept> words(Node control, Reading reading) {
    return reading.labels().stream()
        .filter(l -> l.label().equals(control.label()))
        .findFirst()
        .map(l -> l.concepts())
        .orElse(UNREAD);
  }
}
