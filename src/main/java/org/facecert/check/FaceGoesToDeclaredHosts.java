package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredServer;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TS-05: the face goes to hosts that the applicant declares, with whose they are and where. */
public final class FaceGoesToDeclaredHosts {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final Optional<List<DeclaredServer>> servers;
  private final DeclaredHosts hosts;

  public FaceGoesToDeclaredHosts(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.servers = statement.servers();
    this.hosts = new DeclaredHosts(servers);
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return undeclared(traffic)
        .or(() -> review(traffic, "ts05.review.differs", hosts::isPartly))
        .or(() -> review(traffic, "ts05.review.elsewhere", this::standsElsewhere))
        .or(traffic::blind)
        .or(
            () ->
                traffic.unknown(
                    traffic.flows().filter(this::mayBeElsewhere), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .or(() -> review(traffic, "ts05.review.country", this::standsNowhere))
        .orElseGet(
            () ->
                traffic
                    .find(Verdict.PASS, told("ts05.pass", traffic.carriers()), traffic.carriers())
                    .measuring(traffic.facts(carried(traffic, flow -> true))));
  }

  /** Where nothing is declared, that a host is not declared is no fault of the app's. */
  private Optional<Finding> undeclared(FaceTraffic traffic) {
    return servers.isEmpty()
        ? review(traffic, "ts05.review.none", flow -> true)
        : traffic.found("ts05.fail", "ts05.review", carried(traffic, hosts::isUndeclared));
  }

  private static List<CarriedFace> carried(FaceTraffic traffic, Predicate<FlowSeen> which) {
    return traffic.flows().filter(which).flatMap(CarriedFace::sentIn).toList();
  }

  private Optional<Finding> review(FaceTraffic traffic, String key, Predicate<FlowSeen> which) {
    List<FlowSeen> flows = traffic.uploads().stream().filter(which).toList();
    return flows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            traffic
                .find(Verdict.REVIEW, told(key, flows), flows)
                .measuring(StatedPlaces.facts(flows.stream())));
  }

  private Sentence told(String key, List<FlowSeen> flows) {
    return Sentence.of(
        key,
        "hosts",
        DeclaredHosts.named(flows),
        "countries",
        String.join(", ", countries(flows).distinct().sorted().toList()),
        "seen",
        StatedPlaces.named(flows));
  }

  private Stream<String> countries(List<FlowSeen> flows) {
    return flows.stream()
        .flatMap(flow -> hosts.of(flow).stream())
        .flatMap(server -> server.country().stream());
  }

  /** The laboratory's database says another country than the applicant. */
  private boolean standsElsewhere(FlowSeen flow) {
    List<String> declared = countries(List.of(flow)).toList();
    return !declared.isEmpty()
        && StatedPlaces.named(flow).filter(country -> !declared.contains(country)).isPresent();
  }

  /** Where it matters whether what cannot be looked into is a face. */
  private boolean mayBeElsewhere(FlowSeen flow) {
    return hosts.isUndeclared(flow) || hosts.isPartly(flow) || standsElsewhere(flow);
  }

  private boolean standsNowhere(FlowSeen flow) {
    return hosts.of(flow).stream().anyMatch(server -> server.country().isEmpty());
  }
}
