package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FP-03: no launch after a denied camera asks for it, by the system's dialog or the app's own. */
public final class LaunchesAreQuiet {

  private final JudgementContext seen;

  public LaunchesAreQuiet(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending, List<ObservedScreen> launches) {
    Optional<Action> denied = new CameraDenial(seen).act();
    if (denied.isEmpty()) {
      return CameraRuleExemption.withoutDenial(seen, ending);
    }
    Observations sinceDenial = seen.observations().since(denied.get());
    Optional<Action> closed = sinceDenial.first(Purpose.STOP_APP);
    if (closed.isEmpty() || launches.isEmpty()) {
      return seen.noConsent(ending);
    }
    Observations relaunched = sinceDenial.since(closed.get());
    RepeatedFaceRequest again =
        new RepeatedFaceRequest(seen, seen.observations().until(closed.get()));
    return asksAgain(again, relaunched).orElseGet(() -> quiet(launches));
  }

  private Optional<Finding> asksAgain(RepeatedFaceRequest again, Observations relaunched) {
    Optional<ObservedScreen> asked =
        relaunched.screens().filter(LaunchesAreQuiet::asksForCamera).findFirst();
    if (asked.isPresent()) {
      return Optional.of(found(Verdict.FAIL, "fp03.fail", asked.get()));
    }
    Optional<ObservedScreen> face = again.asking(relaunched);
    if (face.isPresent()) {
      return Optional.of(found(Verdict.FAIL, "fp03.fail.face", face.get()));
    }
    return again.unclear(relaunched).map(s -> found(Verdict.REVIEW, "fp03.review", s));
  }

  private Finding quiet(List<ObservedScreen> launches) {
    if (!launches.stream().allMatch(JudgementContext::showsApp)) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("app.not-up", "last", seen.lastTitle()),
          JudgementContext.evidence(launches.toArray(ObservedScreen[]::new)));
    }
    return seen.find(
        Verdict.PASS,
        Sentence.of("fp03.pass", "launches", launches.size()),
        JudgementContext.evidence(launches.toArray(ObservedScreen[]::new)));
  }

  private Finding found(Verdict verdict, String key, ObservedScreen observed) {
    return seen.find(
        verdict,
        Sentence.of(key, "screen", observed.screenNumber(), "title", observed.title()),
        JudgementContext.evidence(observed));
  }

  private static boolean asksForCamera(ObservedScreen observed) {
    Reading.Kind kind = observed.reading().kind();
    return kind == Reading.Kind.CAMERA_TALK
        || (kind == Reading.Kind.SYSTEM_PERMISSION
            && observed.reading().permissions().contains("CAMERA"))
        || (kind == Reading.Kind.OTHER && isBoxAboutCamera(observed.reading()));
  }

  /** Whatever its controls say: "Go to settings" asks for the camera as well. */
  private static boolean isBoxAboutCamera(Reading reading) {
    return reading.isModal()
        && reading.passages().stream()
            .anyMatch(p -> p.concepts().contains(Concept.CAMERA_PERMISSION_TALK));
  }
}
