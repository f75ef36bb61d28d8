package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.inspection.Sdk;
import org.facecert.observation.Channel;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.PackageInspected;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TP-02: before anything is agreed to nothing goes to others. A flow does not tell which app made
 * it: what goes to a host of somebody's whose code is not in the package is for a person.
 */
public final class ThirdPartiesAreSilent {

  private final JudgementContext seen;
  private final DeclaredHosts hosts;
  private final KnownHosts known = new KnownHosts();

  public ThirdPartiesAreSilent(JudgementContext seen, AppStatement statement) {
    this.seen = seen;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(PackageInspected inspected) {
    List<FlowSeen> flows = seen.observations().flows().toList();
    return find(Verdict.FAIL, "tp02.fail", flows.stream().filter(this::isOthers).toList())
        .or(
            () ->
                find(
                    Verdict.FAIL,
                    "tp02.fail.sdk",
                    flows.stream().filter(flow -> isInPackage(flow, inspected)).toList()))
        .or(
            () ->
                find(
                    Verdict.REVIEW,
                    "tp02.review",
                    flows.stream().filter(flow -> !hosts.isOwn(flow)).toList()))
        .or(this::unseenApp)
        .or(() -> new WatchedWire(seen).problem())
        .or(() -> new WatchedWire(seen).gap())
        .orElseGet(
            () ->
                seen.find(
                    Verdict.PASS,
                    Sentence.of("tp02.pass", "flows", flows.size()),
                    evidence(flows)));
  }

  /** Somebody else's by the applicant's own word. */
  private boolean isOthers(FlowSeen flow) {
    return hosts.of(flow).stream().anyMatch(server -> !server.isOwn());
  }

  private boolean isInPackage(FlowSeen flow, PackageInspected inspected) {
    return !hosts.isOwn(flow)
        && known
            .of(flow)
            .filter(
                sdk ->
                    inspected.contents().stream()
                        .flatMap(contents -> contents.code().sdks().stream())
                        .anyMatch(found -> found.id().equals(sdk.id())))
            .isPresent();
  }

  private Optional<Finding> unseenApp() {
    return seen.observations().screens().anyMatch(ObservedScreen::showsApp)
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("tp02.no-app", "last", seen.lastTitle()),
                seen.orLastScreen(List.of())));
  }

  private Optional<Finding> find(Verdict verdict, String key, List<FlowSeen> flows) {
    return flows.stream()
        .findFirst()
        .map(
            first ->
                seen.find(
                    verdict,
                    Sentence.of(
                        key,
                        "count",
                        flows.size(),
                        "flow",
                        CarriedFace.named(first),
                        "hosts",
                        DeclaredHosts.named(flows),
                        "whose",
                        whose(first)),
                    evidence(flows)));
  }

  private String whose(FlowSeen flow) {
    return Stream.concat(
            hosts.of(flow).stream().flatMap(server -> server.party().stream()),
            known.of(flow).map(Sdk::name).stream())
        .findFirst()
        .orElse("?");
  }

  private List<Evidence> evidence(List<FlowSeen> flows) {
    return Stream.of(
            flows.stream().map(FlowSeen::evidence),
            seen.observations().screens().limit(1).flatMap(s -> s.evidence().stream()),
            seen.observations().witness(Channel.TRAFFIC).stream())
        .flatMap(all -> all)
        .distinct()
        .toList();
  }
}
