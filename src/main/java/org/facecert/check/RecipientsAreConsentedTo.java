package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredServer;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TP-03: whoever else gets the face is named by the consent, and only after it. */
public final class RecipientsAreConsentedTo {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;

  public RecipientsAreConsentedTo(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> others = traffic.uploads().stream().filter(f -> !hosts.isOwn(f)).toList();
    return tooEarly(traffic, others)
        .or(() -> unnamed(traffic, others))
        .or(() -> first(traffic, Verdict.REVIEW, "tp03.review.whose", undeclared(others)))
        .or(traffic::blind)
        .or(
            () ->
                traffic.unknown(
                    traffic.flows().filter(f -> !hosts.isOwn(f)), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .or(() -> first(traffic, Verdict.REVIEW, "tp03.review.separate", others))
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of("tp03.pass", "hosts", DeclaredHosts.named(traffic.uploads())),
                    traffic.uploads()));
  }

  private List<FlowSeen> undeclared(List<FlowSeen> others) {
    return others.stream().filter(hosts::isUndeclared).toList();
  }

  private Optional<Finding> tooEarly(FaceTraffic traffic, List<FlowSeen> others) {
    Optional<Action> act = seen.actOfConsent();
    return first(
        traffic,
        Verdict.FAIL,
        "tp03.fail.early",
        others.stream()
            .filter(f -> !hosts.isUndeclared(f))
            .filter(
                f -> act.filter(a -> f.when().latest().isBefore(a.when().earliest())).isPresent())
            .toList());
  }

  private Optional<Finding> unnamed(FaceTraffic traffic, List<FlowSeen> others) {
    ConsentWords consent = new ConsentWords(seen.consentPages());
    List<FlowSeen> unnamed =
        others.stream()
            .filter(f -> hosts.of(f).stream().anyMatch(server -> !isNamed(consent, server)))
            .toList();
    return unnamed.isEmpty()
        ? Optional.empty()
        : seen.unread().or(() -> first(traffic, Verdict.FAIL, "tp03.fail", unnamed));
  }

  private static boolean isNamed(ConsentWords consent, DeclaredServer server) {
    return server.party().filter(party -> !consent.names(party)).isEmpty();
  }

  private Optional<Finding> first(
      FaceTraffic traffic, Verdict verdict, String key, List<FlowSeen> flows) {
    return flows.stream()
        .findFirst()
        .map(
            flow ->
                traffic
                    .find(
                        verdict,
                        Sentence.of(
                            key,
                            "party",
                            party(flow),
                            "flow",
                            CarriedFace.named(flow),
                            "hosts",
                            DeclaredHosts.named(flows)),
                        flows)
                    .measuring(
                        traffic.facts(flows.stream().flatMap(CarriedFace::sentIn).toList())));
  }

  private String party(FlowSeen flow) {
    return hosts.of(flow).stream()
        .flatMap(server -> server.party().stream())
        .findFirst()
        .orElse("");
  }
}
