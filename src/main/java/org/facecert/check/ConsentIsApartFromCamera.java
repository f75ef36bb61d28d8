package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-02: the consent about the face is neither the camera permission nor one act with it. */
public final class ConsentIsApartFromCamera {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public ConsentIsApartFromCamera(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    Optional<ObservedScreen> dialog = seen.cameraDialog();
    if (consent.isEmpty()) {
      return dialog.isPresent() || seen.opening().isPresent()
          ? new ScreenComprehension(seen).besideFace().orElseGet(() -> onlyTheCamera(dialog))
          : seen.noConsent(ending);
    }
    Optional<String> shared =
        seen.consentPages().stream().flatMap(page -> shared(page).stream()).findFirst();
    if (shared.isPresent()) {
      return seen.find(
          Verdict.FAIL,
          Sentence.of(
              "sc02.fail.shared", "screen", consent.get().screenNumber(), "words", shared.get()),
          consent.get().evidence());
    }
    return seen.unread().orElseGet(() -> apart(consent.get(), dialog));
  }

  private Finding apart(ObservedScreen consent, Optional<ObservedScreen> dialog) {
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "sc02.pass",
            "screen",
            consent.screenNumber(),
            "dialog",
            dialog.map(s -> "" + s.screenNumber()).orElse("-")),
        List.of(
            Fact.fact(
                "fact.words-of-the-consent-about-the-camera-permission", Sentence.of("fact.none"))),
        JudgementContext.evidence(consent, dialog.orElse(null)));
  }

  private Finding onlyTheCamera(Optional<ObservedScreen> dialog) {
    return seen.lacks(
        Sentence.of(
            "sc02.fail.only",
            "dialog",
            dialog.map(s -> "" + s.screenNumber()).orElse("-"),
            "screens",
            seen.observations().screens().count(),
            "labels",
            seen.observations().labels()),
        seen.allPictures());
  }

  /** Words that make one act of both: on the control, on its box, or claimed in the text. */
  private Optional<String> shared(ObservedScreen consent) {
    AgreedBoxes boxes = new AgreedBoxes(seen);
    Stream<String> onControls =
        Stream.concat(consent.reading().agree().stream(), boxes.on(consent)).map(Node::label);
    return Stream.concat(onControls, boxes.claims(consent))
        .filter(words -> vocabulary.matches(Concept.CAMERA_PERMISSION_TALK, words))
        .findFirst();
  }
}
