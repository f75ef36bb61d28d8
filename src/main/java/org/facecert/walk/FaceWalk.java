package org.facecert.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private final Stage stage;
  private final RouteWalk routes;
  private final Interruptions interruptions;
  private final Answers answers;
  private final Scrolling scrolling;
  private final FaceFunction function;

  FaceWalk(
      Stage stage,
      RouteWalk routes,
      Interruptions interruptions,
      Answers answers,
      Scrolling scrolling,
      FaceFunction function) {
    this.stage = stage;
    this.routes = routes;
    this.interruptions = interruptions;
    this.answers = answers;
    this.scrolling = scrolling;
    this.function = function;
  }

  /** Follows the route that starts the function. */
  Outcome start(Manner manner, boolean warm) {
    return routes.follow(function.start(), manner, warm, Purpose.START);
  }

  /** Follows the route that starts the function once more, after it has succeeded before. */
  Outcome startAgain(Manner manner, boolean warm) {
    return routes.follow(function.again().orElse(function.start()), manner, warm, Purpose.START);
  }

  /** From the start to the consent about the face, read to its end; presses nothing on it. */
  Ending reachConsent() {
    for (int i = 0; i < MOST_SCREENS; i++) {
      Sight sight = stage.current();
      switch (sight.reading().kind()) {
        case FACE_CONSENT -> {
          scrolling.readWhole();
          return Ending.CONSENT_REACHED;
        }
        case SCANNER -> {
          return Ending.SCANNED;
        }
        case SYSTEM_OTHER -> {
          return Ending.LEFT_APP;
        }
        default -> {
          if (isDone(sight)) {
            return Ending.DONE;
          }
          if (!goOn(sight, Manner.AGREEING) && !readOn()) {
            return Ending.STUCK;
          }
        }
      }
    }
    return Ending.STUCK;
  }

  /** What speaks of the face and offers no answer may have its answers below the fold. */
  private boolean readOn() {
    boolean aboutFace = !stage.current().reading().faceSentences().isEmpty();
    return aboutFace && scrolling.down().isPresent();
  }

  /** From the start to the end of the function, agreeing to the face. */
  Ending agree(Manner manner) {
    Ending reached = reachConsent();
    for (int i = 0; i < MOST_SCREENS && reached == Ending.CONSENT_REACHED; i++) {
      Sight consent = stage.current();
      Optional<Sight> next = answers.agreeToFace();
      if (next.isEmpty() || next.get().screen().sameAs(consent.screen())) {
        return Ending.STUCK;
      }
      reached = afterConsent(manner);
    }
    return reached == Ending.SCANNED ? scan() : reached;
  }

  private Ending afterConsent(Manner manner) {
    for (int i = 0; i < MOST_SCREENS; i++) {
      Sight sight = stage.current();
      Reading.Kind kind = sight.reading().kind();
      if (isDone(sight)) {
        return Ending.DONE;
      }
      if (kind == Reading.Kind.FACE_CONSENT) {
        scrolling.readWhole();
        return Ending.CONSENT_REACHED;
      }
      if (kind == Reading.Kind.SYSTEM_OTHER) {
        return Ending.LEFT_APP;
      }
      if (kind == Reading.Kind.SCANNER) {
        return Ending.SCANNED;
      }
      if (kind == Reading.Kind.SYSTEM_PERMISSION && !manner.allowsCamera()) {
        interruptions.answer(sight, manner);
        return Ending.CAMERA_DENIED;
      }
      if (!hearOfCamera(sight.reading()) && !goOn(sight, manner)) {
        return carryOut();
      }
    }
    return Ending.STUCK;
  }

  /** What the function needs beyond a look into the camera, as the statement says. */
  private Ending carryOut() {
    if (function.complete().isEmpty()) {
      return scan();
    }
    Outcome outcome =
        routes.follow(function.complete().get(), Manner.AGREEING, true, Purpose.ROUTE);
    return outcome.completed() ? scan() : Ending.STUCK;
  }

  /** One act that a person who wants the function would do on a screen that is no face consent. */
  private boolean goOn(Sight sight, Manner manner) {
    if (interruptions.answerOnce(sight, manner).isPresent()) {
      return true;
    }
    Reading reading = sight.reading();
    if (reading.kind() == Reading.Kind.CAMERA_TALK) {
      return press(reading.agree()) || press(reading.goingOn()) || press(reading.next());
    }
    return press(reading.next())
        || agreeInGeneral(reading)
        || acknowledge(reading)
        || waited(sight);
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
      stage.see();
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
    boolean pressed = answers.pressFirst(Purpose.GENERAL_AGREE, stage.current().reading().agree());
    if (pressed) {
      stage.see();
    }
    return pressed;
  }

  /** A screen that changes by itself is still loading. */
  private boolean waited(Sight sight) {
    stage.idle(SCAN_PAUSE);
    Sight next = stage.see();
    return !next.screen().sameAs(sight.screen());
  }

  private Ending scan() {
    boolean scanned = false;
    for (int i = 0; i < MOST_SCAN_LOOKS; i++) {
      Sight sight = stage.current();
      if (isDone(sight)) {
        return Ending.DONE;
      }
      boolean scanning = sight.reading().kind() == Reading.Kind.SCANNER;
      scanned |= scanning;
      if (sight.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
        return Ending.LEFT_APP;
      }
      if (function.done().isEmpty() && scanned && !scanning) {
        return Ending.SCANNED;
      }
      stage.idle(SCAN_PAUSE);
      stage.see();
    }
    return scanned ? Ending.SCANNED : Ending.STUCK;
  }

  /** The sign of success, on a screen that asks nothing; one that was there before is no sign. */
  private boolean isDone(Sight sight) {
    return function
        .done()
        .filter(d -> sight.reading().kind() == Reading.Kind.OTHER)
        .filter(d -> Labels.isShown(sight.screen(), d))
        .filter(d -> !wasShownBefore(d))
        .isPresent();
  }

  private boolean wasShownBefore(String done) {
    Trail trail = stage.trail();
    return trail
        .first(Purpose.START)
        .map(start -> trail.until(start).sights())
        .orElseGet(Stream::of)
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .anyMatch(s -> Labels.isShown(s.screen(), done));
  }

  /** From the consent about the face on: refuses by the plainest means, and once more if asked. */
  Ending refuse() {
    Ending reached = reachConsent();
    if (reached != Ending.CONSENT_REACHED) {
      return reached;
    }
    Sight consent = stage.current();
    Sight now = answers.refuseFace().orElseThrow();
    int again = 0;
    for (int i = 0; i < MOST_SCREENS; i++) {
      Reading reading = now.reading();
      if (reading.kind() == Reading.Kind.SYSTEM_OTHER) {
        return Ending.LEFT_APP;
      }
      if (reading.kind() == Reading.Kind.SCANNER) {
        return Ending.SCANNED;
      }
      if (RouteWalk.alike(now, consent)) {
        if (++again > 2) {
          stage.proveAlive();
          return Ending.ASKED_AGAIN;
        }
        now = answers.refuseFace().orElseThrow();
      } else if (!asksOnceMore(reading)) {
        return Ending.REFUSED;
      } else if (answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.refuse())
          || answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.confirm())
          || answers.pressFirst(Purpose.CONFIRM_REFUSAL, reading.later())) {
        now = stage.see();
      } else {
        return Ending.REFUSED;
      }
    }
    return Ending.ASKED_AGAIN;
  }

  /** A dialog with a way to refuse or confirm that came up after a refusal. */
  private static boolean asksOnceMore(Reading reading) {
    return reading.kind() == Reading.Kind.FACE_CONSENT
        || (reading.isModal() && !(reading.refuse().isEmpty() && reading.confirm().isEmpty()));
  }
}
