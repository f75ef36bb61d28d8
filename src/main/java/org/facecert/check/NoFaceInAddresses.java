package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-07: no face stands in an address, a query or a referrer, which hosts on the way write down.
 */
public final class NoFaceInAddresses {

  private static final List<String> ADDRESSES =
      List.of("url", "header referer", "header referrer", "header location", "header origin");

  private final JudgementContext seen;
  private final FaceFunction function;

  public NoFaceInAddresses(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<CarriedFace> heads =
        traffic
            .flows()
            .flatMap(CarriedFace::in)
            .filter(carried -> !isOfBody(carried.sign().place()))
            .toList();
    return traffic
        .found("ts07.fail", "ts07.review", heads.stream().filter(this::isInAddress).toList())
        .or(() -> traffic.asked("ts07.review.header", heads))
        .or(traffic::blind)
        .or(() -> traffic.unknown(traffic.flows(), NoFaceInAddresses::unknownOfHead))
        .or(traffic::pastTheProxy)
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of("ts07.pass", "flows", traffic.flows().count()),
                    traffic.uploads()));
  }

  private boolean isInAddress(CarriedFace carried) {
    String place = carried.sign().place().toLowerCase(Locale.ROOT);
    return ADDRESSES.stream().anyMatch(place::startsWith);
  }

  private static boolean isOfBody(String place) {
    return place.startsWith("body");
  }

  private static Stream<String> unknownOfHead(FlowSeen flow) {
    return flow.unknown().filter(unknown -> !isOfBody(unknown));
  }
}
