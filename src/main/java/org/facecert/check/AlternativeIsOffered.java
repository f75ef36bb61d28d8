package org.facecert.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** AL-01: a method other than the face stands on the screen, can be pressed and leads somewhere. */
public final class AlternativeIsOffered {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  /**
   * @param function whose claims, if it has any, make a missing alternative a question
   */
  public AlternativeIsOffered(JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  public Finding judge(List<Offer> offers) {
    if (seen.observations().screens().findAny().isEmpty() || seen.start().isEmpty()) {
      return seen.open("alternatives.not-reached");
    }
    return new ScreenComprehension(seen).besideConsent().orElseGet(() -> offered(offers));
  }

  private Finding offered(List<Offer> offers) {
    if (offers.isEmpty()) {
      return undeclared();
    }
    Optional<Offer> unclear = offers.stream().filter(Offer::ambiguous).findFirst();
    if (unclear.isPresent()) {
      return seen.ambiguous(unclear.get());
    }
    AnotherMethod another = new AnotherMethod(seen, vocabulary, function);
    Optional<Offer> good =
        offers.stream().filter(o -> problem(o).isEmpty() && another.isOpenedBy(o)).findFirst();
    if (good.isPresent() && offers.stream().allMatch(Offer::seen)) {
      return seen.find(
          Verdict.PASS,
          Sentence.of("al01.pass", "label", good.get().alternative().label()),
          facts(offers),
          evidence(good.get()));
    }
    return notOpened(offers);
  }

  private List<Fact> facts(List<Offer> offers) {
    return offers.stream()
        .map(
            offer ->
                Fact.named(
                    offer.alternative().label(),
                    Sentence.of("fact.offer", "offer", problem(offer).orElse("opens"))))
        .toList();
  }

  private Finding notOpened(List<Offer> offers) {
    Optional<Offer> unpressed =
        offers.stream().filter(o -> o.seen() && o.enabled() && o.pressed() == null).findFirst();
    if (unpressed.isPresent()) {
      return seen.unpressed(unpressed.get());
    }
    Optional<ObservedScreen> covered =
        offers.stream()
            .map(Offer::pressed)
            .filter(Objects::nonNull)
            .filter(AlternativeIsOffered::isOtherDialog)
            .findFirst();
    if (covered.isPresent()) {
      return covered(covered.get());
    }
    return offers.stream()
        .filter(o -> problem(o).isPresent())
        .findFirst()
        .map(bad -> bad(bad, facts(offers), AlternativeElsewhere.labels(offers)))
        .orElseGet(() -> unlike(offers.get(0)));
  }

  private static boolean isOtherDialog(ObservedScreen observed) {
    return JudgementContext.isSystems(observed)
        && !observed.reading().permissions().contains("CAMERA");
  }

  private Finding bad(Offer bad, List<Fact> facts, Set<String> declared) {
    Optional<Finding> unclear =
        bad.seen() ? Optional.empty() : new AlternativeElsewhere(seen).orNotReached(declared);
    return unclear.orElseGet(
        () ->
            seen.lacks(
                Sentence.of(
                    "al01.fail." + problem(bad).orElseThrow(),
                    "label",
                    bad.alternative().label(),
                    "labels",
                    seen.observations().labels(),
                    "screens",
                    seen.observations().screens().count()),
                facts,
                evidence(bad)));
  }

  /** The system put something in front, which is no doing of the app's. */
  private Finding covered(ObservedScreen observed) {
    return seen.find(
        Verdict.INCONCLUSIVE,
        Sentence.of(
            "alternatives.covered", "screen", observed.screenNumber(), "title", observed.title()),
        observed.evidence());
  }

  /** What is declared opens something, but nothing that is seen to be another method. */
  private Finding unlike(Offer offer) {
    ObservedScreen pressed = offer.pressed();
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "al01.review.unlike",
            "label",
            offer.alternative().label(),
            "title",
            pressed == null ? "" : pressed.title(),
            "screen",
            pressed == null ? 0 : pressed.screenNumber()),
        evidence(offer));
  }

  /** The statement declares none: what the screens offer in the words of an alternative. */
  private Finding undeclared() {
    Optional<ObservedScreen> offering =
        seen.observations()
            .screens()
            .filter(s -> !s.reading().alternatives().isEmpty())
            .findFirst();
    if (offering.isEmpty() && !function.claims().isEmpty()) {
      return seen.claimed(function.claims());
    }
    if (offering.isEmpty()) {
      return new AlternativeElsewhere(seen).orNotReached(Set.of()).orElseGet(this::offersNone);
    }
    String label = offering.get().reading().alternatives().get(0).label();
    return seen.find(
        Verdict.REVIEW,
        Sentence.of("al01.review", "label", label, "screen", offering.get().screenNumber()),
        offering.get().evidence());
  }

  private Finding offersNone() {
    return seen.lacks(
        Sentence.of(
            "al01.fail.none",
            "labels",
            seen.observations().labels(),
            "screens",
            seen.observations().screens().count()),
        seen.allPictures());
  }

  private Optional<String> problem(Offer offer) {
    if (!offer.seen()) {
      return Optional.of("absent");
    }
    if (!offer.enabled()) {
      return Optional.of("disabled");
    }
    if (offer.leadsToFace()) {
      return Optional.of("face");
    }
    if (!offer.changed() || comingSoon(offer)) {
      return Optional.of("dead");
    }
    return Optional.empty();
  }

  private boolean comingSoon(Offer offer) {
    ObservedScreen pressed = offer.pressed();
    return pressed != null && (!JudgementContext.showsApp(pressed) || saysComingSoon(pressed));
  }

  private boolean saysComingSoon(ObservedScreen pressed) {
    // on a control the words are about what that control would do
    return pressed.screen().nodes().stream()
        .filter(n -> n.tapTarget() == null)
        .map(Node::label)
        .anyMatch(label -> vocabulary.matches(Concept.COMING_SOON, label));
  }

  private List<Evidence> evidence(Offer offer) {
    List<Evidence> own =
        JudgementContext.evidence(
            offer.onApproach(), offer.onConsent(), offer.afterRefusal(), offer.pressed());
    return own.isEmpty() ? seen.allPictures() : own;
  }
}
