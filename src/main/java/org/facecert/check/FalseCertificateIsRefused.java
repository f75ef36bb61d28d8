package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.Observations;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-02: between the app and its hosts stood a proxy that showed false certificates. Whoever says a
 * word through it has not looked at the certificate; who leaves has, and for what is false in it if
 * nothing else is: where the authority is one that the phone trusts, the app spoke through the same
 * proxy before to the hosts that it leaves now.
 */
public final class FalseCertificateIsRefused {

  /** how one ends of which the client wanted no more when the handshake had come to its end */
  private static final String SILENT = "NO_BYTE_AFTER_HANDSHAKE";

  /** how flows end of which the client wanted no more: {@code org.facecert.traffic.FlowOutcome} */
  private static final Set<String> REFUSED = Set.of("ALERT_BY_CLIENT", "LEFT_HANDSHAKE", SILENT);

  /**
   * A false certificate that was shown.
   *
   * @param before what was observed until then; all of it where it was shown from the start
   * @param since what was observed from then on
   */
  public record ShownCertificate(FalseCertificate which, Observations before, Observations since) {}

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;

  public FalseCertificateIsRefused(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  /**
   * @param ending how the function went before a certificate was shown that is false in a trusted
   *     authority's name
   */
  public Finding judge(WalkEnding ending, ShownCertificate shown) {
    Optional<ChannelRead> moment =
        shown
            .since()
            .readings(Channel.TRAFFIC)
            .filter(sums -> says(sums, shown.which()))
            .findFirst();
    return moment.isEmpty()
        ? seen.find(
            Verdict.INCONCLUSIVE,
            Sentence.of("ts02.untried", "certificate", named(shown)),
            seen.orLastScreen(sums()))
        : judge(ending, shown, moment.orElseThrow());
  }

  private static boolean says(ChannelRead sums, FalseCertificate which) {
    return which == FalseCertificate.UNKNOWN_AUTHORITY
        ? "false".equals(sums.values().get("trusted"))
        : which.id().equals(sums.values().get("certificate"));
  }

  private List<Evidence> sums() {
    return seen.observations().readings(Channel.TRAFFIC).map(ChannelRead::evidence).toList();
  }

  private Finding judge(WalkEnding ending, ShownCertificate shown, ChannelRead moment) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    JudgementContext since =
        new JudgementContext(seen.requirement(), seen.function(), seen.app(), shown.since());
    List<FlowSeen> flows = flows(shown, moment);
    List<FlowSeen> spoken = flows.stream().filter(FalseCertificateIsRefused::isSpoken).toList();
    return traffic
        .found("ts02.fail", "ts02.review", sent(flows))
        .map(
            found ->
                found.saying(
                    said -> Sentence.of("ts02.shown", "said", said, "certificate", named(shown))))
        .or(
            () ->
                told(
                    traffic,
                    Verdict.FAIL,
                    "ts02.fail.accepted",
                    shown,
                    spoken.stream().filter(f -> !hosts.isUndeclared(f)).toList()))
        .or(() -> told(traffic, Verdict.REVIEW, "ts02.review.accepted", shown, spoken))
        .or(() -> new WatchedWire(since).problem())
        // the person who was seen before the camera once stays there
        .or(() -> new FaceScan(since).unmade(WalkEnding.SCANNED))
        .or(() -> new FaceScan(seen).unfaced())
        .or(() -> told(traffic, Verdict.INCONCLUSIVE, "ts02.not-understood", shown, unread(flows)))
        .orElseGet(() -> refused(traffic, shown, refusals(since, flows)));
  }

  /**
   * Those that were begun after the certificate was shown; where that was so from the start, all.
   */
  private static List<FlowSeen> flows(ShownCertificate shown, ChannelRead moment) {
    return shown
        .since()
        .flows()
        .filter(
            flow ->
                shown.which() == FalseCertificate.UNKNOWN_AUTHORITY
                    || !flow.when().earliest().isBefore(moment.when().latest()))
        .toList();
  }

  /** In clear text too: an app may turn to it when it is not let through. */
  private static List<CarriedFace> sent(List<FlowSeen> flows) {
    return flows.stream().flatMap(CarriedFace::sentIn).toList();
  }

  /** Whether the client wanted no more when it was shown the proxy's certificate. */
  static boolean isRefusal(FlowSeen flow) {
    return REFUSED.contains(flow.exchange().outcome());
  }

  private static boolean isSpoken(FlowSeen flow) {
    return flow.peer().protection() == WireProtection.TLS && flow.exchange().sent().isPresent();
  }

