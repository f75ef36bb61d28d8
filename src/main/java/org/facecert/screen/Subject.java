package org.facecert.screen;

import java.util.List;

/** What the words of a region, those on controls left out, are about. */
final class Subject {

  private static final int A_SENTENCE = 10;

  private final List<Passage> passages;
  private final Parts parts;
  private final boolean faceInTitle;
  private final boolean generalTitle;

  Subject(Region region, Parts parts, String title) {
    this.parts = parts;
    this.passages = parts.passages();
    List<Passage> titles = passages.stream().filter(p -> p.text().equals(title)).toList();
    this.faceInTitle = titles.stream().anyMatch(Passage::aboutFace);
    this.generalTitle = !faceInTitle && titles.stream().anyMatch(Subject::general);
  }

  /** The face is what the screen is about, not one item of a longer list. */
  boolean isFace() {
    if (passages.stream().noneMatch(Passage::aboutFace)) {
      return false;
    }
    double share = shareOfFace();
    if (faceInTitle) {
      return true;
    }
    return share >= (generalTitle ? 0.6 : hasGeneralTerms() ? 0.5 : 0.34) || faceBoxOfItsOwn();
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
    return passages.stream().anyMatch(p -> p.aboutFace() && p.about(Concept.CONSENT_TALK));
  }

  boolean speaksOfConsent() {
    return passages.stream().anyMatch(p -> p.about(Concept.CONSENT_TALK));
  }

  boolean claimsConsent() {
    return passages.stream().anyMatch(p -> p.about(Concept.PASSIVE_CONSENT));
  }

  /** A sentence says of this very control that pressing it is agreeing. */
  boolean claimsConsentOf(Labelled control) {
    String label = LabelText.bare(control.label());
    return passages.stream()
        .filter(p -> p.about(Concept.PASSIVE_CONSENT))
        .anyMatch(p -> Normal.text(p.text()).contains(label));
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
    return passages.stream().anyMatch(Passage::aboutFace);
  }

  boolean hasGeneralTerms() {
    return passages.stream().anyMatch(Subject::general)
        || parts.links().stream().anyMatch(l -> l.concept() != Concept.FACE_RULES);
  }

  /** The question is whether to end something: "Withdraw your consent?" */
  boolean asksAboutEnding() {
    return passages.stream()
        .limit(3)
        .filter(p -> Parts.weight(p.text()) <= 100 || isQuestion(p))
        .anyMatch(p -> p.about(Concept.ENDING_TALK) || p.about(Concept.CLOSE_ACCOUNT));
  }

  int length() {
    return passages.stream().mapToInt(p -> Parts.weight(p.text())).sum();
  }

  private static boolean isQuestion(Passage p) {
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

  private double shareOfFace() {
    long all = passages.stream().filter(Subject::isSentence).count();
    long face = passages.stream().filter(Subject::isSentence).filter(Passage::aboutFace).count();
    return all == 0 ? 1 : (double) face / all;
  }

  private boolean any(Concept concept) {
    return passages.stream().anyMatch(p -> p.about(concept));
  }

  private static boolean isSentence(Passage p) {
    return Parts.weight(p.text()) >= A_SENTENCE;
  }

  private static boolean general(Passage p) {
    return p.about(Concept.PRIVACY_POLICY) || p.about(Concept.USER_AGREEMENT);
  }
}
