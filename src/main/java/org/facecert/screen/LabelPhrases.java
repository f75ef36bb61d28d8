package org.facecert.screen;

import static org.facecert.screen.LabelPart.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The meaning of one phrase of a label. */
final class LabelPhrases {

  private static final Map<LabelPart, Concept> DEEDS =
      Map.of(
          DELETE, Concept.DELETE,
          PAY, Concept.PAY,
          SEND, Concept.SEND,
          CALL, Concept.CALL,
          INFORM, Concept.LEARN_MORE,
          START, Concept.START,
          GO, Concept.NEXT,
          TURN_ON, Concept.TURN_ON,
          CLOSE, Concept.CLOSE_OR_BACK);

  private static final Set<LabelPart> USING =
      Collections.unmodifiableSet(
          EnumSet.of(USE, TURN_ON, START, DO, WANT, FACE_ACT, GO, GO_ON_WITH));

  private LabelPhrases() {}

  /** {@link Concept#NOT_UNDERSTOOD} where its parts contradict each other. */
  static Set<Concept> meaning(Phrase p) {
    if (p.has(STATE) && !p.has(PERSON) || p.noun()) {
      return none();
    }
    if (p.has(PROMPT) && (p.negations() == 1 || p.has(END))) {
      return EnumSet.of(Concept.NEVER_ASK);
    }
    if (p.negations() > 1) {
      return unclear();
    }
    if (shames(p)) {
      return EnumSet.of(Concept.REFUSE, Concept.SHAMING);
    }
    if (p.has(LATER)) {
      return p.negations() > 0 ? unclear() : p.strays() ? none() : EnumSet.of(Concept.LATER);
    }
    return p.negations() == 1 ? negated(p) : plain(p);
  }

  /** A loss, a fault or a fear that the person is made to own. */
  private static boolean shames(Phrase p) {
    boolean turned = p.negations() == 1;
    LabelPart head = p.head();
    if (p.has(HEARTLESS) && (p.has(REFUSE, GIVE_UP, CLOSE, LATER) || turned)) {
      return true;
    }
    if (turned) {
      boolean wants = p.has(WANT, EMBRACE, ASSENT) || (head == null && p.has(PERSON));
      boolean without = p.has(WITHOUT, NO) && head == null;
      return p.has(FEAR, CARE) && (!p.strays() || p.has(GOOD, BAD))
          || (p.has(GOOD) && (wants || without));
    }
    if (p.has(GOOD)) {
      boolean skips = p.has(LATER) && !p.has(DO, NOUN, PROMPT);
      return p.has(GIVE_UP, LOSE, REFUSE, FEAR) || skips;
    }
    if (!p.has(BAD) || p.has(PREVENT, FEAR) || p.object() && p.has(AGREE, TURN_ON)) {
      return p.has(LOSE) && p.has(PERSON);
    }
    return p.has(EMBRACE, ASSENT, WANT, GO, GO_ON_WITH, USE, AGREE)
        || (head == null && p.has(PERSON));
  }

  private static Set<Concept> negated(Phrase p) {
    LabelPart head = p.head();
    if (p.onlyOtherThings() || p.has(REFUSE, END, CLOSE, GIVE_UP, SWITCH, SWITCH_TO, DELETE)) {
      return unclear();
    }
    if (p.has(MEANS, METHOD) && !p.face()) {
      return none();
    }
    if (p.has(AGREE, CONSENT, ASSENT)) {
      return EnumSet.of(Concept.REFUSE);
    }
    if (head == null && p.has(NOW)) {
      return EnumSet.of(Concept.LATER);
    }
    boolean said = p.face() || !p.has(UNKNOWN);
    boolean of = head == null ? !p.has(BAD, GOOD, YES, HEARD) : USING.contains(head);
    return said && of ? EnumSet.of(Concept.REFUSE) : none();
  }

