package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-01: before the face function is used, a screen of the app's own asks about the face. */
public final class FaceConsentIsAskedFor {

  private final JudgementContext seen;

  public FaceConsentIsAskedFor(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isPresent()) {
      return new ScreenComprehension(seen)
          .besideConsent()
          .or(() -> tooLate(consent.get()))
          .or(seen::cameraUnwatched)
          .orElseGet(() -> asked(consent.get()));
    }
    boolean used =
        ending == WalkEnding.DONE || ending == WalkEnding.SCANNED || seen.opening().isPresent();
    Optional<Finding> question = new ScreenComprehension(seen).besideFace();
    if (question.isPresent()) {
      return question.get();
    }
    if (!used && ending != WalkEnding.CAMERA_DENIED && seen.cameraDialog().isEmpty()) {
      return seen.noConsent(ending);
    }
    return notAsked();
  }

  /** A question that comes when the camera is open already, or after a scanner, asks too late. */
  private Optional<Finding> tooLate(ObservedScreen consent) {
    boolean scanned =
        seen.observations()
            .until(consent)
            .screens()
            .anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
    Optional<Moment.Order> order =
        seen.opening().map(opening -> opening.when().order(consent.when()));
    if (scanned || order.filter(o -> o == Moment.Order.BEFORE).isPresent()) {
      return Optional.of(late(Verdict.FAIL, "sc01.fail.late", consent));
    }
    return order.filter(o -> o == Moment.Order.UNSURE).isPresent()
        ? Optional.of(late(Verdict.INCONCLUSIVE, "sc01.unsure", consent))
        : Optional.empty();
  }

  private Finding late(Verdict verdict, String key, ObservedScreen consent) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "screen",
            consent.screenNumber(),
            "title",
            consent.title(),
            "cameraAt",
            seen.opening().map(o -> o.when().earliest().toString()).orElse("-")),
        seen.allPictures());
  }

  private Finding asked(ObservedScreen consent) {
    Reading reading = consent.reading();
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "sc01.pass",
            "screen",
            consent.screenNumber(),
            "title",
            consent.title(),
            "quote",
            reading.faceSentences().stream().findFirst().orElse(consent.title())),
        List.of(
            Fact.fact("fact.screen-that-asks", consent.screenNumber()),
            Fact.fact("fact.controls-that-agree", labels(reading))),
        consent.evidence());
  }

  private static String labels(Reading reading) {
    return reading.agree().stream().map(n -> "“" + n.label() + "”").toList().toString();
  }

  private Finding notAsked() {
    Observations observations = seen.observations();
    Optional<ObservedScreen> general =
        observations.screens().filter(FaceConsentIsAskedFor::isGeneral).findFirst();
    String key = general.isPresent() ? "sc01.fail.general" : "sc01.fail";
    return seen.lacks(
        Sentence.of(
            key,
            "screens",
            observations.screens().count(),
            "labels",
            observations.labels(),
            "general",
            general.map(s -> "" + s.screenNumber()).orElse("-"),
            "last",
            seen.lastTitle()),
        seen.allPictures());
  }

  /** A consent to everything that speaks of the face as well. */
  private static boolean isGeneral(ObservedScreen observed) {
    return observed.reading().kind() == Reading.Kind.GENERAL_CONSENT
        && !observed.reading().faceSentences().isEmpty();
  }
}
