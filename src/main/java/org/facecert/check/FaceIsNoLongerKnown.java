package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * DA-05, the enrolment: before the deletion the function needs no new consent, and after it, it
 * asks for one anew; what the server takes after it as before tells otherwise. That the server has
 * forgotten the face nobody sees from here.
 */
public final class FaceIsNoLongerKnown {

  /**
   * How the function was used once more.
   *
   * @param ending it was agreed to nothing on the way
   * @param seen what was observed meanwhile
   */
  public record FurtherUse(WalkEnding ending, Observations seen) {

    boolean asksNothing() {
      return ending == WalkEnding.DONE || ending == WalkEnding.SCANNED;
    }
  }

  /** kinds of functions that let somebody in whose face they know */
  private static final Set<Kind> TELLS_FACES_APART =
      Set.of(Kind.LOGIN, Kind.PAYMENT, Kind.ACCESS, Kind.ATTENDANCE);

  private final JudgementContext seen;
  private final FurtherUse before;
  private final FurtherUse after;

  /**
   * @param before the deletion, for comparison: so a function goes that knows the face
   */
  public FaceIsNoLongerKnown(JudgementContext seen, FurtherUse before, FurtherUse after) {
    this.seen = seen;
    this.before = before;
    this.after = after;
  }

  public Finding judge(WalkEnding ending, FaceFunction function, RouteOutcome deletion) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.undeleted(seen, deletion))
        .or(this::acceptedAgain)
        .or(this::uncompared)
        .orElseGet(() -> judge(function));
  }

  private Finding judge(FaceFunction function) {
    NewStart anew = new NewStart(seen, after.seen());
    return switch (after.ending()) {
      case DONE ->
          anew.isSame() ? used(function) : find(Verdict.REVIEW, "da05.review.other", after);
      case CONSENT_REACHED ->
          anew.asksTheSame()
              ? find(Verdict.PASS, "da05.pass.asks", before, after)
              : find(Verdict.REVIEW, "da05.review.other", after);
      case SCANNED -> find(Verdict.REVIEW, "da05.review.scanned", after);
      case STUCK, BLOCKED -> find(Verdict.REVIEW, "da05.review.shown", after);
      default -> seen.open("da05.unclear", after.ending());
    };
  }

  /** Where a face is not told from others, none need be known to use the function. */
  private Finding used(FaceFunction function) {
    return TELLS_FACES_APART.contains(function.kind())
        ? find(Verdict.FAIL, "da05.fail.known", after)
        : find(Verdict.REVIEW, "da05.review.used", after);
  }

  /**
   * A request by which the face was compared, answered after the deletion as the app was before;
   * one by which it was made known tells only that it could be made known again.
   */
  private Optional<Finding> acceptedAgain() {
    List<RequestRepeated> accepted = repeated().filter(RequestRepeated::succeeded).toList();
    Optional<RequestRepeated> compared =
        accepted.stream()
            .filter(r -> r.repeat().likeness() == AnswerLikeness.SAME)
            .filter(r -> isOf(r, before.seen()))
            .findFirst();
    return compared
        .or(() -> accepted.stream().findFirst())
        .map(
            first ->
                seen.find(
                    compared.isPresent() ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        compared.isPresent() ? "da05.fail.request" : "da05.review.request",
                        "request",
                        first.named(),
                        "status",
                        first.repeat().status()),
                    evidence(first)));
  }

  /** Requests with a face from before the deletion, sent again after it. */
  private Stream<RequestRepeated> repeated() {
    return seen.observations()
        .repeated()
        .filter(r -> isOf(r, seen.observations()) && !isOf(r, after.seen()));
  }

  private static boolean isOf(RequestRepeated repeated, Observations part) {
    return uploads(part).anyMatch(flow -> flow.flow() == repeated.flow());
  }

  private static Stream<FlowSeen> uploads(Observations part) {
    return part.flows().filter(flow -> flow.facesSent().findAny().isPresent());
  }

  private List<Evidence> evidence(RequestRepeated repeated) {
    return Stream.concat(
            Stream.of(repeated.evidence()),
            uploads(seen.observations())
                .filter(flow -> flow.flow() == repeated.flow())
                .map(FlowSeen::evidence))
        .toList();
  }

  /** A function that asks each time, or did not work a second time, tells nothing by asking. */
  private Optional<Finding> uncompared() {
    boolean known = before.asksNothing() && new NewStart(seen, before.seen()).isSame();
    return known || after.ending() == WalkEnding.DONE
        ? Optional.empty()
        : Optional.of(seen.open("da05.no-control", before.ending()));
  }

  private long answered() {
    return repeated().filter(r -> r.repeat().outcome() == Outcome.ANSWERED).count();
  }

  private Finding find(Verdict verdict, String key, FurtherUse... rested) {
    ObservedScreen[] screens =
        Stream.of(rested)
            .flatMap(use -> use.seen().lastScreen().stream())
            .toArray(ObservedScreen[]::new);
    String title = after.seen().lastScreen().map(ObservedScreen::title).orElse("");
    return seen.find(
        verdict,
        Sentence.of(key, "last", title, "repeated", answered()),
        seen.orLastScreen(JudgementContext.evidence(screens)));
  }
}
