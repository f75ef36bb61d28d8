package org.facecert.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** WD-03: after a withdrawal the camera does not open again without a new consent. */
public final class WithdrawalTakesEffect {

  private final JudgementContext seen;

  private final Vocabulary vocabulary;

  public WithdrawalTakesEffect(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param again how each new start of the function ended, none of which gave a new consent
   */
  public Finding judge(WalkEnding ending, Withdrawal withdrawal, List<WalkEnding> again) {
    Optional<Finding> unusable = PriorConsent.problem(seen, ending);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    if (!seen.observations().cameraWatched()) {
      return seen.unwatched();
    }
    Optional<Finding> unchanged = PriorConsent.unchanged(seen, withdrawal);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    Action pressed = Objects.requireNonNull(withdrawal.pressed());
    Observations after = seen.observations().since(pressed);
    if (!WithdrawalControl.is(pressed, withdrawal, vocabulary)) {
      return find(Verdict.REVIEW, "wd03.review.control", after, again);
    }
    Finding finding = judge(after, again);
    return finding.verdict() == Verdict.PASS ? watched(after).orElse(finding) : finding;
  }

  private Finding judge(Observations after, List<WalkEnding> again) {
    Optional<CameraUsed> opening = after.openings(seen.app()).findFirst();
    if (opening.isPresent()) {
      return opened(after, opening.get());
    }
    Optional<ObservedScreen> scanner =
        after.screens().filter(s -> s.reading().kind() == Reading.Kind.SCANNER).findFirst();
    boolean usedAgain = again.contains(WalkEnding.DONE) || again.contains(WalkEnding.SCANNED);
    if (scanner.isPresent() || usedAgain && new NewStart(seen, after).isSame()) {
      return find(Verdict.FAIL, "wd03.fail.used", after, again);
    }
    if (usedAgain) {
      return find(Verdict.REVIEW, "wd03.review.other", after, again);
    }
    if (!again.isEmpty() && again.stream().allMatch(e -> e == WalkEnding.CONSENT_REACHED)) {
      return new NewStart(seen, after).asksTheSame()
          ? find(Verdict.PASS, "wd03.pass", after, again)
          : find(Verdict.REVIEW, "wd03.review.other", after, again);
    }
    return otherwise(after, again);
  }

  private Finding otherwise(Observations after, List<WalkEnding> again) {
    boolean otherWay =
        again.stream().allMatch(e -> e == WalkEnding.CONSENT_REACHED || e == WalkEnding.BLOCKED)
            && after.screens().anyMatch(s -> !s.reading().alternatives().isEmpty());
    return find(
        otherWay && !again.isEmpty() ? Verdict.REVIEW : Verdict.INCONCLUSIVE,
        otherWay ? "wd03.review" : "wd03.unclear",
        after,
        again);
  }

  private Finding opened(Observations after, CameraUsed opening) {
    return seen.find(
        Verdict.FAIL,
        Sentence.of(
            "wd03.fail.camera",
            "at",
            opening.when().earliest(),
            "moment",
            moment(after.until(opening))),
        JudgementContext.and(
            JudgementContext.evidence(after.screens().toArray(ObservedScreen[]::new)),
            Optional.of(opening.log())));
  }

  /** Which of the new starts it was, told by whether the app had been closed by then. */
  private static Sentence moment(Observations until) {
    if (until.first(Purpose.START).isEmpty()) {
      return Sentence.of("moment.before");
    }
    return Sentence.of(closed(until) ? "moment.restart" : "moment.at-once");
  }

  private static boolean closed(Observations until) {
    return until
        .first(Purpose.START)
        .map(until::since)
        .flatMap(t -> t.first(Purpose.STOP_APP))
        .isPresent();
  }

  /** No opening counts only if the log showed one, the app's own or the one it had to show. */
  private Optional<Finding> watched(Observations after) {
    if (seen.observations().cameraWitness().isEmpty() && seen.opening().isEmpty()) {
      return Optional.of(
          seen.find(Verdict.INCONCLUSIVE, Sentence.of("camera.no-witness"), seen.allPictures()));
    }
    return seen.openedByAnother(after);
  }

  private Finding find(Verdict verdict, String key, Observations after, List<WalkEnding> again) {
    return seen.find(
        verdict,
        Sentence.of(key, "again", again.toString(), "last", seen.lastTitle()),
        List.of(
            Fact.fact(
                "fact.new-starts-of-the-function", Sentence.of("fact.ended", "ending", again))),
        seen.orLastScreen(
            JudgementContext.evidence(after.screens().toArray(ObservedScreen[]::new))));
  }
}
