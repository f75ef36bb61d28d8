package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.Observation;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.observation.Witness;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-04: after the withdrawal the addresses that gave a face before give none to anybody, the
 * owner's session included.
 */
public final class FaceAddressesDie {

  private final JudgementContext seen;
  private final AskedAddresses addresses;

  public FaceAddressesDie(JudgementContext seen) {
    this.seen = seen;
    this.addresses = new AskedAddresses(seen);
  }

  public Finding judge(WalkEnding ending, FaceFunction function, Withdrawal withdrawal) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.unchanged(seen, withdrawal))
        .or(this::alive)
        .or(() -> beforehand(withdrawal).blind(ending, function))
        .orElseGet(() -> dead(withdrawal));
  }

  /** What was known before the consent was taken back. */
  private AskedAddresses beforehand(Withdrawal withdrawal) {
    Action pressed = withdrawal.pressed();
    return pressed == null
        ? addresses
        : new AskedAddresses(
            new JudgementContext(
                seen.requirement(),
                seen.function(),
                seen.app(),
                seen.observations().until(firstAct(pressed))));
  }

  /** The way to the control begins with an act after the last answer or canary before. */
  private Action firstAct(Action pressed) {
    int last =
        Stream.concat(
                seen.observations().asked().filter(asked -> asked.phase() == Phase.AFTER_SCAN),
                seen.observations().steps().stream().filter(this::isCanary))
            .mapToInt(Observation::number)
            .filter(number -> number < pressed.number())
            .max()
            .orElse(pressed.number());
    return seen.observations()
        .actions()
        .filter(act -> act.number() > last)
        .findFirst()
        .orElse(pressed);
  }

  private boolean isCanary(Observation step) {
    return step instanceof Witness witness && witness.channel().equals(Channel.TRAFFIC);
  }

  private Optional<Finding> alive() {
    List<AddressAsked> alive = answers().filter(AddressAsked::givesFace).toList();
    return AskedAddresses.surest(alive)
        .map(
            first ->
                addresses.find(
                    AskedAddresses.isSure(first) ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        AskedAddresses.isSure(first) ? "px04.fail" : "px04.review",
                        "address",
                        AskedAddresses.shown(first),
                        "asker",
                        AskedAddresses.asker(first),
                        "count",
                        alive.stream().map(a -> a.address().url()).distinct().count()),
                    alive));
  }

  private Stream<AddressAsked> answers() {
    return Stream.of(Asker.values())
        .flatMap(asker -> addresses.last(Phase.AFTER_WITHDRAWAL, asker).stream());
  }

  private Finding dead(Withdrawal withdrawal) {
    List<AddressAsked> before = beforehand(withdrawal).faces();
    if (before.isEmpty()) {
      return addresses.none("px04.none");
    }
    List<AddressAsked> after = answers().toList();
    return unasked(before, after)
        .or(() -> addresses.unclear(after.stream()))
        .or(() -> withheld(after))
        .orElseGet(
            () ->
                addresses.find(
                    Verdict.PASS,
                    Sentence.of("px04.pass", "count", before.size()),
                    Stream.concat(after.stream(), before.stream()).toList()));
  }

  private Optional<Finding> unasked(List<AddressAsked> before, List<AddressAsked> after) {
    return before.stream()
        .filter(
            face ->
                after.stream()
                        .filter(a -> a.address().url().equals(face.address().url()))
                        .map(AddressAsked::asker)
                        .distinct()
                        .count()
                    < Asker.values().length)
        .findFirst()
        .map(
            face ->
                addresses.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("px04.unasked", "address", AskedAddresses.shown(face)),
                    List.of(face)));
  }

  /** A session that has ended is refused whether the picture is still there or not. */
  private Optional<Finding> withheld(List<AddressAsked> after) {
    return after.stream()
        .filter(asked -> asked.asker() == Asker.OWNER && !AskedAddresses.isGone(asked))
        .findFirst()
        .map(
            asked ->
                addresses.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "px04.review.withheld",
                        "address",
                        AskedAddresses.shown(asked),
                        "answer",
                        AskedAddresses.said(asked)),
                    after));
  }
}
