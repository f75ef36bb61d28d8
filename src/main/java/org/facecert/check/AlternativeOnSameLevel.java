package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** AL-02: the other method stands where the face is offered or where consent to it is asked. */
public final class AlternativeOnSameLevel {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  /**
   * @param function whose claims, if it has any, make a missing alternative a question
   */
  public AlternativeOnSameLevel(
      JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  public Finding judge(List<Offer> offers) {
    if (seen.start().isEmpty()) {
      return seen.open("alternatives.not-reached");
    }
    if (offers.isEmpty()) {
      return undeclared();
    }
    Optional<Offer> unclear = offers.stream().filter(Offer::ambiguous).findFirst();
    if (unclear.isPresent()) {
      return seen.ambiguous(unclear.get());
    }
    Optional<Offer> beside =
        offers.stream()
            .filter(o -> !isToCome(o))
            .filter(AlternativeOnSameLevel::isBeside)
            .findFirst();
    if (beside.isPresent()) {
      return beside(beside.get(), offers);
    }
    return doubt(AlternativeElsewhere.labels(offers)).orElseGet(() -> apart(offers));
  }

  private Finding beside(Offer first, List<Offer> offers) {
    AnotherMethod another = new AnotherMethod(seen, vocabulary, function);
    Offer offer =
        offers.stream()
            .filter(AlternativeOnSameLevel::isBeside)
            .filter(another::isOpenedBy)
            .findFirst()
            .orElse(first);
    boolean method = another.isOpenedBy(offer);
    ObservedScreen at = offer.onApproach() != null ? offer.onApproach() : offer.onConsent();
    return seen.find(
        method ? Verdict.PASS : Verdict.REVIEW,
        Sentence.of(
            method ? "al02.pass" : "al02.review.unlike",
            "label",
            offer.alternative().label(),
            "screen",
            at == null ? 0 : at.screenNumber()),
        JudgementContext.evidence(at));
  }

  private static boolean isBeside(Offer offer) {
    return offer.enabled()
        && !offer.leadsToFace()
        && (offer.onApproach() != null || offer.onConsent() != null);
  }

  private Finding apart(List<Offer> offers) {
    Optional<Offer> later = offers.stream().filter(o -> o.afterRefusal() != null).findFirst();
    return seen.find(
        Verdict.FAIL,
        Sentence.of(
            later.isPresent() ? "al02.fail.later" : "al02.fail",
            "label",
            offers.get(0).alternative().label(),
            "labels",
            seen.observations().labels()),
        seen.allPictures());
  }

  /** Pressing it changed nothing, and its own words say that it cannot be had yet. */
  private boolean isToCome(Offer offer) {
    ObservedScreen at = offer.onApproach() != null ? offer.onApproach() : offer.onConsent();
    return at != null
        && offer.pressed() != null
        && !offer.changed()
        && at.reading().labels().stream()
            .filter(l -> l.label().contains(offer.alternative().label()))
            .anyMatch(l -> l.concepts().contains(Concept.VOID));
  }

  /** What stands in the way of saying that no other method is there. */
  private Optional<Finding> doubt(Set<String> declared) {
    return new ScreenComprehension(seen)
        .besideConsent()
        .or(seen::unseen)
        .or(() -> new AlternativeElsewhere(seen).orNotReached(declared));
  }

  private Finding undeclared() {
    Optional<ObservedScreen> beside =
        seen.observations()
            .screens()
            .filter(s -> !s.reading().faceEntries().isEmpty())
            .filter(s -> !s.reading().alternatives().isEmpty())
            .findFirst();
    if (beside.isEmpty() && !function.claims().isEmpty()) {
      return seen.claimed(function.claims());
    }
    Optional<Finding> doubt = doubt(Set.of());
    if (beside.isEmpty() && doubt.isPresent()) {
      return doubt.get();
    }
    return beside.map(this::offeredBeside).orElseGet(this::offersNone);
  }

  private Finding offeredBeside(ObservedScreen screen) {
    String label = screen.reading().alternatives().get(0).label();
    return seen.find(
        Verdict.REVIEW,
        Sentence.of("al01.review", "label", label, "screen", screen.screenNumber()),
        screen.evidence());
  }

  private Finding offersNone() {
    return seen.find(
        Verdict.FAIL,
        Sentence.of("al02.fail", "label", "-", "labels", seen.observations().labels()),
        seen.allPictures());
  }
}