  private static List<FlowSeen> unread(List<FlowSeen> flows) {
    return flows.stream().filter(f -> f.exchange().outcome().equals("NOT_UNDERSTOOD")).toList();
  }

  /** From the scan on, at a host that is the app's: what it does before says little of the face. */
  private List<FlowSeen> refusals(JudgementContext since, List<FlowSeen> flows) {
    return flows.stream()
        .filter(f -> isRefusal(f) && !hosts.isUndeclared(f))
        .filter(
            f ->
                since
                    .opening()
                    .filter(o -> !f.when().latest().isBefore(o.when().earliest()))
                    .isPresent())
        .toList();
  }

  private Finding refused(FaceTraffic traffic, ShownCertificate shown, List<FlowSeen> refusals) {
    if (refusals.isEmpty() && traffic.turnsToNobody()) {
      return traffic.find(
          Verdict.NOT_APPLICABLE, Sentence.of("ts02.none", "certificate", named(shown)), List.of());
    }
    if (refusals.isEmpty()) {
      return traffic.find(
          Verdict.INCONCLUSIVE,
          Sentence.of(
              "ts02.nothing-refused",
              "certificate",
              named(shown),
              "flows",
              shown.since().flows().count()),
          shown.since().flows().toList());
    }
    return silent(traffic, shown, refusals)
        .or(() -> unsure(traffic, "ts02.host-untried", shown, untried(shown, refusals)))
        .orElseGet(() -> compared(traffic, shown, refusals));
  }

  /**
   * Who brings a handshake to its end has taken the certificate, and may have opened the connection
   * in advance; but a name is commonly compared after it.
   */
  private static Optional<Finding> silent(
      FaceTraffic traffic, ShownCertificate shown, List<FlowSeen> refusals) {
    boolean all = refusals.stream().allMatch(f -> f.exchange().outcome().equals(SILENT));
    return all && shown.which() != FalseCertificate.OTHER_HOST
        ? unsure(traffic, "ts02.silent", shown, refusals)
        : Optional.empty();
  }

  private static Optional<Finding> unsure(
      FaceTraffic traffic, String key, ShownCertificate shown, List<FlowSeen> flows) {
    return flows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            traffic.find(
                Verdict.INCONCLUSIVE,
                Sentence.of(key, "certificate", named(shown), "hosts", DeclaredHosts.named(flows)),
                flows));
  }

  private static Finding compared(
      FaceTraffic traffic, ShownCertificate shown, List<FlowSeen> refusals) {
    List<FlowSeen> compared =
        refusals.stream().filter(flow -> isTrustedOtherwise(flow, shown)).toList();
    if (compared.isEmpty()) {
      return unsure(traffic, "ts02.no-control", shown, refusals).orElseThrow();
    }
    return traffic.find(
        Verdict.PASS,
        Sentence.of(
            "ts02.pass",
            "certificate",
            named(shown),
            "count",
            compared.size(),
            "hosts",
            DeclaredHosts.named(compared)),
        compared);
  }

  /** What took the face to a host before that was not asked for now: it may take anybody for it. */
  private static List<FlowSeen> untried(ShownCertificate shown, List<FlowSeen> refusals) {
    Set<String> refused =
        refusals.stream().map(flow -> flow.peer().host()).collect(Collectors.toSet());
    return shown
        .before()
        .flows()
        .filter(flow -> flow.facesSent().findAny().isPresent())
        .filter(flow -> !refused.contains(flow.peer().host()))
        .toList();
  }

  /** Whether the app takes the proxy for this host where nothing is false but that it is one. */
  private static boolean isTrustedOtherwise(FlowSeen refused, ShownCertificate shown) {
    return shown.which() == FalseCertificate.UNKNOWN_AUTHORITY
        || shown
            .before()
            .flows()
            .anyMatch(f -> isSpoken(f) && f.peer().host().equals(refused.peer().host()));
  }

  private static Optional<Finding> told(
      FaceTraffic traffic,
      Verdict verdict,
      String key,
      ShownCertificate shown,
      List<FlowSeen> flows) {
    return flows.stream()
        .findFirst()
        .map(
            first ->
                traffic.find(
                    verdict,
                    Sentence.of(
                        key,
                        "certificate",
                        named(shown),
                        "flow",
                        CarriedFace.named(first),
                        "hosts",
                        DeclaredHosts.named(flows)),
                    flows));
  }

  private static Sentence named(ShownCertificate shown) {
    return switch (shown.which()) {
      case UNKNOWN_AUTHORITY -> Sentence.of("certificate.unknown-authority");
      case OTHER_HOST -> Sentence.of("certificate.other-host");
      case EXPIRED -> Sentence.of("certificate.expired");
    };
  }
}
