package org.facecert.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.statement.FaceFunction;

/** Starts a face function and answers what it asks, until it is used, refused or stuck. */
final class FaceWalk {

  private static final Set<Concept> CAMERA = Set.of(Concept.CAMERA, Concept.CAMERA_PERMISSION_TALK);

  private static final int MOST_SCREENS = 16;
  private static final int MOST_SCAN_LOOKS = 20;
  private static final Duration SCAN_PAUSE = Duration.ofMillis(500);

  private final Recorder recorder;
  private final RouteWalk routes;
  private final Interruptions interruptions;
  private final ConsentResponses answers;
  private final Scrolling scrolling;
  private final FaceFunction function;
  private final String app;

  /**
   * @param app the package under test
   */
  FaceWalk(
      Recorder recorder,
      RouteWalk routes,
      Interruptions interruptions,
      ConsentResponses answers,
      Scrolling scrolling,
      FaceFunction function,
      String app) {
    this.app = app;
    this.recorder = recorder;
    this.routes = routes;
    this.interruptions = interruptions;
    this.answers = answers;
    this.scrolling = scrolling;
    this.function = function;
  }

  /** Follows the route that starts the function. */
  RouteOutcome start(Manner manner, boolean warm) {
    return routes.follow(function.ways().start(), manner, warm, Purpose.START);
  }

  /** Follows the route that starts the function once more, after it has succeeded before. */
  RouteOutcome startAgain(Manner manner, boolean warm) {
    return routes.follow(
        function.ways().again().orElse(function.ways().start()), manner, warm, Purpose.START);
  }

  /** From the start to the consent about the face, read to its end; presses nothing on it. */
  WalkEnding reachConsent() {
    for (int i = 0; i < MOST_SCREENS; i++) {
      ObservedScreen observed = recorder.current();
      switch (observed.reading().kind()) {
        case FACE_CONSENT -> {
          scrolling.readWhole();
          return WalkEnding.CONSENT_REACHED;
        }
        case SCANNER -> {
          return WalkEnding.SCANNED;
        }
        case SYSTEM_OTHER -> {
          return WalkEnding.LEFT_APP;
        }
        default -> {
          if (isDone(observed)) {
            return WalkEnding.DONE;
          }
          if (isScanUnderWay(observed)) {
            // in whatever words: nobody is asked any more
            return WalkEnding.SCANNED;
          }
          if (!goOn(observed, Manner.AGREEING) && !readOn()) {
            return WalkEnding.STUCK;
          }
        }
      }
    }
    return WalkEnding.STUCK;
  }

  /** What speaks of the face and offers no answer may have its answers below the fold. */
  private boolean readOn() {
    boolean aboutFace = !recorder.current().reading().faceSentences().isEmpty();
    return aboutFace && scrolling.down().isPresent();
  }

  /** From the start to the end of the function, agreeing to the face. */
  WalkEnding agree(Manner manner) {
    WalkEnding reached = reachScanner(manner);
    return reached == WalkEnding.SCANNED ? scan() : reached;
  }

  /** From the start to the end of the function, or to where it asks about the face. */
  WalkEnding useUnasked() {
    WalkEnding reached = reachConsent();
    return reached == WalkEnding.SCANNED ? scan() : reached;
  }

  /** From the start to the scanner, agreeing to the face. */
  WalkEnding reachScanner(Manner manner) {
    return reach(manner, FaceWalk::isScanner);
  }

  /**
   * The same, for who wants to leave it at once: a page that is mostly a picture, too, while the
   * app's camera is open. Whatever it says, a scan is under way and may soon be over.
   */
  WalkEnding reachScanUnderWay(Manner manner) {
    return reach(manner, this::isScanUnderWay);
  }

  boolean isScanUnderWay(ObservedScreen observed) {
    return recorder.observations().showsScan(observed, app);
  }

  private static boolean isScanner(ObservedScreen observed) {
    return observed.reading().kind() == Reading.Kind.SCANNER;
  }