  /** A negation over words that no list knows: what it takes back is open. */
  static boolean doubtful(Phrase p) {
    return p.negations() == 1 && p.has(UNKNOWN) && meaning(p).isEmpty();
  }

  private static Set<Concept> plain(Phrase p) {
    LabelPart head = p.head();
    if (p.has(REFUSE, GIVE_UP)) {
      if (p.strays()) {
        return none();
      }
      return p.onlyOtherThings() || p.has(END, AGREE) && head != REFUSE && head != GIVE_UP
          ? unclear()
          : EnumSet.of(Concept.REFUSE);
    }
    if (head == END || (head == CLOSE && (p.face() || p.has(AGREE)))) {
      boolean ends = p.face() || p.has(AGREE, CONSENT, TERMS) && !p.onlyOtherThings();
      return ends ? EnumSet.of(Concept.WITHDRAW) : none();
    }
    if (head == AGREE || head == CONSENT) {
      return p.strays()
          ? none()
          : p.has(END, CLOSE, DELETE, SWITCH_TO) ? unclear() : EnumSet.of(Concept.AGREE);
    }
    if (head == null
        && p.has(ASSENT)
        && p.hasOnly(ASSENT, FILLER, PERSON, HEARD, YES, NOW, FACE, DO)) {
      return EnumSet.of(Concept.AGREE);
    }
    if (p.face() && p.hasOnly(FACE, FACE_ACT, DO, PAY, FILLER, HEARD, YES, THING)) {
      return EnumSet.of(Concept.FACE_ENTRY);
    }
    return others(p);
  }

  private static Set<Concept> others(Phrase p) {
    LabelPart head = p.head();
    Set<Concept> found = deeds(p);
    if (p.has(TERMS) && head == SWITCH) {
      // "See the rules"
      found.add(Concept.LEARN_MORE);
    }
    if (p.has(ACCOUNT) && p.has(SWITCH, SWITCH_TO, OTHER) && !p.has(MEANS, METHOD, DO)) {
      found.add(Concept.NAVIGATION);
    }
    if (offersAnother(p)) {
      found.add(Concept.ALTERNATIVE);
    } else if (p.face() && (head == USE || head == TURN_ON || head == GO_ON_WITH) && !p.names()) {
      found.add(Concept.TURN_ON);
    } else if (p.object() && !p.face() || p.has(UNKNOWN) || p.names()) {
      // "turn on notifications", "start the film" start nothing with the face
      found.remove(Concept.TURN_ON);
      found.remove(Concept.START);
      found.remove(Concept.NEXT);
      if (p.strays()) {
        found.remove(Concept.CLOSE_OR_BACK);
      }
    }
    return found;
  }

  private static boolean offersAnother(Phrase p) {
    if (p.has(INSTEAD)) {
      return p.has(USE, MEANS, METHOD, DO) && !p.face();
    }
    if (p.has(METHOD)) {
      return p.has(SWITCH, SWITCH_TO, OTHER, EDIT) && (!p.has(UNKNOWN) || p.has(MEANS, DO));
    }
    if (!p.has(MEANS) || p.has(EDIT, DELETE) || p.face()) {
      return p.has(OTHER) && p.has(DO) && !p.face();
    }
    boolean owns = p.has(PERSON) && p.head() == null;
    return owns || p.has(SWITCH_TO, SWITCH, GO_ON_WITH, USE, DO, PAY, OTHER, WANT, EMBRACE, PROMPT);
  }

  private static Set<Concept> deeds(Phrase phrase) {
    LabelPart head = phrase.head();
    return head != null && DEEDS.containsKey(head)
        ? EnumSet.of(DEEDS.get(head))
        : EnumSet.noneOf(Concept.class);
  }

  private static Set<Concept> none() {
    return EnumSet.noneOf(Concept.class);
  }

  private static Set<Concept> unclear() {
    return EnumSet.of(Concept.NOT_UNDERSTOOD);
  }
}
