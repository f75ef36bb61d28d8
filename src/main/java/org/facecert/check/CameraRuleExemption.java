package org.facecert.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** What frees a function from the rules about the camera. */
final class CameraRuleExemption {

  private CameraRuleExemption() {}

  /**
   * The function came to its end, on a screen that asks nothing more and has nothing on it that is
   * not understood; it neither asked for the camera nor opened it, and the camera log would have
   * shown that.
   */
  static boolean neverAsked(JudgementContext seen, WalkEnding ending) {
    return ending == WalkEnding.DONE
        && seen.cameraDialog().isEmpty()
        && seen.opening().isEmpty()
        && seen.observations().cameraWitness().isPresent()
        && seen.actOfConsent().isPresent()
        && seen.observations()
            .lastScreen()
            .filter(end -> isAnEnd(end) && isUnderstood(seen, end))
            .isPresent();
  }

  /** There was no dialog for the camera: exempt, or nobody knows. */
  static Finding withoutDialog(JudgementContext seen, WalkEnding ending) {
    return neverAsked(seen, ending)
        ? seen.find(
            Verdict.NOT_APPLICABLE,
            Sentence.of("camera.never-asked"),
            JudgementContext.and(seen.allPictures(), seen.observations().cameraWitness()))
        : seen.open("pm01.unclear", ending);
  }

  /** The camera was not denied: exempt, or nobody knows. */
  static Finding withoutDenial(JudgementContext seen, WalkEnding ending) {
    return neverAsked(seen, ending)
        ? seen.find(Verdict.NOT_APPLICABLE, Sentence.of("camera.never-asked"), seen.allPictures())
        : new CameraDenial(seen).missing(ending);
  }

  /** No control is a riddle but those that were there before the function was started. */
  private static boolean isUnderstood(JudgementContext seen, ObservedScreen end) {
    Set<String> before =
        seen.start().stream()
            .flatMap(start -> seen.observations().until(start).screens())
            .flatMap(observed -> observed.screen().labels().stream())
            .collect(Collectors.toSet());
    return end.reading().notUnderstood().stream().map(Node::label).allMatch(before::contains);
  }

  private static boolean isAnEnd(ObservedScreen observed) {
    Reading reading = observed.reading();
    return ScreenComprehension.isPlain(observed)
        && reading.next().isEmpty()
        && reading.goingOn().isEmpty()
        && reading.fields().isEmpty()
        && reading.faceSentences().isEmpty();
  }
}
