package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.CameraNews;
import org.facecert.walk.Deed;
import org.facecert.walk.Ending;
import org.facecert.walk.Purpose;
import org.facecert.walk.Sight;
import org.facecert.walk.Trail;

/** FC-06: after a refusal the camera neither opens nor is asked for. */
public final class CameraStaysClosed {

  private final Case seen;
  private final Refused refused;

  public CameraStaysClosed(Case seen) {
    this.seen = seen;
    this.refused = new Refused(seen);
  }

  public Finding judge(Ending ending) {
    Optional<Deed> refusal = refused.act();
    if (seen.consent().isEmpty() || refusal.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<Finding> question = refused.question();
    if (question.isPresent()) {
      return question.get();
    }
    Trail after = seen.trail().since(refusal.get());
    Optional<CameraNews> opening = after.openings(seen.app()).findFirst();
    if (opening.isPresent()) {
      return seen.find(
          Verdict.FAIL,
          refused.told(Sentence.of("fc06.fail.opened", "at", opening.get().when().earliest())),
          evidence(refusal.get(), after.after(opening.get()), opening.get().log()));
    }
    Optional<Sight> dialog = Case.cameraDialogs(after).findFirst();
    if (dialog.isPresent()) {
      return seen.find(
          Verdict.FAIL,
          refused.told(Sentence.of("fc06.fail.asked", "screen", dialog.get().screenNumber())),
          Case.evidence(refusal.get().sight(), dialog.get()));
    }
    return quiet(refusal.get(), after);
  }

  /** No opening counts only if the log showed one that it had to show. */
  private Finding quiet(Deed refusal, Trail after) {
    Optional<Evidence> witness = seen.trail().cameraWitness();
    if (!seen.trail().cameraWatched()) {
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
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("app.not-up", "last", seen.lastTitle()),
          seen.allPictures());
    }
    Optional<Finding> hindered = seen.hindered(after);
    if (hindered.isPresent()) {
      return hindered.get();
    }
    return seen.find(
        Verdict.PASS,
        refused.told(Sentence.of("fc06.pass", "screens", after.sights().count())),
        evidence(refusal, after.lastSight(), witness.get()));
  }

  /** What was not running could not have opened anything. */
  private static boolean cameUpAgain(Trail after) {
    return after
        .first(Purpose.STOP_APP)
        .map(after::since)
        .filter(restarted -> restarted.lastSight().filter(Case::showsApp).isPresent())
        .isPresent();
  }

  private static List<Evidence> evidence(Deed refusal, Optional<Sight> sight, Evidence log) {
    return Case.and(Case.evidence(refusal.sight(), sight.orElse(null)), Optional.of(log));
  }
}
