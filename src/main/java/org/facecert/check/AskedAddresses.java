package org.facecert.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What came of asking for the addresses of a face, and whether anything follows from a refusal: the
 * owner's own session must have got the face from the same address.
 */
final class AskedAddresses {

  /** below it a vector may as well be of something else: an assessor looks */
  private static final double SURE = 0.7;

  /** what is no picture, in which the detector has seen a face */
  private static final String VECTOR = "face-template";

  /** answers by which a server says that there is nothing, or nothing to be read */
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 410);

  /** answers by which a server says that it does not want to say */
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

  private static final int SERVER_ERRORS = 500;

  /** answers that a finding lists; the record has all of them */
  private static final int LISTED = 5;

  private final JudgementContext seen;

  AskedAddresses(JudgementContext seen) {
    this.seen = seen;
  }

  /** Answers, neighbours' left out. */
  Stream<AddressAsked> asked(Phase phase, Asker asker) {
    return all(phase, asker).filter(a -> a.address().source() != AddressSource.NEIGHBOUR);
  }

  Stream<AddressAsked> neighbours(Asker asker) {
    return all(Phase.AFTER_SCAN, asker)
        .filter(a -> a.address().source() == AddressSource.NEIGHBOUR);
  }

  private Stream<AddressAsked> all(Phase phase, Asker asker) {
    return seen.observations().asked().filter(a -> a.phase() == phase && a.asker() == asker);
  }

  /** The last answer for each address. */
  List<AddressAsked> last(Phase phase, Asker asker) {
    Map<String, AddressAsked> last = new LinkedHashMap<>();
    asked(phase, asker).forEach(a -> last.put(a.address().url(), a));
    return List.copyOf(last.values());
  }

  /** Answers of the addresses from which the owner got a face after the scan. */
  List<AddressAsked> faces() {
    return asked(Phase.AFTER_SCAN, Asker.OWNER).filter(AddressAsked::givesFace).toList();
  }

  /** It is a face, and nobody's but the test person's. */
  static boolean isSure(AddressAsked asked) {
    return asked.address().source() != AddressSource.SERVED_SOME_FACE
        && asked.reply().faces().stream()
            .anyMatch(sign -> !sign.kind().equals(VECTOR) || sign.confidence() >= SURE);
  }

  /** The first of those that give the test person's face beyond doubt; else of all. */
  static Optional<AddressAsked> surest(List<AddressAsked> given) {
    return given.stream()
        .filter(AskedAddresses::isSure)
        .findFirst()
        .or(() -> given.stream().findFirst());
  }

  /** The finding in place of one that rests on what was not given. */
  Optional<Finding> blind(WalkEnding ending, FaceFunction function) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return notAllowed()
        .or(traffic::blind)
        .or(traffic::pastTheProxy)
        .or(() -> traffic.unknown(traffic.flows(), AskedAddresses::unknownReceived))
        .or(this::unasked)
        .or(() -> unaddressed(traffic))
        .or(this::uncontrolled);
  }

  /**
   * A face that was answered to a request which is not to be made again at will: nobody has asked
   * for it. What answers a request that carries the face itself may show that one.
   */
  private Optional<Finding> unaddressed(FaceTraffic traffic) {
    return traffic.carriers().stream().findFirst().map(seen.observations()::since).stream()
        .flatMap(Observations::flows)
        .filter(flow -> flow.facesReceived().findAny().isPresent())
        .filter(flow -> !traffic.carriers().contains(flow) && !isGet(flow))
        .findFirst()
        .map(
            flow ->
                traffic.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("exposure.no-address", "flow", CarriedFace.named(flow)),
                    List.of(flow)));
  }

  private static boolean isGet(FlowSeen flow) {
    return flow.exchange().sent().filter(sent -> sent.method().equals("GET")).isPresent();
  }

  private static Stream<String> unknownReceived(FlowSeen flow) {
    return flow.exchange().received().stream().flatMap(r -> r.payload().unknown().stream());
  }

  private Optional<Finding> notAllowed() {
    return first(
        asked -> asked.reply().outcome() == Outcome.NOT_ALLOWED,
        asked -> Sentence.of("exposure.not-allowed", "host", asked.reply().detail()));
  }

  private Optional<Finding> unasked() {
    Optional<ChannelRead> learnt = learnt();
    if (learnt.isEmpty() || !seen.observations().watched(Channel.EXPOSURE)) {
      Sentence why =
          seen.observations()
              .lost(Channel.EXPOSURE)
              .map(lost -> Sentence.of("exposure.lost", "why", lost))
              .orElseGet(() -> Sentence.of("exposure.not-asked"));
      return Optional.of(find(Verdict.INCONCLUSIVE, why, List.of()));
    }
    return learnt
        .filter(read -> !"0".equals(read.values().get("unread")))
        .map(
            read ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "exposure.unread", "count", read.values().getOrDefault("unread", "?")),
                    List.of()))
        .or(
            () ->
                first(
                    asked -> asked.reply().outcome() == Outcome.TOO_MANY,
                    asked ->
                        Sentence.of(
                            "exposure.too-many",
                            "count",
                            learnt.orElseThrow().values().getOrDefault("addresses", "?"))));
  }

  /** What was looked up before the addresses were asked for. */
  private Optional<ChannelRead> learnt() {
    return seen.observations()
        .readings(Channel.EXPOSURE)
        .filter(read -> "ADDRESSES".equals(read.values().get("inquiry")))
        .reduce((earlier, later) -> later);
  }

  /** Without the owner's answer nobody knows whether there is something to be had. */
  private Optional<Finding> uncontrolled() {
    return last(Phase.AFTER_SCAN, Asker.OWNER).stream()
        .filter(asked -> !asked.givesFace() && !isKnownToBeNone(asked))
        .findFirst()
        .map(
            asked ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "exposure.no-control",
                        "address",
                        shown(asked),
                        "of",
                        asked.address().of(),
                        "answer",
                        said(asked)),
                    List.of(asked)));
  }

  /** Of an address that only may be one of a face. */
  private static boolean isKnownToBeNone(AddressAsked asked) {
    boolean looked = asked.reply().success() && asked.reply().unknown().isEmpty();
    boolean seen =
        asked.address().source() == AddressSource.SERVED_A_FACE
            || asked.address().source() == AddressSource.SERVED_SOME_FACE;
    return !seen
        && asked.reply().outcome() == Outcome.ANSWERED
        && (looked || NOTHING_THERE.contains(asked.reply().status()));
  }

  /** The finding in place of a PASS where an answer does not say whether it is a refusal. */
  Optional<Finding> unclear(Stream<AddressAsked> answers) {
    return answers
        .filter(asked -> !asked.givesFace() && isUnclear(asked))
        .findFirst()
        .map(
            asked ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "exposure.unclear",
                        "address",
                        shown(asked),
                        "asker",
                        asker(asked),
                        "answer",
                        said(asked)),
                    List.of(asked)));
  }

  static boolean isUnclear(AddressAsked asked) {
    int status = asked.reply().status();
    return asked.reply().outcome() != Outcome.ANSWERED
        || status >= SERVER_ERRORS
        || NOT_NOW.contains(status)
        || asked.reply().success() && !asked.reply().unknown().isEmpty();
  }

  static boolean isGone(AddressAsked asked) {
    return asked.reply().success() || NOTHING_THERE.contains(asked.reply().status());
  }

  /**
   * Whether the owner is told what strangers were told while the face was there: by a server that
   * hides it from them, or asks them to sign in. A session that has ended is told no other.
   *
   * @param since requests of the app's that were sent again after that; one that is answered as it
   *     was shows that the session has not ended
   */
  boolean isToldAsStranger(AddressAsked owners, List<RequestRepeated> since) {
    boolean same =
        last(Phase.AFTER_SCAN, Asker.STRANGER).stream()
            .filter(a -> a.address().url().equals(owners.address().url()) && !a.givesFace())
            .anyMatch(a -> a.reply().status() == owners.reply().status());
    String host = CarriedFace.headHost(owners.address().url());
    return same
        && since.stream()
            .filter(r -> CarriedFace.headHost(r.url()).equals(host))
            .noneMatch(
                r -> r.succeeded() && r.repeat().likeness() == RequestRepeated.AnswerLikeness.SAME);
  }

  private Optional<Finding> first(
      Predicate<AddressAsked> which, java.util.function.Function<AddressAsked, Sentence> says) {
    return seen.observations()
        .asked()
        .filter(which)
        .findFirst()
        .map(asked -> find(Verdict.INCONCLUSIVE, says.apply(asked), List.of(asked)));
  }

  /** Nothing was learnt that could be asked for. */
  Finding none(String key) {
    return none(Sentence.of(key, "flows", seen.observations().flows().count()));
  }

  Finding none(Sentence sentence) {
    return find(Verdict.NOT_APPLICABLE, sentence, List.of());
  }

  /**
   * @param answers on which it rests
   */
  Finding find(Verdict verdict, Sentence sentence, List<AddressAsked> answers) {
    List<Evidence> all = new ArrayList<>();
    answers.forEach(asked -> all.add(asked.evidence()));
    seen.observations().readings(Channel.EXPOSURE).forEach(read -> all.add(read.evidence()));
    seen.observations().witness(Channel.TRAFFIC).ifPresent(all::add);
    return seen.find(
        verdict,
        sentence,
        answers.stream().limit(LISTED).map(AskedAddresses::fact).toList(),
        seen.orLastScreen(all.stream().distinct().toList()));
  }

  private static Fact fact(AddressAsked asked) {
    return Fact.named(
        asked.address().url(),
        Sentence.of(
            "fact.address",
            "asker",
            asker(asked),
            "of",
            asked.address().of(),
            "answer",
            said(asked),
            "face",
            asked.reply().faces().stream()
                .findFirst()
                .map(sign -> sign.kind() + " in " + sign.place())
                .orElse("-")));
  }

  static Sentence asker(AddressAsked asked) {
    return Sentence.of(asked.asker() == Asker.OWNER ? "asker.owner" : "asker.stranger");
  }

  /** For words: {@code https://host/path}, without a query that may be secret. */
  static String shown(AddressAsked asked) {
    return asked.address().url().split("\\?", 2)[0];
  }

  /** For words: {@code 404}, or why there was no answer. */
  static String said(AddressAsked asked) {
    return asked.reply().outcome() == Outcome.ANSWERED
        ? String.valueOf(asked.reply().status())
        : (asked.reply().outcome() + " " + asked.reply().detail()).strip();
  }
}
