package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-04, second half: one agrees by a control that says so, not by going on. */
public final class ConsentIsAnAct {

  private final JudgementContext seen;

  public ConsentIsAnAct(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<Finding> silence = seen.consentPages().stream().flatMap(this::silence).findFirst();
    if (silence.isPresent()) {
      return silence.get();
    }
    Optional<ObservedScreen> act =
        seen.consentPages().stream().filter(ConsentIsAnAct::hasAct).findFirst();
    if (act.isPresent()) {
      return passes(act.get());
    }
    // what was not read, or not understood, may be the act
    Optional<Finding> doubt =
        seen.unseen().or(seen::unread).or(() -> new ScreenComprehension(seen).besideConsent());
    return doubt.orElseGet(() -> noAct(consent.get()));
  }

  private Finding passes(ObservedScreen act) {
    return seen.find(
        Verdict.PASS,
        Sentence.of("sc04.pass.act", "screen", act.screenNumber(), "words", words(act.reading())),
        act.evidence());
  }

  /**
   * Who does nothing has agreed by the app's own words, whatever control there is to agree with.
   */
  private Stream<Finding> silence(ObservedScreen page) {
    return page.reading().silences().stream()
        .map(
            words ->
                seen.find(
                    Verdict.FAIL,
                    Sentence.of("sc04.fail.silence", "screen", page.screenNumber(), "words", words),
                    page.evidence()));
  }

  private Finding noAct(ObservedScreen observed) {
    String claim =
        seen.consentPages().stream()
            .flatMap(page -> page.reading().claims().stream())
            .findFirst()
            .orElse("");
    return seen.find(
        claim.isEmpty() ? Verdict.REVIEW : Verdict.FAIL,
        Sentence.of(
            claim.isEmpty() ? "sc04.review.act" : "sc04.fail.going-on",
            "screen",
            observed.screenNumber(),
            "words",
            claim),
        observed.evidence());
  }

  private static boolean hasAct(ObservedScreen page) {
    return !page.reading().agree().isEmpty() || !page.reading().faceBoxes().isEmpty();
  }

  private static String words(Reading reading) {
    List<Node> acts = reading.agree().isEmpty() ? reading.faceBoxes() : reading.agree();
    return acts.get(0).label();
  }
}
