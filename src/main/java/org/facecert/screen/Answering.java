package org.facecert.screen;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which controls agree. "Agree" does by its word; "Turn on" or "Confirm" only as one of two answers
 * to a question; "Start" only where agreement is asked for and refusing is possible; "OK" and
 * "Continue" never.
 */
final class Answering {

  private final Parts parts;
  private final RegionSubject subject;
  private final boolean modal;
  private final List<Labelled> insteads;
  private final List<Labelled> deeds;

  Answering(Parts parts, RegionSubject subject, boolean modal) {
    this.parts = parts;
    this.subject = subject;
    this.modal = modal;
    this.insteads = parts.insteads();
    this.deeds = parts.deeds();
  }

  Stream<Labelled> agree(Reading.Kind kind) {
    return switch (kind) {
      case FACE_CONSENT -> faceAgree().stream();
      case GENERAL_CONSENT -> generalAgree().stream();
      case CAMERA_TALK ->
          Stream.of(Concept.AGREE, Concept.TURN_ON, Concept.CONFIRM, Concept.CAMERA_PERMISSION_TALK)
              .flatMap(parts::controls)
              .filter(c -> !c.is(Concept.REFUSE) && !c.is(Concept.LATER))
              .distinct();
      default -> parts.controls(Concept.AGREE);
    };
  }

  List<Labelled> faceAgree() {
    List<Labelled> byWord = parts.controls(Concept.AGREE).toList();
    if (!byWord.isEmpty()) {
      return byWord;
    }
    List<Labelled> byAnswer =
        Stream.concat(parts.controls(Concept.TURN_ON), parts.controls(Concept.CONFIRM))
            .filter(c -> !c.is(Concept.REFUSE) && !c.is(Concept.LATER))
            .filter(c -> !c.is(Concept.WITHDRAW) && !c.is(Concept.DELETE_FACE))
            .distinct()
            .toList();
    if (!byAnswer.isEmpty()
        && (canRefuse() || modal || subject.asksForConsentToFace())
        && (!subject.claimsConsent() || byAnswer.stream().anyMatch(subject::claimsConsentOf))) {
      return byAnswer;
    }
    if (canRefuse() && subject.speaksOfConsent() && !subject.claimsConsent()) {
      List<Labelled> starts = parts.controls(Concept.START).toList();
      List<Labelled> entries = parts.controls(Concept.FACE_ENTRY).toList();
      if (!starts.isEmpty() || refuses() && !entries.isEmpty()) {
        return starts.isEmpty() ? entries : starts;
      }
    }
    return refuses() && !subject.claimsConsent() ? deeds() : List.of();
  }

  Stream<Labelled> faceBoxes(Reading.Kind kind) {
    List<Labelled> named =
        parts.boxes().stream()
            .filter(b -> b.aboutFace() && isAnswerBox(b))
            .filter(b -> b.node().role() != Role.RADIO || b.is(Concept.CONSENT_TALK))
            .toList();
    if (!named.isEmpty() || kind != Reading.Kind.FACE_CONSENT) {
      return named.stream();
    }
    List<Labelled> answers = parts.boxes().stream().filter(this::isAnswerBox).toList();
    return answers.size() == 1
        ? answers.stream().filter(b -> !isAboutOtherThings(b))
        : agreeingBoxes().filter(b -> !isAboutOtherThings(b));
  }

  private static boolean isAboutOtherThings(Labelled box) {
    return box.is(Concept.PRIVACY_POLICY)
        || box.is(Concept.USER_AGREEMENT)
        || box.is(Concept.NEVER_ASK)
        || box.concepts().stream().anyMatch(c -> c.name().startsWith("BUNDLE_"));
  }

  Stream<Labelled> agreeingBoxes() {
    return parts.boxes().stream()
        .filter(this::isAnswerBox)
        .filter(b -> b.is(Concept.CONSENT_TALK) || b.is(Concept.AGREE) || isAskedBesideRefusal(b));
  }

  /** Something on the screen goes on: a button that is neither refusal nor way back. */
  boolean canGoOn() {
    return canAnswer() || goesOn(Stream.of(Concept.FACE_FUNCTION));
  }

  /** The same, a tile that merely leads to the face left out. */
  boolean canAnswer() {
    return goesOn(
        Stream.of(
            Concept.AGREE,
            Concept.TURN_ON,
            Concept.CONFIRM,
            Concept.NEXT,
            Concept.START,
            Concept.AMBIGUOUS));
  }

  private boolean goesOn(Stream<Concept> concepts) {
    return concepts
        .flatMap(parts::controls)
        .anyMatch(
            c ->
                !c.is(Concept.CLOSE_OR_BACK)
                    && !c.is(Concept.REFUSE)
                    && !c.is(Concept.LATER)
                    && !c.is(Concept.WITHDRAW));
  }

  /** The one control beside the refusal that does what the text says, in whatever words. */
  private List<Labelled> deeds() {
    List<Labelled> told = deeds.stream().filter(d -> !insteads.contains(d)).toList();
    return told.size() == 1 ? told : List.of();
  }

  private boolean refuses() {
    return parts.controls(Concept.REFUSE).findAny().isPresent() || !insteads.isEmpty();
  }

  /**
   * What refuses: in so many words, else by taking something known in the place of the face. Where
   * both are, the plain words are the refusal.
   */
  Stream<Labelled> refuse(Reading.Kind kind) {
    List<Labelled> plain = parts.controls(Concept.REFUSE).toList();
    return plain.isEmpty() && kind == Reading.Kind.FACE_CONSENT
        ? insteads.stream()
        : plain.stream();
  }

  /**
   * Whether the control is understood by the text of the consent: it does what the text says, or
   * takes something else in the face's place.
   */
  boolean answersByText(Labelled control) {
    return insteads.contains(control) || faceAgree().contains(control);
  }

  boolean canRefuse() {
    return !insteads.isEmpty() || refusesOrLeaves();
  }

  private boolean refusesOrLeaves() {
    return Stream.of(Concept.REFUSE, Concept.LATER, Concept.CLOSE_OR_BACK)
        .anyMatch(c -> parts.controls(c).findAny().isPresent());
  }

  // a switch in a settings row tells a state; it does not answer a question
  private boolean isAnswerBox(Labelled box) {
    return box.node().role() != Role.SWITCH
        || box.is(Concept.CONSENT_TALK)
        || isAskedBesideRefusal(box);
  }

  /** "We may process my face" with a switch, and beside it a way to say no: that is a question. */
  private boolean isAskedBesideRefusal(Labelled box) {
    return box.aboutFace() && parts.controls(Concept.REFUSE).findAny().isPresent();
  }

  private List<Labelled> generalAgree() {
    return Stream.of(
            Concept.AGREE,
            Concept.CONFIRM,
            Concept.TURN_ON,
            Concept.NEXT,
            Concept.START,
            Concept.AMBIGUOUS)
        .map(
            concept ->
                parts
                    .controls(concept)
                    .filter(c -> !c.is(Concept.CLOSE_OR_BACK) && !c.is(Concept.REFUSE))
                    .toList())
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
