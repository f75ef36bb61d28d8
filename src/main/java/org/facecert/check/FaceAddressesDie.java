package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Observations;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-04, and DA-05 of the addresses: after the withdrawal, or after the deletion, those that gave a
 * face before give none to anybody, the owner's session included.
 */
public final class FaceAddressesDie {

  private final JudgementContext seen;
  private final AskedAddresses addresses;
  private final Observations until;
  private final AskedAddresses before;
  private final Phase phase;

  /**
   * @param before what was observed until the way to the withdrawal or deletion was begun: by that
   *     it is known what there was to be had
   * @param phase after which of the two
   */
  public FaceAddressesDie(JudgementContext seen, Observations before, Phase phase) {
    this.seen = seen;
    this.addresses = new AskedAddresses(seen);
    this.until = before;
    this.before =
        new AskedAddresses(
            new JudgementContext(seen.requirement(), seen.function(), seen.app(), before));
    this.phase = phase;
  }

  public Finding judge(WalkEnding ending, FaceFunction function, Withdrawal withdrawal) {
    return judge(ending, function, PriorConsent.unchanged(seen, withdrawal));
  }

  public Finding judge(WalkEnding ending, FaceFunction function, RouteOutcome deletion) {
    return judge(ending, function, PriorConsent.undeleted(seen, deletion));
  }

  private Finding judge(WalkEnding ending, FaceFunction function, Optional<Finding> undone) {
    return PriorConsent.problem(seen, ending)
        .or(() -> undone)
        .or(this::alive)
        .or(() -> before.blind(ending, function))
        .orElseGet(this::dead);
  }

  private Sentence event() {
    return Sentence.of(
        phase == Phase.AFTER_DELETION ? "px04.event.deletion" : "px04.event.withdrawal");
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
                        "event",
                        event(),
                        "address",
                        AskedAddresses.shown(first),
                        "asker",
                        AskedAddresses.asker(first),
                        "count",
                        alive.stream().map(a -> a.address().url()).distinct().count()),
                    alive));
  }

  private Stream<AddressAsked> answers() {
    return Stream.of(Asker.values()).flatMap(asker -> addresses.last(phase, asker).stream());
  }

  private Finding dead() {
    List<AddressAsked> faces = before.faces();
    if (faces.isEmpty()) {
      return addresses.none(Sentence.of("px04.none", "event", event()));
    }
    List<AddressAsked> after = answers().toList();
    return unasked(faces, after)
        .or(() -> addresses.unclear(after.stream()))
        .or(() -> withheld(after))
        .orElseGet(
            () ->
                addresses.find(
                    Verdict.PASS,
                    Sentence.of("px04.pass", "event", event(), "count", faces.size()),
                    Stream.concat(after.stream(), faces.stream()).toList()));
  }

  private Optional<Finding> unasked(List<AddressAsked> faces, List<AddressAsked> after) {
    return faces.stream()
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
                    Sentence.of(
                        "px04.unasked", "event", event(), "address", AskedAddresses.shown(face)),
                    List.of(face)));
  }

  private List<RequestRepeated> repeatedSince() {
    Set<Integer> earlier =
        until.repeated().map(RequestRepeated::number).collect(Collectors.toSet());
    return seen.observations()
        .repeated()
        .filter(repeated -> !earlier.contains(repeated.number()))
        .toList();
  }

  /** A session that has ended is refused whether the picture is still there or not. */
  private Optional<Finding> withheld(List<AddressAsked> after) {
    return after.stream()
        .filter(asked -> asked.asker() == Asker.OWNER)
        .filter(
            asked ->
                !AskedAddresses.isGone(asked) || before.isToldAsStranger(asked, repeatedSince()))
        .findFirst()
        .map(
            asked ->
                addresses.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "px04.review.withheld",
                        "event",
                        event(),
                        "address",
                        AskedAddresses.shown(asked),
                        "answer",
                        AskedAddresses.said(asked)),
                    after));
  }
}
