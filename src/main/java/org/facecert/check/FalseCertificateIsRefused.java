package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-02: between the app and its hosts stood a proxy whose authority nobody trusts. Whoever says a
 * word through it has not looked at the certificate; who leaves has.
 */
public final class FalseCertificateIsRefused {

  /** how flows end of which the client wanted no more: {@code org.facecert.traffic.FlowOutcome} */
  private static final Set<String> REFUSED =
      Set.of("ALERT_BY_CLIENT", "LEFT_HANDSHAKE", "NO_BYTE_AFTER_HANDSHAKE");

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;

  public FalseCertificateIsRefused(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> spoken = traffic.flows().filter(FalseCertificateIsRefused::isSpoken).toList();
    return untried()
        .or(() -> traffic.found("ts02.fail", "ts02.review", sent(traffic)))
        .or(
            () ->
                told(
                    traffic,
                    Verdict.FAIL,
                    "ts02.fail.accepted",
                    spoken.stream().filter(f -> !hosts.isUndeclared(f)).toList()))
        .or(() -> told(traffic, Verdict.REVIEW, "ts02.review.accepted", spoken))
        .or(() -> new WatchedWire(seen).problem())
        .or(() -> new FaceScan(seen).problem(WalkEnding.SCANNED))
        .or(() -> told(traffic, Verdict.INCONCLUSIVE, "ts02.not-understood", unread(traffic)))
        .or(() -> nothingRefused(traffic))
        .orElseGet(() -> refused(traffic));
  }

  private Optional<Finding> untried() {
    List<ChannelRead> sums = seen.observations().readings(Channel.TRAFFIC).toList();
    List<Evidence> evidence = sums.stream().map(ChannelRead::evidence).toList();
    return sums.stream().anyMatch(s -> "false".equals(s.values().get("trusted")))
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE, Sentence.of("ts02.untried"), seen.orLastScreen(evidence)));
  }

  /** In clear text too: an app may turn to it when it is not let through. */
  private static List<CarriedFace> sent(FaceTraffic traffic) {
    return traffic.flows().flatMap(CarriedFace::sentIn).toList();
  }

  /** Whether the client wanted no more when it was shown the proxy's certificate. */
  static boolean isRefusal(FlowSeen flow) {
    return REFUSED.contains(flow.exchange().outcome());
  }

  private static boolean isSpoken(FlowSeen flow) {
    return flow.peer().protection() == WireProtection.TLS && flow.exchange().sent().isPresent();
  }

  private static List<FlowSeen> unread(FaceTraffic traffic) {
    return traffic.flows().filter(f -> f.exchange().outcome().equals("NOT_UNDERSTOOD")).toList();
  }

  /** From the scan on, at a host that is the app's: what it does before says little of the face. */
  private List<FlowSeen> refusals(FaceTraffic traffic) {
    return traffic
        .flows()
        .filter(f -> isRefusal(f) && !hosts.isUndeclared(f))
        .filter(
            f ->
                seen.opening()
                    .filter(o -> !f.when().latest().isBefore(o.when().earliest()))
                    .isPresent())
        .toList();
  }

  private Optional<Finding> nothingRefused(FaceTraffic traffic) {
    return refusals(traffic).isEmpty()
        ? Optional.of(
            traffic.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("ts02.nothing-refused", "flows", traffic.flows().count()),
                traffic.flows().toList()))
        : Optional.empty();
  }

  private Finding refused(FaceTraffic traffic) {
    List<FlowSeen> refusals = refusals(traffic);
    return traffic.find(
        Verdict.PASS,
        Sentence.of("ts02.pass", "count", refusals.size(), "hosts", DeclaredHosts.named(refusals)),
        refusals);
  }

  private static Optional<Finding> told(
      FaceTraffic traffic, Verdict verdict, String key, List<FlowSeen> flows) {
    return Stream.of(flows)
        .filter(all -> !all.isEmpty())
        .findFirst()
        .map(
            all ->
                traffic.find(
                    verdict,
                    Sentence.of(
                        key,
                        "flow",
                        CarriedFace.named(all.get(0)),
                        "hosts",
                        DeclaredHosts.named(all)),
                    all));
  }
}
