package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FC-06: after a refusal the camera neither opens nor is asked for. */
public final class CameraStaysClosed {

  private final JudgementContext seen;
  private final RefusalAct refused;

  public CameraStaysClosed(JudgementContext seen) {
    this.seen = seen;
    this.refused = new RefusalAct(seen);
  }

  public Finding judge(WalkEnding ending) {
    Optional<Action> refusal = refused.act();
    if (seen.consent().isEmpty() || refusal.isEmpty()) {
      return seen.noConsent(ending);
    }
    return refused.question().orElseGet(() -> closed(refusal.get()));
  }

  private Finding closed(Action refusal) {
    Observations after = seen.observations().since(refusal);
    Optional<CameraUsed> opening = after.openings(seen.app()).findFirst();
    if (opening.isPresent()) {
      return seen.find(
          Verdict.FAIL,
          refused.told(Sentence.of("fc06.fail.opened", "at", opening.get().when().earliest())),
          evidence(refusal, after.after(opening.get()), opening.get().log()));
    }
    Optional<ObservedScreen> dialog = JudgementContext.cameraDialogs(after).findFirst();
    if (dialog.isPresent()) {
      return seen.find(
          Verdict.FAIL,
          refused.told(Sentence.of("fc06.fail.asked", "screen", dialog.get().screenNumber())),
          JudgementContext.evidence(refusal.observed(), dialog.get()));
    }
    return quiet(refusal, after);
  }

  /** No opening counts only if the log showed one that it had to show. */
  private Finding quiet(Action refusal, Observations after) {
    Optional<Evidence> witness = seen.observations().cameraWitness();
    if (!seen.observations().cameraWatched()) {
      return seen.unwatched();
    }
    if (witness.isEmpty()) {
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("camera.no-witness"), seen.allPictures());
    }
    Optional<Finding> other = seen.openedByAnother(after);
    if (other.isPresent()) {
      return other.get();
    }
    if (!cameUpAgain(after)) {
      return seen.open("app.not-up");
    }
    return seen.hindered(after).orElseGet(() -> passes(refusal, after, witness.get()));
  }

  private Finding passes(Action refusal, Observations after, Evidence witness) {
    return seen.find(
        Verdict.PASS,
        refused.told(Sentence.of("fc06.pass", "screens", after.screens().count())),
        evidence(refusal, after.lastScreen(), witness));
  }

  /** What was not running could not have opened anything. */
  private static boolean cameUpAgain(Observations after) {
    return after
        .first(Purpose.STOP_APP)
        .map(after::since)
        .filter(restarted -> restarted.lastScreen().filter(JudgementContext::showsApp).isPresent())
        .isPresent();
  }

  private static List<Evidence> evidence(
      Action refusal, Optional<ObservedScreen> observed, Evidence log) {
    return JudgementContext.and(
        JudgementContext.evidence(refusal.observed(), observed.orElse(null)), Optional.of(log));
  }
}
