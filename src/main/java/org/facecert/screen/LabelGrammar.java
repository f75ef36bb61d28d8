package org.facecert.screen;

import static org.facecert.screen.LabelPart.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a label chooses from its parts: filler, polarity, verb, object, reason. Where two parts
 * contradict each other, or a negation meets a negation, nothing is told.
 */
final class LabelGrammar {

  private static final Map<LabelPart, Concept> THINGS =
      Map.of(
          FACE, Concept.FACE_FUNCTION,
          FACE_ACT, Concept.FACE_FUNCTION,
          TERMS, Concept.BUNDLE_TERMS,
          CAMERA, Concept.CAMERA,
          MARKETING, Concept.BUNDLE_MARKETING,
          LOCATION, Concept.BUNDLE_LOCATION,
          CONTACTS, Concept.BUNDLE_CONTACTS,
          ALBUM, Concept.BUNDLE_ALBUM,
          MICROPHONE, Concept.BUNDLE_MICROPHONE);

  private final LabelWords words;

  LabelGrammar(LabelWords words) {
    this.words = words;
  }

  /**
   * What the label chooses; empty when its parts tell nothing.
   *
   * @param label in normal form and simplified letters
   */
  Set<Concept> concepts(String label) {
    List<Phrase> phrases = Phrase.of(words.cut(label));
    if (phrases.stream().anyMatch(p -> p.has(VOID))) {
      return EnumSet.of(Concept.VOID);
    }
    if (phrases.stream().anyMatch(p -> p.has(QUESTION))) {
      return EnumSet.of(Concept.LEARN_MORE);
    }
    Set<Concept> found = EnumSet.noneOf(Concept.class);
    for (Phrase phrase : phrases) {
      Set<Concept> meaning = LabelPhrases.meaning(phrase);
      if (meaning.contains(Concept.NOT_UNDERSTOOD)) {
        return EnumSet.noneOf(Concept.class);
      }
      found.addAll(meaning);
    }
    return settled(found, phrases);
  }

  /** What a label that agrees has a person agree to, in so far as it says so. */
  Set<Concept> objects(String label) {
    Set<Concept> things = EnumSet.noneOf(Concept.class);
    for (Phrase phrase : Phrase.of(words.cut(label))) {
      if (phrase.negations() == 0) {
        phrase.parts().stream()
            .filter(THINGS::containsKey)
            .forEach(part -> things.add(THINGS.get(part)));
      }
    }
    return things;
  }

  private Set<Concept> settled(Set<Concept> found, List<Phrase> phrases) {
    boolean heard = phrases.stream().anyMatch(p -> p.has(HEARD, YES, ASSENT));
    boolean refuses = found.contains(Concept.REFUSE);
    boolean takesUp =
        phrases.stream().anyMatch(p -> p.negations() == 0 && p.face() && p.has(USE, TURN_ON));
    if (heard && takesUp && !refuses) {
      found.add(Concept.AGREE);
    }
    if (found.contains(Concept.AGREE) && (refuses || found.contains(Concept.LATER))) {
      return EnumSet.noneOf(Concept.class);
    }
    if (refuses && phrases.stream().anyMatch(p -> p.negations() == 0 && p.has(BAD))) {
      found.add(Concept.SHAMING);
    }
    if (found.contains(Concept.WITHDRAW)) {
      found.remove(Concept.AGREE);
    }
    if (found.isEmpty() && heard && phrases.stream().allMatch(p -> p.hasOnly(HEARD, FILLER, PERSON))) {
      found.add(Concept.AMBIGUOUS);
    }
    return found;
  }
}
