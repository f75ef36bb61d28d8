package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredServer;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TP-07: no face leaves the mainland without a consent that says so. Where a server stands is the
 * applicant's word; where the laboratory's database says another country, a person is asked.
 */
public final class FaceStaysInCountry {

  /** The clauses are about leaving the mainland of China, to its other regions as well. */
  private static final String HOME = "CN";

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;

  public FaceStaysInCountry(JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> abroad = uploads(traffic, flow -> abroad(flow).isPresent());
    return untold(traffic, abroad)
        .or(() -> find(traffic, Verdict.REVIEW, "tp07.review", abroad))
        .or(() -> find(traffic, Verdict.REVIEW, "tp07.review.seen", uploads(traffic, this::isSeen)))
        .or(
            () ->
                find(
                    traffic,
                    Verdict.REVIEW,
                    "tp07.review.where",
                    uploads(traffic, flow -> !isHome(flow))))
        .or(traffic::blind)
        .or(
            () ->
                traffic.unknown(
                    traffic.flows().filter(f -> !isHome(f) || isSeen(f)), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .orElseGet(() -> stays(traffic));
  }

  private Finding stays(FaceTraffic traffic) {
    List<FlowSeen> uploads = traffic.carriers();
    boolean agreed =
        !uploads.isEmpty() && uploads.stream().allMatch(f -> StatedPlaces.standsIn(f, HOME));
    return traffic
        .find(
            Verdict.PASS,
            Sentence.of(
                agreed ? "tp07.pass.seen" : "tp07.pass", "hosts", DeclaredHosts.named(uploads)),
            uploads)
        .measuring(StatedPlaces.facts(uploads.stream()));
  }

  /** Whether the laboratory's database says that it stands abroad. */
  private boolean isSeen(FlowSeen flow) {
    return StatedPlaces.named(flow).filter(country -> !country.equals(HOME)).isPresent();
  }

  private Optional<Finding> untold(FaceTraffic traffic, List<FlowSeen> abroad) {
    ConsentWords consent = new ConsentWords(seen.consentPages());
    List<FlowSeen> untold =
        abroad.stream().filter(f -> !consent.tellsOf(abroad(f).orElse(""))).toList();
    return untold.isEmpty()
        ? Optional.empty()
        : seen.unread().or(() -> find(traffic, Verdict.FAIL, "tp07.fail", untold));
  }

  private static List<FlowSeen> uploads(FaceTraffic traffic, Predicate<FlowSeen> which) {
    return traffic.uploads().stream().filter(which).toList();
  }

  private Optional<String> abroad(FlowSeen flow) {
    return hosts.of(flow).stream()
        .flatMap(server -> server.country().stream())
        .filter(country -> !country.equals(HOME))
        .findFirst();
  }

  private boolean isHome(FlowSeen flow) {
    List<DeclaredServer> servers = hosts.of(flow);
    return !servers.isEmpty()
        && servers.stream().allMatch(s -> s.country().filter(HOME::equals).isPresent());
  }

  private Optional<Finding> find(
      FaceTraffic traffic, Verdict verdict, String key, List<FlowSeen> flows) {
    return flows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            traffic
                .find(
                    verdict,
                    Sentence.of(
                        key,
                        "hosts",
                        DeclaredHosts.named(flows),
                        "country",
                        abroad(flows.get(0)).orElse(StatedPlaces.named(flows))),
                    flows)
                .measuring(traffic.facts(flows.stream().flatMap(CarriedFace::sentIn).toList())));
  }
}
