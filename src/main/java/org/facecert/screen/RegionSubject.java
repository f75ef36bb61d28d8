package org.facecert.screen;

import java.util.List;
import java.util.stream.Stream;

/** What the words of a region, those on controls left out, are about. */
final class RegionSubject {

  private static final int A_SENTENCE = 30;
  private static final int A_LINE = 60;
  private static final int HEADINGS = 4;

  private final List<ScreenPassage> passages;
  private final Parts parts;
  private final boolean faceInHeading;
  private final boolean generalTitle;

  RegionSubject(Parts parts, String title) {
    this.parts = parts;
    this.passages = parts.passages();
    List<ScreenPassage> titles = passages.stream().filter(p -> p.text().equals(title)).toList();
    boolean faceInTitle = titles.stream().anyMatch(ScreenPassage::aboutFace);
    this.generalTitle = !faceInTitle && titles.stream().anyMatch(RegionSubject::general);
    this.faceInHeading =
        faceInTitle || (!generalTitle && headings().anyMatch(p -> p.aboutFace() && !general(p)));
  }

  /**
   * The face is what the screen asks about: by its heading, by what its controls agree to, or by
   * what is said before them; never by how many of its sentences name the face. A consent also
   * tells of storage and withdrawal; a general pop-up may tell of the face among other things.
   */
  boolean isFace() {
    if (faceBoxOfItsOwn() || faceInHeading) {
      return speaksOfFace() || faceBoxOfItsOwn();
    }
    if (agreesToTheFace()) {
      return true;
    }
    boolean asksGenerally = generalTitle || passages.stream().anyMatch(RegionSubject::asksForTerms);
    return leadsWithFace()
        && !(asksGenerally && passages.stream().anyMatch(RegionSubject::ofOtherData))
        && (!generalTitle || asksForConsentToFace());
  }

  /** Lines before the first whole sentence, where a person reads what the screen is about. */
  private Stream<ScreenPassage> headings() {
    return passages.stream()
        .filter(p -> !Headline.isFurniture(p.text()))
        .takeWhile(p -> Parts.weight(p.text()) < A_SENTENCE)
        .limit(HEADINGS);
  }

  /**
   * A control that agrees names the face: "Agree to face recognition". "Turn on face login" alone
   * may be a row of the settings: there something must be said of the face.
   */
  private boolean agreesToTheFace() {
    return agreesToTheFace(Concept.AGREE) || (agreesToTheFace(Concept.TURN_ON) && speaksOfFace());
  }

  private boolean agreesToTheFace(Concept how) {
    return parts
        .controls(how)
        .anyMatch(c -> c.aboutFace() && !c.is(Concept.REFUSE) && !c.is(Concept.LATER));
  }

  /** The first thing that is said of any data, or asked for, is said of the face and asks. */
  private boolean leadsWithFace() {
    return passages.stream()
        .filter(p -> p.aboutFace() || ofOtherData(p) || general(p))
        .findFirst()
        .filter(p -> p.aboutFace() && !ofOtherData(p))
        .filter(p -> namesFaceData() || asksForConsentToFace())
        .isPresent();
  }

  private static boolean asksForTerms(ScreenPassage p) {
    return general(p) && p.about(Concept.CONSENT_TALK) && !p.aboutFace();
  }

  private static boolean ofOtherData(ScreenPassage p) {
    return p.about(Concept.OTHER_DATA);
  }

  /** It says that something is done with the face, or of what kind the data are. */
  boolean namesFaceData() {
    return passages.stream()
        .anyMatch(
            p ->
                p.about(Concept.FACE_DATA)
                    || (p.about(Concept.FACE_FUNCTION) && p.about(Concept.PROCESSING)));
  }

  boolean asksForConsentToFace() {
    return passages.stream().anyMatch(p -> p.aboutFace() && p.about(Concept.CONSENT_TALK))
        || listsTheFace();
  }

  /** "We need your consent to:", and the face is one of the lines below. */
  private boolean listsTheFace() {
    return passages.stream()
        .dropWhile(p -> !(p.about(Concept.CONSENT_TALK) && introducesAList(p)))
        .skip(1)
        .anyMatch(p -> p.aboutFace() && Parts.weight(p.text()) <= A_LINE);
  }

  private static boolean introducesAList(ScreenPassage p) {
    return p.text().endsWith(":") || p.text().endsWith("：");
  }

  boolean speaksOfConsent() {
    return passages.stream().anyMatch(p -> p.about(Concept.CONSENT_TALK));
  }

  boolean claimsConsent() {
    return any(Concept.PASSIVE_CONSENT) || takesSilenceForYes();
  }

  /** Who does nothing has agreed, whatever there is to press. */
  boolean takesSilenceForYes() {
    return any(Concept.SILENT_CONSENT);
  }

  /** A sentence says of this very control that pressing it is agreeing. */
  boolean claimsConsentOf(Labelled control) {
    String label = LabelText.bare(control.label());
    return passages.stream()
        .filter(p -> p.about(Concept.PASSIVE_CONSENT))
        .anyMatch(p -> TextNormalization.text(p.text()).contains(label));
  }

  boolean linksFaceRules() {
    return parts.links().stream().anyMatch(l -> l.concept() == Concept.FACE_RULES);
  }

  boolean speaksOfCamera() {
    return any(Concept.CAMERA_PERMISSION_TALK);
  }

  boolean hasScannerPrompt() {
    return any(Concept.SCANNER_PROMPT);
  }

  boolean speaksOfFace() {
    return passages.stream().anyMatch(ScreenPassage::aboutFace);
  }

  boolean hasGeneralTerms() {
    return passages.stream().anyMatch(RegionSubject::general)
        || parts.links().stream().anyMatch(l -> l.concept() != Concept.FACE_RULES);
  }

  /** The question is whether to end something: "Withdraw your consent?" */
  boolean asksAboutEnding() {
    return passages.stream()
        .limit(3)
        .filter(p -> Parts.weight(p.text()) <= 100 || isQuestion(p))
        .anyMatch(p -> p.about(Concept.ENDING_TALK) || p.about(Concept.CLOSE_ACCOUNT));
  }

  /** The heading or a question asks it: a withdrawal or a deletion is to be confirmed. */
  boolean endingIsTheQuestion() {
    Stream<ScreenPassage> asked = passages.stream().limit(4).filter(RegionSubject::isQuestion);
    return Stream.concat(headings().limit(1), asked)
        .anyMatch(
            p ->
                p.about(Concept.ENDING_TALK)
                    || p.about(Concept.DELETE_FACE)
                    || p.about(Concept.CLOSE_ACCOUNT));
  }

  int length() {
    return passages.stream().mapToInt(p -> Parts.weight(p.text())).sum();
  }

  private static boolean isQuestion(ScreenPassage p) {
    return p.text().endsWith("?") || p.text().endsWith("？") || p.text().endsWith("吗");
  }

  private boolean faceBoxOfItsOwn() {
    return parts.boxes().stream()
        .anyMatch(
            b ->
                b.aboutFace()
                    && b.is(Concept.CONSENT_TALK)
                    && !b.is(Concept.PRIVACY_POLICY)
                    && !b.is(Concept.USER_AGREEMENT));
  }

  private boolean any(Concept concept) {
    return passages.stream().anyMatch(p -> p.about(concept));
  }

  private static boolean general(ScreenPassage p) {
    return p.about(Concept.PRIVACY_POLICY) || p.about(Concept.USER_AGREEMENT);
  }
}
