package org.facecert.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.Observations;
import org.facecert.observation.RequestRepeated;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What came of asking for the addresses of a face again on a later day, and whether anything
 * follows from it: the time must be over, the clock sound, and the server the one that it was.
 */
final class LaterAsking {

  /** how the reading is named that begins a later asking; as the probe writes it */
  private static final String INQUIRY = "ADDRESSES_LATER";

  /** a session that has ended is refused by a server that is well */
  private static final Set<Integer> REFUSED = Set.of(401, 403);

  /** by which it is asked again; the same in every language */
  static final String COMMAND = "facecert revisit";

  private static final String NONE = "0";

  /** letters of a digest that a sentence gives; the facts have all of them */
  private static final int DIGEST = 16;

  private final AskedAddresses addresses;
  private final Observations later;
  private final Instant due;
  private final Optional<ChannelRead> visit;

  /**
   * @param seen what was seen when the run was recorded
   * @param later what was seen when it was revisited; empty where it was not
   * @param due when the time is over
   */
  LaterAsking(JudgementContext seen, Observations later, Instant due) {
    this.addresses = new AskedAddresses(together(seen, later));
    this.later = later;
    this.due = due.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    this.visit =
        later
            .readings(Channel.EXPOSURE)
            .filter(read -> INQUIRY.equals(read.values().get("inquiry")))
            .reduce((earlier, last) -> last);
  }

  private static JudgementContext together(JudgementContext seen, Observations later) {
    Observations own = seen.observations();
    return new JudgementContext(
        seen.requirement(),
        seen.function(),
        seen.app(),
        new Observations(
            Stream.concat(own.log().stream(), later.steps().stream()).toList(),
            Stream.concat(own.steps().stream(), later.steps().stream()).toList()));
  }

  Instant due() {
    return due;
  }

  /** Asked before the time was over is not asked at all. */
  boolean isOver() {
    return visit.filter(read -> !read.when().earliest().isBefore(due)).isPresent();
  }

  /** Of what was seen again elsewhere, or done, since then; unknown is more than nothing. */
  boolean nothing(String since) {
    return visit.filter(read -> NONE.equals(read.values().get(since))).isPresent();
  }

  /** When it was asked, for words. */
  String asked() {
    return visit.map(read -> at(read.when().earliest())).orElse("");
  }

  static String at(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Answers, the last for each address. */
  List<AddressAsked> answers(Asker asker) {
    Map<String, AddressAsked> last = new LinkedHashMap<>();
    later
        .asked()
        .filter(a -> a.phase() == Phase.LATER && a.asker() == asker)
        .filter(a -> !a.when().earliest().isBefore(due))
        .forEach(a -> last.put(a.address().url(), a));
    return List.copyOf(last.values());
  }

  List<AddressAsked> answers() {
    return Stream.of(Asker.values()).flatMap(asker -> answers(asker).stream()).toList();
  }

  /**
   * The scenario waits: nobody has asked since the time was over.
   *
   * @param sentence says by its value "due" when it will be
   */
  Finding open(Sentence sentence) {
    return addresses.find(Verdict.NOT_TESTED, sentence, List.of());
  }

  /** The finding in place of any that rests on when it was asked, and by whom. */
  Optional<Finding> doubtful() {
    if (!nothing("clock-jumps")) {
      return Optional.of(
          addresses.find(Verdict.INCONCLUSIVE, Sentence.of("later.clock"), List.of()));
    }
    return nothing("originals-forgotten")
        ? Optional.empty()
        : Optional.of(
            addresses.find(Verdict.INCONCLUSIVE, Sentence.of("later.forgotten"), List.of()));
  }

  /**
   * The finding in place of a PASS.
   *
   * @param faces what there was to be had
   * @param askers who must have been answered
   */
  Optional<Finding> unanswered(List<AddressAsked> faces, List<Asker> askers) {
    return askers.stream()
        .flatMap(asker -> faces.stream().filter(face -> isMissing(face, asker)))
        .findFirst()
        .map(face -> inconclusive("later.unasked", face, List.of(face)))
        .or(
            () ->
                answers().stream()
                    .filter(a -> askers.contains(a.asker()))
                    .filter(a -> !a.givesFace() && AskedAddresses.isUnclear(a))
                    .findFirst()
                    .map(a -> inconclusive("later.unclear", a, List.of(a))))
        .or(this::otherServer);
  }

  /**
   * The finding in place of a PASS. A server that finds nothing at all finds no face either:
   * somebody has to be known there, be it only well enough to be refused.
   */
  Optional<Finding> uncontrolled() {
    boolean known =
        later.repeated().findAny().isPresent()
            || answers().stream()
                .anyMatch(a -> a.givesFace() || REFUSED.contains(a.reply().status()));
    return known
        ? Optional.empty()
        : Optional.of(
            addresses.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("later.no-control", "due", due, "command", COMMAND),
                answers()));
  }

  /**
   * Whether the session that was recorded is told no more than strangers were while the face was
   * there.
   */
  boolean isToldAsStranger(AddressAsked owners) {
    return addresses.isToldAsStranger(owners, later.repeated().toList());
  }

  private boolean isMissing(AddressAsked face, Asker asker) {
    return answers(asker).stream().noneMatch(a -> a.address().url().equals(face.address().url()));
  }

  private Finding inconclusive(String key, AddressAsked asked, List<AddressAsked> rested) {
    return addresses.find(
        Verdict.INCONCLUSIVE,
        Sentence.of(
            key,
            "address",
            AskedAddresses.shown(asked),
            "asker",
            AskedAddresses.asker(asked),
            "answer",
            AskedAddresses.said(asked),
            "due",
            due,
            "command",
            COMMAND),
        rested);
  }

  /** That a server gives nothing that does not even answer what it always did proves nothing. */
  private Optional<Finding> otherServer() {
    return later
        .repeated()
        .filter(repeated -> !isWell(repeated))
        .findFirst()
        .map(
            repeated ->
                addresses.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "later.other-server",
                        "request",
                        repeated.named(),
                        "answer",
                        repeated.repeat().outcome() == Outcome.ANSWERED
                            ? repeated.repeat().status()
                            : repeated.repeat().outcome(),
                        "due",
                        due,
                        "command",
                        COMMAND),
                    answers()));
  }

  private static boolean isWell(RequestRepeated repeated) {
    return repeated.repeat().outcome() == Outcome.ANSWERED
        && (repeated.succeeded() || REFUSED.contains(repeated.repeat().status()));
  }

  Finding find(Verdict verdict, Sentence sentence, List<AddressAsked> answers) {
    return addresses.find(verdict, sentence, answers);
  }

  /** For words: the beginning of the digest of what was given. */
  static String picture(AddressAsked given) {
    String digest = given.reply().sha256();
    return digest.substring(0, Math.min(DIGEST, digest.length()));
  }
}
