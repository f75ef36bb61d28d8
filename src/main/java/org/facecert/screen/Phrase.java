package org.facecert.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thought of a label: how often it is negated, its verbs in their order, its other parts. */
final class Phrase {

  private final Set<LabelPart> parts = EnumSet.noneOf(LabelPart.class);
  private final List<LabelPart> verbs = new ArrayList<>();
  private int negations;
  private boolean noun;
  private boolean thingFirst;
  private @Nullable LabelPart last;

  /** "joined" by "and" to the one before. */
  private final boolean joined;

  private Phrase(boolean joined) {
    this.joined = joined;
  }

  static List<Phrase> of(List<LabelWords.Token> tokens) {
    List<Phrase> phrases = new ArrayList<>();
    Phrase current = new Phrase(false);
    for (LabelWords.Token token : tokens) {
      LabelPart part = token.part();
      if (part.link() || current.endsBefore(part)) {
        current.addTo(phrases);
        current = new Phrase(part == LabelPart.AND);
      }
      if (!part.link()) {
        current.add(part);
      }
    }
    current.addTo(phrases);
    return phrases;
  }

  /** Things joined by "and" to an earlier phrase belong to its verb. */
  private void addTo(List<Phrase> phrases) {
    if (parts.isEmpty()) {
      return;
    }
    boolean things = verbs.isEmpty() && negations == 0 && object();
    // "decline and fall": what is joined to it makes it another expression
    boolean strays = hasOnly(LabelPart.UNKNOWN);
    if (joined && (things || strays) && !phrases.isEmpty()) {
      phrases.get(phrases.size() - 1).parts.addAll(parts);
    } else {
      phrases.add(this);
    }
  }

  private boolean endsBefore(LabelPart part) {
    if (part.negation()) {
      return !verbs.isEmpty() || object() || has(LabelPart.BAD, LabelPart.GOOD);
    }
    if (!part.verb() || !object() || agrees(part) && head() == LabelPart.END) {
      // "withdraw the selfie check consent", 撤回刷脸取件的同意: what is ended
      return false;
    }
    boolean ofTheThing = part == LabelPart.DO || part == LabelPart.PAY;
    return !ofTheThing && (!verbs.isEmpty() || last == LabelPart.PERSON);
  }

  private void add(LabelPart part) {
    boolean consents = agrees(part);
    if (consents && verbs.isEmpty() && object()) {
      // "人脸授权", "face consent"
      parts.add(LabelPart.TERMS);
    } else {
      noun |= (part == LabelPart.NOUN || part == LabelPart.METHOD) && last != null && agrees(last);
      noun |= last == LabelPart.CONSENT && (part == LabelPart.UNKNOWN || part == LabelPart.MEANS);
      // "my friend agrees": somebody or something else does
      noun |= (consents || part == LabelPart.REFUSE) && has(LabelPart.UNKNOWN) && verbs.isEmpty();
      thingFirst |= part.verb() && verbs.isEmpty() && object();
      parts.add(part);
      if (part.verb()) {
        verbs.add(part);
      }
      if (part.negation()) {
        negations++;
      }
    }
    last = part;
  }

  private static boolean agrees(LabelPart part) {
    return part == LabelPart.AGREE || part == LabelPart.CONSENT;
  }

  /** What is done: the first verb that is no "want to"; null when there is none. */
  @Nullable LabelPart head() {
    for (LabelPart verb : verbs) {
      if (verb != LabelPart.WANT) {
        return verb;
      }
    }
    return verbs.isEmpty() ? null : LabelPart.WANT;
  }

  boolean has(LabelPart... wanted) {
    for (LabelPart part : wanted) {
      if (parts.contains(part)) {
        return true;
      }
    }
    return false;
  }

  boolean hasOnly(LabelPart... allowed) {
    return List.of(allowed).containsAll(parts);
  }

  Set<LabelPart> parts() {
    return parts;
  }

  int negations() {
    return negations;
  }

  /** "授权管理", "consent form": the name of a thing. */
  boolean noun() {
    return noun;
  }

  /** "Face processing rules", "人脸采集说明": the name of a thing, though a verb is in it. */
  boolean names() {
    return thingFirst || has(LabelPart.TERMS, LabelPart.NOUN);
  }

  boolean object() {
    return parts.stream().anyMatch(LabelPart::object);
  }

  /** Words that no list knows, and none beside them that says what the label is about. */
  boolean strays() {
    return has(LabelPart.UNKNOWN) && !object();
  }

  boolean face() {
    return has(LabelPart.FACE, LabelPart.FACE_ACT);
  }

  /** It speaks of other things than the face alone: adverts, contacts. */
  boolean onlyOtherThings() {
    return !face() && parts.stream().anyMatch(LabelPart::otherThing);
  }
}