  private WalkEnding reach(Manner manner, Predicate<ObservedScreen> scan) {
    WalkEnding reached = reachConsent();
    for (int i = 0; i < MOST_SCREENS && reached == WalkEnding.CONSENT_REACHED; i++) {
      ObservedScreen consent = recorder.current();
      Optional<ObservedScreen> next = answers.agreeToFace();
      if (next.isEmpty() || next.get().screen().sameAs(consent.screen())) {
        return WalkEnding.STUCK;
      }
      reached = afterConsent(manner, scan);
    }
    return reached;
  }

  private WalkEnding afterConsent(Manner manner, Predicate<ObservedScreen> scan) {
    for (int i = 0; i < MOST_SCREENS; i++) {
      ObservedScreen observed = recorder.current();
      Reading.Kind kind = observed.reading().kind();
      if (isDone(observed)) {
        return WalkEnding.DONE;
      }
      if (kind == Reading.Kind.FACE_CONSENT) {
        scrolling.readWhole();
        return WalkEnding.CONSENT_REACHED;
      }
      if (kind == Reading.Kind.SYSTEM_OTHER) {
        return WalkEnding.LEFT_APP;
      }
      if (scan.test(observed)) {
        return WalkEnding.SCANNED;
      }
      if (kind == Reading.Kind.SYSTEM_PERMISSION && !manner.allowsCamera()) {
        interruptions.answer(observed, manner);
        return WalkEnding.CAMERA_DENIED;
      }
      if (!hearOfCamera(observed.reading()) && !goOn(observed, manner)) {
        return carryOut(manner);
      }
    }
    return WalkEnding.STUCK;
  }

  /** What the function needs beyond a look into the camera, as the statement says. */
  private WalkEnding carryOut(Manner manner) {
    if (function.ways().complete().isEmpty()) {
      return scan();
    }
    RouteOutcome outcome =
        routes.follow(function.ways().complete().get(), manner, true, Purpose.ROUTE);
    return outcome.completed() ? afterCompletion(manner) : WalkEnding.STUCK;
  }

  /** The system may ask for the camera only now. */
  private WalkEnding afterCompletion(Manner manner) {
    ObservedScreen observed = recorder.current();
    boolean asked = observed.reading().kind() == Reading.Kind.SYSTEM_PERMISSION;
    if (asked) {
      interruptions.answer(observed, manner);
    }
    return asked && !manner.allowsCamera() ? WalkEnding.CAMERA_DENIED : scan();
  }

  /** One act that a person who wants the function would do on a screen that is no face consent. */
  private boolean goOn(ObservedScreen observed, Manner manner) {
    if (interruptions.answerOnce(observed, manner).isPresent()) {
      return true;
    }
    Reading reading = observed.reading();
    if (reading.kind() == Reading.Kind.CAMERA_TALK) {
      return press(reading.agree()) || press(reading.goingOn()) || press(reading.next());
    }
    return press(reading.next())
        || agreeInGeneral(reading)
        || acknowledge(reading)
        || waited(observed);
  }

  /** A page that only tells something and has one "Got it": there is nothing else to do with it. */
  private boolean acknowledge(Reading reading) {
    boolean asksNothing =
        reading.refuse().isEmpty()
            && reading.later().isEmpty()
            && reading.boxes().isEmpty()
            && reading.fields().isEmpty();
    return asksNothing && reading.goingOn().size() == 1 && press(reading.goingOn());
  }

  /**
   * The app's own words before the system's dialog, whether or not they offer to go without: who
   * has agreed to the face and wants the function hears them and goes on.
   */
  private boolean hearOfCamera(Reading reading) {
    boolean ofCamera =
        reading.passages().stream().anyMatch(p -> p.concepts().stream().anyMatch(CAMERA::contains));
    return ofCamera
        && reading.kind() == Reading.Kind.OTHER
        && reading.boxes().isEmpty()
        && reading.fields().isEmpty()
        && reading.next().isEmpty()
        && reading.goingOn().size() == 1
        && press(reading.goingOn());
  }

  private boolean press(List<Node> controls) {
    boolean pressed = answers.pressFirst(Purpose.CONTINUE, controls);
    if (pressed) {
      recorder.see();
    }
    return pressed;
  }

