package org.facecert.screen;

/** Tells what kind of screen a region is; the order of the questions matters. */
final class KindOfScreen {

  private static final int SHORT_ENOUGH_FOR_A_CLAIM = 1_600;
  private static final int SHORT_ENOUGH_FOR_CAMERA_TALK = 500;

  private final Screen screen;
  private final Region region;
  private final Parts parts;
  private final RegionSubject subject;
  private final Answering answering;
  private final AppIdentity app;

  private KindOfScreen(
      Screen screen,
      Region region,
      Parts parts,
      RegionSubject subject,
      Answering answering,
      AppIdentity app) {
    this.screen = screen;
    this.region = region;
    this.parts = parts;
    this.subject = subject;
    this.answering = answering;
    this.app = app;
  }

  static Reading.Kind of(
      Screen screen,
      Region region,
      Parts parts,
      RegionSubject subject,
      Answering answering,
      AppIdentity app) {
    return new KindOfScreen(screen, region, parts, subject, answering, app).kind();
  }

  private Reading.Kind kind() {
    Node root = region.root();
    if (root == null) {
      return Reading.Kind.OTHER;
    }
    if (!app.shows(root.packageName())) {
      return Reading.Kind.SYSTEM_OTHER;
    }
    if (isAboutEnding()) {
      return Reading.Kind.OTHER;
    }
    if (isCameraTalk()) {
      return Reading.Kind.CAMERA_TALK;
    }
    if (subject.isFace() && agreementIsAsked()) {
      return Reading.Kind.FACE_CONSENT;
    }
    if (isGeneralConsent()) {
      return Reading.Kind.GENERAL_CONSENT;
    }
    return isScanner() ? Reading.Kind.SCANNER : Reading.Kind.OTHER;
  }

  /** A confirmation of a withdrawal or deletion; who is asked to begin is offered something. */
  private boolean isAboutEnding() {
    boolean begins = parts.controls(Concept.TURN_ON).anyMatch(c -> !ends(c));
    boolean agrees = parts.controls(Concept.AGREE).anyMatch(c -> !ends(c));
    return subject.endingIsTheQuestion()
        ? !begins
        : subject.asksAboutEnding() && !begins && !agrees;
  }

  private static boolean ends(Labelled control) {
    return control.is(Concept.WITHDRAW)
        || control.is(Concept.DELETE_FACE)
        || control.is(Concept.CLOSE_ACCOUNT);
  }

  private boolean isCameraTalk() {
    boolean answer =
        answering.canAnswer()
            || parts.controls(Concept.CAMERA_PERMISSION_TALK).findAny().isPresent();
    boolean saidByControl =
        region.modal() && parts.controls(Concept.CAMERA_PERMISSION_TALK).findAny().isPresent();
    return (subject.speaksOfCamera() || saidByControl)
        && answer
        && !subject.namesFaceData()
        && !subject.asksForConsentToFace()
        && !subject.linksFaceRules()
        && !subject.hasGeneralTerms()
        && subject.length() <= SHORT_ENOUGH_FOR_CAMERA_TALK
        && bigSurface() == null
        && parts.fields().isEmpty();
  }

  private boolean agreementIsAsked() {
    if (!answering.faceAgree().isEmpty()) {
      return true;
    }
    if (answering.agreeingBoxes().findAny().isPresent() && hasButton()) {
      return true;
    }
    return subject.claimsConsent()
        && (answering.canGoOn() || subject.takesSilenceForYes() && hasButton())
        && parts.fields().isEmpty()
        && subject.length() <= SHORT_ENOUGH_FOR_A_CLAIM;
  }

  private boolean isGeneralConsent() {
    boolean agrees =
        parts.controls(Concept.AGREE).findAny().isPresent()
            || (answering.agreeingBoxes().findAny().isPresent() && answering.canGoOn())
            || (region.modal() && subject.speaksOfConsent() && answering.canGoOn());
    return agrees && subject.hasGeneralTerms() && parts.fields().isEmpty();
  }

  private boolean isScanner() {
    boolean otherCode = parts.labels().stream().anyMatch(l -> l.is(Concept.QR_SCAN));
    if (otherCode || !parts.fields().isEmpty()) {
      return false;
    }
    if (bigSurface() != null) {
      boolean nearlyWordless = parts.passages().size() <= 3 && parts.controls().size() <= 3;
      return subject.hasScannerPrompt() || subject.speaksOfFace() || nearlyWordless;
    }
    return subject.hasScannerPrompt() && !waitsForAPress() && subject.length() <= 400;
  }

  /** Anything to press but ways out and choices: the page explains, it does not look yet. */
  private boolean waitsForAPress() {
    return parts.controls().stream()
        .anyMatch(
            c ->
                !c.is(Concept.CLOSE_OR_BACK)
                    && !c.is(Concept.REFUSE)
                    && !c.is(Concept.LATER)
                    && !c.is(Concept.ALTERNATIVE)
                    && !c.is(Concept.SETTINGS)
                    && !c.is(Concept.HOTLINE));
  }

  private @org.jspecify.annotations.Nullable Node bigSurface() {
    long page = (long) screen.width() * screen.height();
    return parts.surfaces().stream()
        .filter(s -> s.bounds().area() * 8 > page)
        .findFirst()
        .orElse(null);
  }

  private boolean hasButton() {
    return answering.canGoOn()
        || parts.controls().stream()
            .anyMatch(
                c ->
                    (c.node().role() == Role.BUTTON || LabelClasses.unknown(c.concepts()))
                        && !c.is(Concept.REFUSE)
                        && !c.is(Concept.LATER)
                        && !c.is(Concept.CLOSE_OR_BACK)
                        && !c.is(Concept.WITHDRAW)
                        && !c.is(Concept.DELETE_FACE));
  }
}
