package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What went over the wire while a face was scanned, and whether anything follows from what was not
 * seen there.
 */
final class FaceTraffic {

  /** flows that a finding lists; the record has all of them */
  private static final int LISTED = 5;

  private final JudgementContext seen;
  private final WalkEnding ending;
  private final FaceFunction function;

  FaceTraffic(JudgementContext seen, WalkEnding ending, FaceFunction function) {
    this.seen = seen;
    this.ending = ending;
    this.function = function;
  }

  Stream<FlowSeen> flows() {
    return seen.observations().flows();
  }

  /** Those that took face data away from the phone. */
  List<FlowSeen> uploads() {
    return flows().filter(flow -> flow.facesSent().findAny().isPresent()).toList();
  }

  /** The same; where none was seen to, those that may have, for not all of them could be read. */
  List<FlowSeen> carriers() {
    List<FlowSeen> uploads = uploads();
    return uploads.isEmpty()
        ? flows().filter(flow -> unknownSent(flow).findAny().isPresent()).toList()
        : uploads;
  }

  /**
   * The finding in place of one that rests on what was not seen: nobody looked, no face was there
   * to be seen, or not all that passed was understood.
   */
  Optional<Finding> blind() {
    return unwatched().or(() -> new WatchedWire(seen).gap());
  }

  /** The same where not all that passed has to be understood. */
  Optional<Finding> unwatched() {
    return PriorConsent.problem(seen, ending)
        .or(() -> new WatchedWire(seen).problem())
        .or(() -> new FaceScan(seen).problem(ending));
  }

  /**
   * The finding in place of a PASS where the face was neither seen to leave nor can be in what was
   * not understood, though it is declared to be uploaded: it went past the proxy.
   */
  Optional<Finding> pastTheProxy() {
    boolean perhaps =
        flows().anyMatch(f -> f.facesSent().findAny().isPresent() || unknownSent(f).count() > 0);
    return perhaps || !function.processing().uploads()
        ? Optional.empty()
        : Optional.of(
            find(
                Verdict.INCONCLUSIVE,
                Sentence.of("traffic.no-upload", "flows", flows().count()),
                List.of()));
  }

  /**
   * Whether the function, gone through with a face and watched to the end, turned to nobody: then
   * there is no connection and no answer to judge. Only where the applicant declares that the face
   * does not leave; else it went another way, or later.
   */
  boolean turnsToNobody() {
    return !function.processing().uploads() && flows().findAny().isEmpty() && blind().isEmpty();
  }

  static Stream<String> unknownSent(FlowSeen flow) {
    return flow.exchange().sent().stream().flatMap(s -> s.payload().unknown().stream());
  }

  /**
   * The finding in place of a PASS where some of what counts could not be looked into.
   *
   * @param unknown what of a flow counts
   */
  Optional<Finding> unknown(Stream<FlowSeen> flows, Function<FlowSeen, Stream<String>> unknown) {
    List<FlowSeen> closed =
        flows.filter(flow -> unknown.apply(flow).findAny().isPresent()).toList();
    return closed.stream()
        .findFirst()
        .map(
            first ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "traffic.unknown",
                        "count",
                        closed.size(),
                        "flow",
                        CarriedFace.named(first),
                        "unknown",
                        unknown.apply(first).findFirst().orElse("")),
                    closed));
  }

  /**
   * That face data are where they must not be.
   *
   * @param sure the sentence where it is face data beyond doubt
   * @param unsure the question where it may be something else
   */
  Optional<Finding> found(String sure, String unsure, List<CarriedFace> carried) {
    boolean certain = carried.stream().anyMatch(CarriedFace::isSure);
    return carried.stream()
        .filter(c -> c.isSure() == certain)
        .findFirst()
        .map(
            first ->
                find(
                        certain ? Verdict.FAIL : Verdict.REVIEW,
                        Sentence.of(
                            certain ? sure : unsure,
                            "count",
                            carried.stream().map(CarriedFace::flow).distinct().count(),
                            "flow",
                            CarriedFace.named(first.flow()),
                            "host",
                            first.flow().peer().host(),
                            "face",
                            first.found()),
                        carried.stream().map(CarriedFace::flow).distinct().toList())
                    .measuring(facts(carried)));
  }

  /** That face data are where an assessor has to say whether they may be. */
  Optional<Finding> asked(String question, List<CarriedFace> carried) {
    return carried.stream()
        .findFirst()
        .map(
            first -> {
              List<FlowSeen> all = carried.stream().map(CarriedFace::flow).distinct().toList();
              return find(
                      Verdict.REVIEW,
                      Sentence.of(
                          question,
                          "count",
                          all.size(),
                          "flow",
                          CarriedFace.named(first.flow()),
                          "face",
                          first.found()),
                      all)
                  .measuring(facts(carried));
            });
  }

  /**
   * Of each upload: what of a face was found where, on which screen, and whether it was agreed; of
   * each address where it stands by the laboratory's database.
   */
  List<Fact> facts(List<CarriedFace> carried) {
    return Stream.concat(
            carried.stream().limit(LISTED).map(this::fact),
            StatedPlaces.facts(carried.stream().limit(LISTED).map(CarriedFace::flow)).stream())
        .toList();
  }

  private Fact fact(CarriedFace carried) {
    Optional<ObservedScreen> before = screenAt(carried.flow());
    boolean agreed =
        seen.actOfConsent()
            .filter(act -> act.when().earliest().isBefore(carried.flow().when().earliest()))
            .isPresent();
    return Fact.named(
        CarriedFace.named(carried.flow()),
        Sentence.of(
            "flow.face",
            "way",
            carried.way(),
            "face",
            carried.found(),
            "confidence",
            Math.round(carried.sign().confidence() * 100),
            "digest",
            carried.digest(),
            "screen",
            before.map(ObservedScreen::screenNumber).orElse(0),
            "title",
            before.map(ObservedScreen::title).orElse(""),
            "consent",
            Sentence.of(agreed ? "flow.agreed" : "flow.not-agreed")));
  }

  /** What the phone showed last before the flow began. */
  Optional<ObservedScreen> screenAt(FlowSeen flow) {
    return seen.observations()
        .screens()
        .filter(s -> s.when().earliest().isBefore(flow.when().earliest()))
        .reduce((earlier, later) -> later);
  }

  /**
   * @param flows on which it rests
   */
  Finding find(Verdict verdict, Sentence sentence, List<FlowSeen> flows) {
    List<Evidence> all = new ArrayList<>();
    flows.stream().limit(LISTED).forEach(flow -> all.add(flow.evidence()));
    flows.stream()
        .limit(1)
        .flatMap(flow -> screenAt(flow).stream())
        .forEach(screen -> all.addAll(screen.evidence()));
    seen.observations().witness(Channel.TRAFFIC).ifPresent(all::add);
    all.addAll(new FaceScan(seen).pictures());
    return seen.find(verdict, sentence, seen.orLastScreen(all.stream().distinct().toList()));
  }
}