  /**
   * A screen that asks for agreement and does not speak of the face: who wants the function agrees.
   */
  private boolean agreeInGeneral(Reading reading) {
    if (reading.agree().isEmpty()) {
      return false;
    }
    answers.tickAll(reading);
    boolean pressed =
        answers.pressFirst(Purpose.GENERAL_AGREE, recorder.current().reading().agree());
    if (pressed) {
      recorder.see();
    }
    return pressed;
  }

  /** A screen that changes by itself is still loading. */
  private boolean waited(ObservedScreen observed) {
    recorder.idle(SCAN_PAUSE);
    ObservedScreen next = recorder.see();
    return !next.screen().sameAs(observed.screen());
  }

  private WalkEnding scan() {
    boolean scanned = false;
    for (int i = 0; i < MOST_SCAN_LOOKS; i++) {
      ObservedScreen observed = recorder.current();
      if (isDone(observed)) {
        return WalkEnding.DONE;
      }
      boolean scanning = isScanUnderWay(observed);
      scanned |= scanning;
      if (observed.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
        return WalkEnding.LEFT_APP;
      }
      if (function.ways().done().isEmpty() && scanned && !scanning) {
        return WalkEnding.SCANNED;
      }
      recorder.idle(SCAN_PAUSE);
      recorder.see();
    }
    return scanned ? WalkEnding.SCANNED : WalkEnding.STUCK;
  }

  /** The sign of success, on a screen that asks nothing; one that was there before is no sign. */
  private boolean isDone(ObservedScreen observed) {
    return function
        .ways()
        .done()
        .filter(d -> observed.reading().kind() == Reading.Kind.OTHER)
        .filter(d -> LabelSearch.isShown(observed.screen(), d))
        .filter(d -> !wasShownBefore(d))
        .isPresent();
  }

  private boolean wasShownBefore(String done) {
    Observations observations = recorder.observations();
    return observations
        .first(Purpose.START)
        .map(start -> observations.until(start).screens())
        .orElseGet(Stream::of)
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .anyMatch(s -> LabelSearch.isShown(s.screen(), done));
  }

  /**
   * From the consent about the face on, which was reached: refuses by the plainest means, and once
   * more if asked.
   */
  WalkEnding refuse() {
    ObservedScreen consent = recorder.current();
    ObservedScreen now = answers.refuseFace().orElseThrow();
    int again = 0;
    for (int i = 0; i < MOST_SCREENS; i++) {
      Reading reading = now.reading();
      if (reading.kind() == Reading.Kind.SYSTEM_OTHER) {
        return WalkEnding.LEFT_APP;
      }
      if (reading.kind() == Reading.Kind.SCANNER) {
        return WalkEnding.SCANNED;
      }
      if (RouteWalk.alike(now, consent)) {
        if (++again > 2) {
          recorder.proveAlive();
          return WalkEnding.ASKED_AGAIN;
        }
        now = answers.refuseFace().orElseThrow();
      } else if (!asksOnceMore(reading) && !isFurtherPage(now)) {
        return WalkEnding.REFUSED;
      } else if (answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.refuse())
          || answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.confirm())
          || answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.later())) {
        now = recorder.see();
      } else {
        return WalkEnding.REFUSED;
      }
    }
    return WalkEnding.ASKED_AGAIN;
  }

  /** A dialog with a way to refuse or confirm that came up after a refusal. */
  private static boolean asksOnceMore(Reading reading) {
    return reading.kind() == Reading.Kind.FACE_CONSENT
        || (reading.isModal() && !(reading.refuse().isEmpty() && reading.confirm().isEmpty()));
  }

  /**
   * A page that had not been there before, with the face to choose once more and a no to say, and
   * nothing else to do: the refusal is not through. Among other things the no may be said to an
   * advert.
   */
  private boolean isFurtherPage(ObservedScreen now) {
    Reading reading = now.reading();
    return reading.kind() == Reading.Kind.OTHER
        && !reading.refuse().isEmpty()
        && !reading.faceEntries().isEmpty()
        && reading.alternatives().isEmpty()
        && reading.asksAlone()
        && recorder.observations().until(now).screens().noneMatch(now::resembles);
  }
}
