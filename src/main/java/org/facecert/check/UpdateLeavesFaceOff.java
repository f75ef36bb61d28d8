package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-07: who has refused the face in the build before is not found to have agreed after the update.
 * The earlier build asks once more when the function is started anew; so must the later.
 */
public final class UpdateLeavesFaceOff {

  private final JudgementContext seen;
  private final MadeUpdate update;

  public UpdateLeavesFaceOff(JudgementContext seen, MadeUpdate update) {
    this.seen = seen;
    this.update = update;
  }

  /**
   * @param refused where the refusal in the earlier build came to
   * @param again where the function came to there when it was started once more
   * @param ending where the start of the function came to after the update
   * @param updated the number of observations before the updated app was opened
   */
  public Finding judge(WalkEnding refused, WalkEnding again, WalkEnding ending, int updated) {
    return update.missing().orElseGet(() -> made(refused, again, ending, updated));
  }

  private Finding made(WalkEnding refused, WalkEnding again, WalkEnding ending, int updated) {
    if (refused != WalkEnding.REFUSED) {
      return seen.open("fc07.not-refused", refused);
    }
    if (again != WalkEnding.CONSENT_REACHED) {
      return seen.open("fc07.not-asked-before", again);
    }
    JudgementContext later =
        new JudgementContext(
            seen.requirement(), seen.function(), seen.app(), seen.observations().from(updated));
    return opensByItself(later).orElseGet(() -> started(later, ending));
  }

  private Optional<Finding> opensByItself(JudgementContext later) {
    Observations all = later.observations();
    Optional<Action> start = all.first(Purpose.START);
    Observations quiet = start.map(all::until).orElse(all);
    Optional<CameraUsed> opening = quiet.openings(seen.app()).findFirst();
    return opening.map(
        use ->
            find(
                later,
                Verdict.FAIL,
                Sentence.of("fc07.fail.update-opens", "at", use.when().earliest()),
                JudgementContext.and(
                    JudgementContext.evidence(quiet.after(use).orElse(null)),
                    Optional.of(use.log()))));
  }

  private Finding started(JudgementContext later, WalkEnding ending) {
    Finding asked = new FaceConsentIsAskedFor(later).judge(ending);
    return switch (asked.verdict()) {
      case PASS -> asksAsBefore(later, later.consent().orElseThrow());
      case FAIL -> notAsked(later, asked);
      default -> asked;
    };
  }

  private Finding asksAsBefore(JudgementContext later, ObservedScreen consent) {
    Sentence sentence =
        Sentence.of("fc07.pass.update", "screen", consent.screenNumber(), "title", consent.title());
    return find(later, Verdict.PASS, sentence, consent.evidence());
  }

  private Finding notAsked(JudgementContext later, Finding asked) {
    boolean scanned = isScanned(later);
    Sentence sentence =
        Sentence.of(
            scanned ? "fc07.fail.update" : "fc07.review.update", "title", later.lastTitle());
    return scanned
        ? later.lacks(sentence, update.facts(), evidence(asked.evidence()))
        : find(later, Verdict.REVIEW, sentence, asked.evidence());
  }

  private static boolean isScanned(JudgementContext later) {
    return later.opening().isPresent()
        || later.observations().screens().anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
  }

  private Finding find(
      JudgementContext later, Verdict verdict, Sentence sentence, List<Evidence> own) {
    return later.find(verdict, sentence, update.facts(), evidence(own));
  }

  private List<Evidence> evidence(List<Evidence> own) {
    return Stream.concat(own.stream(), update.evidence().stream()).distinct().toList();
  }
}
