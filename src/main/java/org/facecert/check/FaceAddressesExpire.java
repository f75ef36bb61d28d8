package org.facecert.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-02, over time: when their time is over, the addresses of a face give none to whoever has
 * nothing but the address. Until somebody has asked then, it is not tested.
 */
public final class FaceAddressesExpire {

  private static final List<Asker> STRANGER = List.of(Asker.STRANGER);

  private final JudgementContext seen;
  private final AskedAddresses addresses;
  private final Observations later;
  private final Duration lifetime;

  /**
   * @param later what was seen when the run was revisited; empty where it was not
   * @param lifetime how long an address may give the face
   */
  public FaceAddressesExpire(JudgementContext seen, Observations later, Duration lifetime) {
    this.seen = seen;
    this.addresses = new AskedAddresses(seen);
    this.later = later;
    this.lifetime = lifetime;
  }

  public Finding judge(WalkEnding ending, FaceFunction function) {
    return addresses.blind(ending, function).orElseGet(this::judge);
  }

  private Finding judge() {
    List<AddressAsked> faces =
        Stream.of(Asker.OWNER, Asker.STRANGER)
            .flatMap(asker -> addresses.asked(Phase.AFTER_SCAN, asker))
            .filter(AddressAsked::givesFace)
            .toList();
    if (faces.isEmpty()) {
      return addresses.none("px01.none");
    }
    LaterAsking asking = new LaterAsking(seen, later, last(faces).plus(lifetime));
    if (!asking.isOver()) {
      return asking.open(
          Sentence.of(
              "px02.later.open",
              "count",
              urls(faces).size(),
              "hours",
              lifetime.toHours(),
              "due",
              asking.due(),
              "command",
              LaterAsking.COMMAND));
    }
    return asking
        .doubtful()
        .or(() -> alive(asking, faces))
        .or(() -> asking.unanswered(faces, STRANGER))
        .or(() -> removed(asking, faces))
        .or(asking::uncontrolled)
        .orElseGet(() -> expired(asking, faces));
  }

  private static Instant last(List<AddressAsked> faces) {
    return faces.stream()
        .map(face -> face.when().latest())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Set<String> urls(List<AddressAsked> answers) {
    return answers.stream().map(a -> a.address().url()).collect(Collectors.toSet());
  }

  private Optional<Finding> alive(LaterAsking asking, List<AddressAsked> faces) {
    List<AddressAsked> alive =
        asking.answers(Asker.STRANGER).stream().filter(AddressAsked::givesFace).toList();
    return AskedAddresses.surest(alive)
        .map(
            first ->
                asking.find(
                    AskedAddresses.isSure(first) ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        AskedAddresses.isSure(first) ? "px02.later.fail" : "px02.later.review",
                        "address",
                        AskedAddresses.shown(first),
                        "captured",
                        LaterAsking.at(last(faces)),
                        "asked",
                        asking.asked(),
                        "hours",
                        lifetime.toHours(),
                        "picture",
                        LaterAsking.picture(first),
                        "count",
                        urls(alive).size()),
                    alive));
  }

  /**
   * An address that anybody could open, and that opens no more, may do so because the picture was
   * deleted since: that tells nothing of its time, unless the owner still gets it.
   */
  private Optional<Finding> removed(LaterAsking asking, List<AddressAsked> faces) {
    Set<String> there =
        urls(asking.answers(Asker.OWNER).stream().filter(AddressAsked::givesFace).toList());
    return faces.stream()
        .filter(face -> face.asker() == Asker.STRANGER)
        .filter(face -> !there.contains(face.address().url()))
        .filter(face -> !asking.nothing("removed-since"))
        .findFirst()
        .map(
            face ->
                asking.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "px02.later.removed",
                        "address",
                        AskedAddresses.shown(face),
                        "asked",
                        asking.asked()),
                    asking.answers()));
  }

  private Finding expired(LaterAsking asking, List<AddressAsked> faces) {
    return asking.find(
        Verdict.PASS,
        Sentence.of(
            "px02.later.pass",
            "count",
            urls(faces).size(),
            "captured",
            LaterAsking.at(last(faces)),
            "asked",
            asking.asked(),
            "hours",
            lifetime.toHours(),
            "answers",
            String.join(
                ", ", asking.answers(Asker.STRANGER).stream().map(AskedAddresses::said).toList())),
        asking.answers());
  }
}
