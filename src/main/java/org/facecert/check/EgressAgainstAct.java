package org.facecert.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.FlowSeen;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What left the phone on the side of an act on which no face may leave it, by when it began to; and
 * what cannot be ordered against the act, having begun while it was under way, or gone on after it.
 */
final class EgressAgainstAct {

  /** that a request which was under way at the act may still take, with its answer */
  private static final Duration UNDER_WAY = Duration.ofSeconds(2);

  private final FaceTraffic traffic;
  private final Action act;
  private final Moment.Order forbidden;

  /**
   * @param forbidden on which side of the act
   */
  EgressAgainstAct(FaceTraffic traffic, Action act, Moment.Order forbidden) {
    this.traffic = traffic;
    this.act = act;
    this.forbidden = forbidden;
  }

  private List<FlowSeen> flows(Moment.Order side) {
    return traffic.flows().filter(flow -> side(flow) == side).toList();
  }

  /** What a stream carries after the act that it outlasts began to leave before it. */
  private Moment.Order side(FlowSeen flow) {
    Moment.Order begun = Moment.at(flow.when().earliest()).order(act.when());
    boolean outlasts = flow.when().latest().isAfter(act.when().latest().plus(UNDER_WAY));
    return begun == Moment.Order.BEFORE && forbidden == Moment.Order.AFTER && outlasts
        ? Moment.Order.UNSURE
        : begun;
  }

  /** Faces that left on the forbidden side. */
  List<CarriedFace> faces() {
    return faces(forbidden);
  }

  private List<CarriedFace> faces(Moment.Order side) {
    return flows(side).stream().flatMap(CarriedFace::sentIn).toList();
  }

  /** A face left while the act was under way: before or after it, nobody can say. */
  Optional<Finding> unsure(String key) {
    return faces(Moment.Order.UNSURE).stream()
        .findFirst()
        .map(
            first ->
                traffic
                    .find(
                        Verdict.INCONCLUSIVE,
                        Sentence.of(
                            key,
                            "flow",
                            CarriedFace.named(first.flow()),
                            "face",
                            first.found(),
                            "at",
                            first.flow().when().earliest(),
                            "act",
                            act.label(),
                            "actAt",
                            act.when().earliest()),
                        List.of(first.flow()))
                    .measuring(traffic.facts(faces(Moment.Order.UNSURE))));
  }

  /** What was sent on the forbidden side, or perhaps there, and could not be looked into. */
  Optional<Finding> unknown() {
    return traffic
        .unknown(flows(forbidden).stream(), FaceTraffic::unknownSent)
        .or(() -> traffic.unknown(flows(Moment.Order.UNSURE).stream(), FaceTraffic::unknownSent));
  }
}
