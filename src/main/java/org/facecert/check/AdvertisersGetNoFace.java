package org.facecert.check;

import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TP-04: no host of advertising or analytics gets the face, be it known as such or declared as
 * such.
 */
public final class AdvertisersGetNoFace {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;
  private final KnownHosts known = new KnownHosts();

  public AdvertisersGetNoFace(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> ads = traffic.flows().filter(this::isAdvertisers).toList();
    return traffic
        .found("tp04.fail", "tp04.review", ads.stream().flatMap(CarriedFace::sentIn).toList())
        .or(traffic::blind)
        .or(() -> traffic.unknown(ads.stream(), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of("tp04.pass", "flows", traffic.flows().count(), "ads", ads.size()),
                    traffic.uploads()));
  }

  private boolean isAdvertisers(FlowSeen flow) {
    return known.advertiser(flow).isPresent()
        || hosts.of(flow).stream().anyMatch(server -> server.use().isPresent());
  }
}
