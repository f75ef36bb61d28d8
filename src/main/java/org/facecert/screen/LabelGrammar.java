package org.facecert.screen;

import static org.facecert.screen.LabelPart.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a label chooses from its parts: filler, polarity, verb, object, reason. Where two
 * parts contradict each other, or a negation meets a negation, nothing is told.
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

  /** Parts that choose nothing by themselves. */
  private static final Set<LabelPart> MUTE =
      Collections.unmodifiableSet(
          EnumSet.of(UNKNOWN, FILLER, TOO, BREAK, AND, THING, NOUN, STATE, ACCOUNT, TERMS));

  /** Parts that make more of a label than the name of a text. */
  private static final Set<LabelPart> NO_NAME =
      Collections.unmodifiableSet(
          EnumSet.of(
              HEARD, ASSENT, YES, NO, NOT, WITHOUT, LATER, INSTEAD, HEARTLESS, BAD, TOO, STATE,
              VOID, BREAK, AND, PERSON));

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
    List<LabelWords.Token> tokens = words.cut(label);
    if (namesPaper(tokens)) {
      return EnumSet.of(Concept.LEARN_MORE);
    }
    if (tokens.stream().allMatch(t -> MUTE.contains(t.part()))) {
      return EnumSet.noneOf(Concept.class);
    }
    List<Phrase> phrases = Phrase.of(tokens);
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

  /** "Terms", "数据保护说明": nothing but the name of a text, which opens when it is pressed. */
  private static boolean namesPaper(List<LabelWords.Token> tokens) {
    LabelPart last = tokens.isEmpty() ? UNKNOWN : tokens.get(tokens.size() - 1).part();
    return last == TERMS
        && tokens.stream().noneMatch(t -> t.part().verb() || NO_NAME.contains(t.part()));
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

  /** What is ended has nothing to do with the face: adverts, the place where one is. */
  boolean endsOtherThings(String label) {
    List<Phrase> phrases = Phrase.of(words.cut(label));
    return phrases.stream().anyMatch(p -> p.head() == END && p.onlyOtherThings())
        && phrases.stream().noneMatch(Phrase::face);
  }

  private static boolean yesAndNo(List<Phrase> phrases) {
    return phrases.stream().anyMatch(p -> p.has(YES) && p.hasOnly(YES, FILLER))
        && phrases.stream().anyMatch(p -> p.has(NO) && p.hasOnly(NO, FILLER));
  }

  /** "Yes, I accept the risks": a yes that owns a harm may agree or refuse. */
  private static boolean yesToHarm(List<Phrase> phrases) {
    return phrases.stream().anyMatch(p -> p.has(YES) && p.hasOnly(YES, FILLER))
        && phrases.stream().anyMatch(p -> p.negations() == 0 && p.has(BAD))
        && phrases.stream().allMatch(p -> p.negations() == 0);
  }

  /** Not "too slow" or "I fear a leak": that is a reason, and no fault of the person's. */
  private static boolean ownsHarm(Phrase p) {
    boolean reason = p.has(FEAR) || p.has(TOO) && !p.has(PERSON, EMBRACE);
    return p.negations() == 0 && p.has(BAD) && !reason;
  }

  /** "Sure, carry on with my face", "happy to scan my face". */
  private static boolean bidsGoOn(Phrase p, boolean heard) {
    return p.face()
        && p.negations() == 0
        && (heard && p.has(GO_ON_WITH) || p.has(ASSENT) && p.has(FACE_ACT));
  }

  /** "OK, scan my face": bids whoever asks do it. */
  private static boolean bidsDo(Phrase p) {
    return p.has(FACE_ACT) && p.negations() == 0 && p.hasOnly(FACE_ACT, FILLER, HEARD, PERSON, NOW);
  }

  /** "No, I'm a brick": what it says of the person, beside the refusal, no list knows. */
  private static boolean remarks(Phrase p, List<Phrase> all) {
    boolean beside =
        !p.has(REFUSE)
            && (p.negations() == 0 || all.stream().anyMatch(q -> q != p && refusesAlone(q)));
    // "No, just show the map" says what to do, and nothing of the person
    return p.has(UNKNOWN) && p.head() != INFORM && (beside || p.has(GIVE_UP, LOSE)) && !p.object();
  }

  private static boolean refusesAlone(Phrase p) {
    return !p.has(UNKNOWN) && LabelPhrases.meaning(p).contains(Concept.REFUSE);
  }

  /** "Sure, remember it": says yes in the words of what was asked, and names nothing else. */
  private static boolean doesAsAsked(Phrase p) {
    return p.negations() == 0
        && p.has(USE, TURN_ON)
        && p.hasOnly(USE, TURN_ON, FILLER, HEARD, PERSON, NOW, FACE);
  }

  private Set<Concept> settled(Set<Concept> found, List<Phrase> phrases) {
    boolean heard = phrases.stream().anyMatch(p -> p.has(HEARD, YES, ASSENT));
    boolean refuses = found.contains(Concept.REFUSE);
    if (!refuses && agrees(phrases, heard)) {
      found.add(Concept.AGREE);
    }
    if (isTorn(found, phrases)) {
      return EnumSet.noneOf(Concept.class);
    }
    addShaming(found, phrases, refuses);
    if (found.contains(Concept.WITHDRAW)) {
      found.remove(Concept.AGREE);
    }
    addAnswer(found, phrases, heard, refuses);
    return found;
  }

  private static boolean agrees(List<Phrase> phrases, boolean heard) {
    boolean assents = phrases.stream().anyMatch(p -> p.has(YES, ASSENT));
    boolean takesUp =
        phrases.stream()
            .anyMatch(p -> p.negations() == 0 && p.face() && !p.names() && p.has(USE, TURN_ON));
    return assents && takesUp || phrases.stream().anyMatch(p -> bidsGoOn(p, heard));
  }

  /** Says yes and no at once. */
  private static boolean isTorn(Set<Concept> found, List<Phrase> phrases) {
    boolean doubts =
        found.contains(Concept.REFUSE)
            || found.contains(Concept.LATER)
            || phrases.stream().anyMatch(LabelPhrases::doubtful);
    return (found.contains(Concept.AGREE) && doubts) || yesAndNo(phrases) || yesToHarm(phrases);
  }

  private static void addShaming(Set<Concept> found, List<Phrase> phrases, boolean refuses) {
    boolean harm = phrases.stream().anyMatch(LabelGrammar::ownsHarm);
    boolean owned = phrases.stream().anyMatch(p -> p.has(PERSON) && p.has(EMBRACE));
    if (harm && (refuses || owned)) {
      found.add(Concept.REFUSE);
      found.add(Concept.SHAMING);
    }
    if (found.contains(Concept.REFUSE)
        && !found.contains(Concept.SHAMING)
        && phrases.stream().anyMatch(p -> remarks(p, phrases))) {
      found.add(Concept.REMARK);
    }
  }

  private static void addAnswer(
      Set<Concept> found, List<Phrase> phrases, boolean heard, boolean refuses) {
    boolean onlyYes =
        phrases.stream().anyMatch(p -> p.has(YES))
            && phrases.stream().allMatch(p -> p.hasOnly(YES, FILLER));
    boolean asAsked = heard && phrases.stream().anyMatch(LabelGrammar::doesAsAsked);
    if (found.isEmpty() && (asAsked || onlyYes)) {
      found.add(Concept.CONFIRM);
    }
    if (heard && !refuses && phrases.stream().anyMatch(LabelGrammar::bidsDo)) {
      found.add(Concept.TURN_ON);
    }
    if (found.isEmpty() && phrases.size() == 1 && doesAsAsked(phrases.get(0))) {
      // "Enrol me now"
      found.add(Concept.START);
    }
    if (found.isEmpty()
        && heard
        && phrases.stream().allMatch(p -> p.hasOnly(HEARD, FILLER, PERSON))) {
      found.add(Concept.AMBIGUOUS);
    }
  }
}
