package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-01: a control that refuses in plain words, enabled and in view, beside the one that agrees.
 */
public final class RefusalBesideConsent {

  private static final Set<Concept> DEEDS = Set.of(Concept.SEND, Concept.CALL, Concept.PAY);

  private final JudgementContext seen;

  public RefusalBesideConsent(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    return new ScreenComprehension(seen)
        .besideConsent()
        .orElseGet(() -> beside(whereOneAgrees().orElse(consent.get())));
  }

  private Finding beside(ObservedScreen observed) {
    Reading reading = observed.reading();
    Optional<Node> refusal = usable(reading.refuse());
    if (refusal.isPresent()) {
      return find(Verdict.PASS, "fc01.pass", observed, refusal.get().label());
    }
    Optional<ObservedScreen> elsewhere =
        seen.consentPages().stream()
            .filter(page -> usable(page.reading().refuse()).isPresent())
            .findFirst();
    if (elsewhere.isPresent()) {
      String words = elsewhere.get().reading().refuse().get(0).label();
      return find(Verdict.FAIL, "fc01.fail.apart", observed, words);
    }
    return seen.unread().orElseGet(() -> withoutRefusal(observed, reading));
  }

  private Finding withoutRefusal(ObservedScreen observed, Reading reading) {
    if (!reading.refuse().isEmpty()) {
      return find(Verdict.FAIL, "fc01.fail.unusable", observed, reading.refuse().get(0).label());
    }
    Optional<Node> another = usable(ofItsOwn(observed)).or(() -> usable(actions(reading)));
    Optional<Node> choice = usable(choices(reading));
    Optional<Node> again =
        another.isPresent() || choice.isPresent() ? Optional.empty() : promisesToAskAgain(reading);
    return again
        .map(node -> find(Verdict.FAIL, "fc01.fail.later", observed, node.label()))
        .or(() -> review("fc01.review.later", observed, usable(reading.later())))
        .or(() -> review("fc01.review.another", observed, another))
        .or(() -> review("fc01.review.choice", observed, choice))
        .or(seen::unseen)
        .orElseGet(() -> find(Verdict.FAIL, "fc01.fail.none", observed, others(reading)));
  }

  /** All that is offered besides agreeing says itself that one will be asked again. */
  private static Optional<Node> promisesToAskAgain(Reading reading) {
    List<Node> later = reading.later();
    List<String> again =
        reading.labels().stream()
            .filter(l -> l.concepts().contains(Concept.ASKS_AGAIN))
            .map(Labelled::label)
            .toList();
    return later.stream().map(Node::label).allMatch(again::contains)
        ? usable(later)
        : Optional.empty();
  }

  private Optional<Finding> review(String key, ObservedScreen observed, Optional<Node> control) {
    return control.map(node -> find(Verdict.REVIEW, key, observed, node.label()));
  }

  /** The first page of the consent on which agreeing is possible. */
  private Optional<ObservedScreen> whereOneAgrees() {
    return seen.consentPages().stream()
        .filter(page -> usable(page.reading().agree()).isPresent())
        .findFirst();
  }

  /**
   * Other ways that the consent itself offers: a sheet may leave those of the page below in view,
   * and what only opens more of the consent ("More options") is no way at all.
   */
  private List<Node> ofItsOwn(ObservedScreen consent) {
    List<String> below =
        seen.observations().before(consent).map(s -> s.screen().labels()).orElse(List.of());
    List<String> openers =
        consent.reading().labels().stream()
            .filter(l -> l.concepts().contains(Concept.SETTINGS))
            .map(Labelled::label)
            .toList();
    return consent.reading().alternatives().stream()
        .filter(n -> !below.contains(n.label()) && !openers.contains(n.label()))
        .toList();
  }

  /**
   * "I'll post the form", "Call the office": what is done instead is a refusal to many a person.
   */
  private static List<Node> actions(Reading reading) {
    return reading.labels().stream()
        .filter(l -> l.concepts().stream().anyMatch(DEEDS::contains))
        .filter(l -> !l.concepts().contains(Concept.CONFIRM))
        .map(Labelled::node)
        .filter(n -> n.tapTarget() == n && !reading.agree().contains(n))
        .toList();
  }

  private static Optional<Node> usable(List<Node> controls) {
    return controls.stream()
        .filter(n -> n.enabled() && n.displayed() && n.tapTarget() != null)
        .findFirst();
  }

  private static String others(Reading reading) {
    return reading.region().stream()
        .filter(n -> n.tapTarget() != null && !n.label().isBlank())
        .map(n -> "“" + n.label() + "”")
        .distinct()
        .limit(12)
        .toList()
        .toString();
  }

  private Finding find(Verdict verdict, String key, ObservedScreen observed, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "screen",
            observed.screenNumber(),
            "words",
            words,
            "labels",
            observed.screen().nodes().stream().filter(n -> !n.label().isBlank()).count()),
        List.of(Fact.fact("fact.controls-on-the-consent", others(observed.reading()))),
        observed.evidence());
  }

  /** "I do not agree" as one of two things to choose, which another control sends off. */
  private static List<Node> choices(Reading reading) {
    return reading.labels().stream()
        .filter(l -> l.node().role() == Role.RADIO && l.concepts().contains(Concept.REFUSE))
        .map(Labelled::node)
        .toList();
  }
}
