package org.facecert.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Observations;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * DA-04, second half: when the time that is promised for a deletion is over, the addresses that
 * gave the face before it give it to nobody, the owner's session included. Until somebody has asked
 * then, it is not tested.
 */
public final class PromisedTimeIsKept {

  private static final List<Asker> EVERYBODY = List.of(Asker.values());

  private final JudgementContext seen;
  private final Observations later;
  private final Deletion deletion;

  /**
   * How the face data were deleted.
   *
   * @param outcome of the way to it
   * @param before what was observed until the way was begun
   * @param ended when it had been gone
   */
  public record Deletion(RouteOutcome outcome, Observations before, Instant ended) {}

  /**
   * @param later what was seen when the run was revisited; empty where it was not
   */
  public PromisedTimeIsKept(JudgementContext seen, Observations later, Deletion deletion) {
    this.seen = seen;
    this.later = later;
    this.deletion = deletion;
  }

  /**
   * @param ending of the use of the function before the deletion
   * @param language of the app, "zh" or "en"
   */
  public Finding judge(
      WalkEnding ending, FaceFunction function, ReadNotices notices, String language) {
    AskedAddresses before =
        new AskedAddresses(
            new JudgementContext(
                seen.requirement(), seen.function(), seen.app(), deletion.before()));
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.undeleted(seen, deletion.outcome()))
        .or(() -> before.blind(ending, function))
        .orElseGet(() -> judge(before.faces(), PromisedTime.in(seen, notices, language)));
  }

  private Finding judge(List<AddressAsked> faces, PromisedTime promised) {
    LaterAsking asking = new LaterAsking(seen, later, deletion.ended().plus(promised.allowed()));
    if (!asking.isOver()) {
      return asking.open(
          Sentence.of(
              promised.stated() ? "da04.later.open" : "da04.later.open-unstated",
              "days",
              promised.days(),
              "deleted",
              LaterAsking.at(deletion.ended()),
              "due",
              asking.due(),
              "command",
              LaterAsking.COMMAND));
    }
    return asking
        .doubtful()
        .or(() -> alive(asking, promised))
        .or(() -> nothingToAsk(asking, faces, promised))
        .or(() -> asking.unanswered(faces, EVERYBODY))
        .or(() -> withheld(asking))
        .or(asking::uncontrolled)
        .orElseGet(
            () ->
                asking.find(
                    Verdict.PASS,
                    Sentence.of(
                        "da04.later.pass",
                        "days",
                        promised.days(),
                        "deleted",
                        LaterAsking.at(deletion.ended()),
                        "asked",
                        asking.asked(),
                        "count",
                        faces.size()),
                    asking.answers()));
  }

  private Optional<Finding> alive(LaterAsking asking, PromisedTime promised) {
    List<AddressAsked> alive = asking.answers().stream().filter(AddressAsked::givesFace).toList();
    return AskedAddresses.surest(alive)
        .map(
            first -> {
              boolean fails = AskedAddresses.isSure(first) && isOfBefore(asking, first);
              return asking.find(
                  fails ? Verdict.FAIL : Verdict.REVIEW,
                  Sentence.of(
                      fails ? "da04.later.fail" : "da04.later.review",
                      "days",
                      promised.days(),
                      "deleted",
                      LaterAsking.at(deletion.ended()),
                      "asked",
                      asking.asked(),
                      "address",
                      AskedAddresses.shown(first),
                      "picture",
                      LaterAsking.picture(first),
                      "count",
                      alive.stream().map(a -> a.address().url()).distinct().count()),
                  alive);
            });
  }

  /**
   * Whether it is the face that was deleted: none was sent after the deletion that could lie there
   * in its place, or it is to the letter what lay there before and nobody saw the address again.
   */
  private boolean isOfBefore(LaterAsking asking, AddressAsked given) {
    boolean same =
        !given.reply().sha256().isEmpty()
            && deletion
                .before()
                .asked()
                .filter(a -> a.phase() == Phase.AFTER_SCAN)
                .filter(a -> a.address().url().equals(given.address().url()))
                .anyMatch(a -> a.reply().sha256().equals(given.reply().sha256()));
    return asking.nothing("scanned-since") || same && asking.nothing("seen-again");
  }

  /** Whether the time was kept nobody sees from outside where there was nothing to be read. */
  private Optional<Finding> nothingToAsk(
      LaterAsking asking, List<AddressAsked> faces, PromisedTime promised) {
    return faces.isEmpty()
        ? Optional.of(
            asking.find(
                Verdict.REVIEW,
                Sentence.of(
                    "da04.later.no-address",
                    "days",
                    promised.days(),
                    "deleted",
                    LaterAsking.at(deletion.ended())),
                List.of()))
        : Optional.empty();
  }

  /** A session that has ended is refused whether the picture is still there or not. */
  private Optional<Finding> withheld(LaterAsking asking) {
    return asking.answers(Asker.OWNER).stream()
        .filter(asked -> !AskedAddresses.isGone(asked) || asking.isToldAsStranger(asked))
        .findFirst()
        .map(
            asked ->
                asking.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "da04.later.withheld",
                        "address",
                        AskedAddresses.shown(asked),
                        "answer",
                        AskedAddresses.said(asked),
                        "asked",
                        asking.asked()),
                    asking.answers()));
  }
}
