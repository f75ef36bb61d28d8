package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FP-01: within the session the app does not of its own accord ask for the face again. Looked at is
 * the very process that was refused, as long as it lives, and one opening after that.
 */
public final class NoPromptAgain {

  private final JudgementContext seen;

  public NoPromptAgain(JudgementContext seen) {
    this.seen = seen;
  }

  /**
   * @param about the journeys made meanwhile
   * @param after the last step of the refusal: what came later is the session to be quiet
   */
  public Finding judge(WalkEnding ending, Observations after, List<Journey> about) {
    if (seen.consent().isEmpty()
        || seen.observations().first(Purpose.START).isEmpty()
        || ending == WalkEnding.LEFT_APP) {
      return seen.noConsent(ending);
    }
    return new RefusalAct(seen)
        .question()
        .or(() -> prompt(ending, after))
        .orElseGet(() -> silence(ending, after, about));
  }

  private Optional<Finding> prompt(WalkEnding ending, Observations after) {
    RepeatedFaceRequest again = new RepeatedFaceRequest(seen, before(after));
    Optional<ObservedScreen> prompt = again.asking(after);
    if (prompt.isPresent() && isClosedBefore(prompt.get(), after)) {
      // the session was over: whether asking at an opening is too often is another question
      return Optional.of(found(Verdict.REVIEW, "fp01.review.opening", prompt.get()));
    }
    if (prompt.isPresent() || ending == WalkEnding.ASKED_AGAIN) {
      return Optional.of(
          found(
              Verdict.FAIL,
              "fp01.fail",
              prompt
                  .or(() -> JudgementContext.consents(seen.observations()).reduce((a, b) -> b))
                  .orElseThrow()));
    }
    // whatever it was for: the system's question for the camera is no silence
    return again
        .unclear(after)
        .or(() -> JudgementContext.cameraDialogs(after).findFirst())
        .map(unclear -> found(Verdict.REVIEW, "fp01.review", unclear));
  }

  private Finding silence(WalkEnding ending, Observations after, List<Journey> about) {
    if (after.screens().noneMatch(JudgementContext::showsApp)) {
      return seen.noConsent(ending);
    }
    if (after.first(Purpose.ROUTE).isEmpty()) {
      // a session in which nobody goes about is quiet by itself
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("journeys.none"), seen.allPictures());
    }
    Optional<Journey> idle = about.stream().filter(j -> !j.telling()).findFirst();
    return seen.hindered(after)
        .or(() -> idle.map(seen::toldNothing))
        .or(() -> unwatched(after))
        .orElseGet(() -> quiet(after));
  }

  private static boolean isClosedBefore(ObservedScreen observed, Observations after) {
    return after.until(observed).first(Purpose.STOP_APP).isPresent();
  }

  /** What the app remembers of a refusal may live in its process only, or on the disk only. */
  private Optional<Finding> unwatched(Observations after) {
    Optional<Action> closed = after.first(Purpose.STOP_APP);
    Observations session = closed.map(after::until).orElse(after);
    boolean returned = showsAppAfter(session, Purpose.RESUME_APP);
    boolean opened =
        closed.isPresent() && showsAppAfter(after.since(closed.get()), Purpose.OPEN_APP);
    return returned && opened
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE,
                Sentence.of(returned ? "fp01.unopened" : "fp01.unreturned"),
                seen.allPictures()));
  }

  private static boolean showsAppAfter(Observations part, Purpose act) {
    return part.last(act)
        .filter(action -> part.since(action).screens().anyMatch(JudgementContext::showsApp))
        .isPresent();
  }

  private Finding quiet(Observations after) {
    return seen.find(
        Verdict.PASS,
        new RefusalAct(seen)
            .told(
                Sentence.of(
                    "fp01.pass", "screens", after.screens().count(), "labels", after.labels())),
        List.of(Fact.fact("fact.screens-looked-at-after-the-refusal", after.screens().count())),
        JudgementContext.evidence(after.screens().toArray(ObservedScreen[]::new)));
  }

  private Observations before(Observations after) {
    return after.steps().isEmpty()
        ? seen.observations()
        : seen.observations().until(after.steps().get(0));
  }

  private Finding found(Verdict verdict, String key, ObservedScreen observed) {
    return seen.find(
        verdict,
        new RefusalAct(seen)
            .told(
                Sentence.of(
                    key,
                    "screen",
                    observed.screenNumber(),
                    "title",
                    observed.title(),
                    "before",
                    RepeatedFaceRequest.pressedBefore(seen.observations(), observed))),
        JudgementContext.evidence(seen.consent().orElseThrow(), observed));
  }
}
