package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.inspection.ManifestFacts.DomainRule;
import org.facecert.inspection.PackageContents;
import org.facecert.observation.BodyEnvelope;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-03: whoever is let into a connection of the app's does not see the face there. It passes where
 * the face was found in an envelope that the laboratory has the key of, and nowhere else. That
 * something cannot be read is no proof that a face is in it, and that a proxy is refused is no
 * proof of a pin: apps trust none that a user has added unless they say so.
 */
public final class FaceIsProtectedOnceMore {

  private final JudgementContext seen;
  private final FaceFunction function;

  public FaceIsProtectedOnceMore(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending, PackageInspected inspected) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return traffic
        .found("ts03.fail", "ts03.review", readable(traffic))
        .or(traffic::unwatched)
        .or(() -> refused(traffic, inspected))
        .or(() -> new WatchedWire(seen).gap())
        .or(() -> unopened(traffic))
        .or(() -> unread(traffic))
        .or(traffic::pastTheProxy)
        .or(() -> nothing(traffic))
        .orElseGet(() -> sealed(traffic));
  }

  private static List<CarriedFace> readable(FaceTraffic traffic) {
    return traffic.flows().flatMap(CarriedFace::sentIn).filter(c -> !c.isSealed()).toList();
  }

  /** That the proxy's authority was refused, with what the package says of pins for the host. */
  private Optional<Finding> refused(FaceTraffic traffic, PackageInspected inspected) {
    List<FlowSeen> refusals = traffic.flows().filter(FalseCertificateIsRefused::isRefusal).toList();
    return refusals.stream()
        .findFirst()
        .map(
            first -> {
              String pins = pins(inspected, first.peer().host());
              return traffic.find(
                  pins.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.REVIEW,
                  Sentence.of(
                      pins.isEmpty() ? "ts03.refused" : "ts03.review.pinned",
                      "count",
                      refusals.size(),
                      "hosts",
                      DeclaredHosts.named(refusals),
                      "outcome",
                      first.exchange().outcome(),
                      "pins",
                      pins),
                  refusals);
            });
  }

  /** The pins that hold for a host, and until when; empty where the package says nothing of any. */
  private static String pins(PackageInspected inspected, String host) {
    List<DomainRule> rules =
        inspected.contents().map(PackageContents::manifest).stream()
            .flatMap(manifest -> manifest.network().rules().stream())
            .toList();
    return rules.stream()
        .filter(rule -> !rule.pins().isEmpty() && holdsFor(rule, host))
        .map(FaceIsProtectedOnceMore::named)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static boolean holdsFor(DomainRule rule, String host) {
    String domain = rule.domain().strip().toLowerCase(Locale.ROOT);
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals(domain) || rule.subdomains() && name.endsWith("." + domain);
  }

  private static String named(DomainRule rule) {
    String until = rule.pinsExpire().map(day -> " – " + day).orElse("");
    return rule.domain().strip() + ": " + String.join(", ", rule.pins()) + until;
  }

  /** An envelope by its own word, of which nobody here has the key. */
  private Optional<Finding> unopened(FaceTraffic traffic) {
    List<FlowSeen> closed =
        traffic.flows().filter(f -> envelope(f).filter(e -> !e.opened()).isPresent()).toList();
    return closed.stream()
        .findFirst()
        .map(
            first ->
                traffic.find(
                    Verdict.REVIEW,
                    asked("ts03.review.envelope", closed, named(envelope(first).orElseThrow())),
                    closed));
  }

  private Optional<Finding> unread(FaceTraffic traffic) {
    List<FlowSeen> closed =
        traffic.flows().filter(f -> FaceTraffic.unknownSent(f).findAny().isPresent()).toList();
    return closed.stream()
        .findFirst()
        .map(
            first ->
                traffic.find(
                    Verdict.REVIEW,
                    asked(
                        "ts03.review.closed",
                        closed,
                        FaceTraffic.unknownSent(first).findFirst().orElse("")),
                    closed));
  }

  private static Sentence asked(String key, List<FlowSeen> flows, String what) {
    FlowSeen first = flows.get(0);
    return Sentence.of(
        key,
        "count",
        flows.size(),
        "flow",
        CarriedFace.named(first),
        "bytes",
        first.exchange().sent().map(s -> s.payload().length()).orElse(0L),
        "what",
        what);
  }

  private Optional<Finding> nothing(FaceTraffic traffic) {
    return traffic.uploads().isEmpty()
        ? Optional.of(
            traffic.find(
                Verdict.NOT_APPLICABLE,
                Sentence.of("ts03.none", "flows", traffic.flows().count()),
                List.of()))
        : Optional.empty();
  }

  private Finding sealed(FaceTraffic traffic) {
    List<CarriedFace> faces = traffic.flows().flatMap(CarriedFace::sentIn).toList();
    List<FlowSeen> flows = traffic.uploads();
    String envelopes =
        flows.stream()
            .flatMap(flow -> envelope(flow).stream())
            .map(FaceIsProtectedOnceMore::named)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return traffic
        .find(
            Verdict.PASS,
            Sentence.of("ts03.pass", "count", flows.size(), "envelopes", envelopes),
            flows)
        .measuring(traffic.facts(faces));
  }

  private static Optional<BodyEnvelope> envelope(FlowSeen flow) {
    return flow.exchange().sent().flatMap(sent -> sent.payload().envelope());
  }

  private static String named(BodyEnvelope envelope) {
    return Stream.of(envelope.format(), envelope.methods())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
