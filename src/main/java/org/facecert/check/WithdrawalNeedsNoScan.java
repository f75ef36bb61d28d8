package org.facecert.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * WD-06: from the start of the withdrawal to its end no face is scanned. What opened the camera
 * after the control was pressed is the withdrawal; what did before may be something else.
 */
public final class WithdrawalNeedsNoScan {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public WithdrawalNeedsNoScan(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending, Withdrawal withdrawal) {
    Optional<Finding> unusable = PriorConsent.problem(seen, ending);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    Observations way = way(withdrawal);
    Optional<Finding> scanned = scanned(way, withdrawal.pressed());
    if (scanned.isPresent()) {
      return scanned.get();
    }
    if (!seen.observations().cameraWatched()) {
      return seen.unwatched();
    }
    Optional<Finding> unchanged = PriorConsent.unchanged(seen, withdrawal);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    boolean done =
        WithdrawalControl.is(Objects.requireNonNull(withdrawal.pressed()), withdrawal, vocabulary)
            && new WithdrawalEffect(withdrawal, vocabulary).isShown();
    return done ? quiet(way) : find(Verdict.REVIEW, "wd06.review.unfinished", way);
  }

  /** From the act that brought up the first screen of the withdrawal on. */
  private Observations way(Withdrawal withdrawal) {
    Observations all = seen.observations();
    return withdrawal.seen().stream()
        .findFirst()
        .flatMap(first -> all.until(first).actions().reduce((a, b) -> b))
        .map(all::since)
        .orElseGet(() -> all.from(all.steps().size()));
  }

  private Optional<Finding> scanned(Observations way, @Nullable Action pressed) {
    List<ObservedScreen> scanners =
        way.screens().filter(s -> s.reading().kind() == Reading.Kind.SCANNER).toList();
    List<CameraUsed> openings = way.openings(seen.app()).toList();
    if (scanners.isEmpty() && openings.isEmpty()) {
      return Optional.empty();
    }
    Optional<Finding> accused =
        pressed == null ? Optional.empty() : sinceThePress(pressed, scanners, openings);
    return accused.or(
        () ->
            Optional.of(
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of("wd06.review.way", "last", seen.lastTitle()),
                    JudgementContext.and(
                        JudgementContext.evidence(way.screens().toArray(ObservedScreen[]::new)),
                        openings.stream().map(CameraUsed::log).findFirst()))));
  }

  private Optional<Finding> sinceThePress(
      Action pressed, List<ObservedScreen> scanners, List<CameraUsed> openings) {
    Optional<CameraUsed> opening = openings.stream().filter(o -> isSince(o, pressed)).findFirst();
    return scanners.stream()
        .filter(s -> s.number() > pressed.number())
        .findFirst()
        .map(scanner -> fails(scan(pressed, scanner), pressed, scanner, opening))
        .or(() -> opening.map(o -> fails(camera(pressed, o), pressed, null, opening)));
  }

  private static Sentence scan(Action pressed, ObservedScreen scanner) {
    return Sentence.of(
        "wd06.fail.scan",
        "control",
        pressed.label(),
        "screen",
        scanner.screenNumber(),
        "title",
        scanner.title());
  }

  private static Sentence camera(Action pressed, CameraUsed opening) {
    return Sentence.of(
        "wd06.fail.camera", "control", pressed.label(), "at", opening.when().earliest());
  }

  private static boolean isSince(CameraUsed opening, Action pressed) {
    return opening.number() > pressed.number()
        && !opening.when().earliest().isBefore(pressed.when().earliest());
  }

  private Finding fails(
      Sentence sentence,
      Action pressed,
      @Nullable ObservedScreen scanner,
      Optional<CameraUsed> opening) {
    return seen.find(
        Verdict.FAIL,
        sentence,
        JudgementContext.and(
            JudgementContext.evidence(pressed.observed(), scanner), opening.map(CameraUsed::log)));
  }

  /** No opening counts only if the log showed one, the app's own or the one it had to show. */
  private Finding quiet(Observations way) {
    if (seen.cameraUnwatched().isPresent()) {
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("camera.no-witness"), seen.allPictures());
    }
    return seen.openedByAnother(way).orElseGet(() -> find(Verdict.PASS, "wd06.pass", way));
  }

  private Finding find(Verdict verdict, String key, Observations way) {
    return seen.find(
        verdict,
        Sentence.of(key, "last", seen.lastTitle()),
        JudgementContext.and(
            JudgementContext.evidence(way.screens().toArray(ObservedScreen[]::new)),
            seen.observations().cameraWitness()));
  }
}
