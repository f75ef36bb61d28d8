package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TS-01: neither the face nor what goes with it is on the wire in clear text. */
public final class NoFaceInCleartext {

  /** an address that speaks of the face: not an interface, a surface or a typeface */
  private static final Pattern ABOUT_FACE =
      Pattern.compile("(?i)(?<![a-z])face|liveness|biometr|renlian|huoti|人脸|活体|刷脸");

  private final JudgementContext seen;
  private final FaceFunction function;

  public NoFaceInCleartext(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> clear =
        traffic.flows().filter(flow -> flow.peer().protection() != WireProtection.TLS).toList();
    return traffic
        .found("ts01.fail", "ts01.review", clear.stream().flatMap(CarriedFace::in).toList())
        .or(() -> metadata(traffic, clear))
        .or(traffic::blind)
        .or(() -> traffic.unknown(clear.stream(), FlowSeen::unknown))
        .or(traffic::pastTheProxy)
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of(
                        "ts01.pass", "flows", traffic.flows().count(), "clear", clear.size()),
                    traffic.uploads()));
  }

  /** What goes with a face goes where the face goes, or says so in its address. */
  private static Optional<Finding> metadata(FaceTraffic traffic, List<FlowSeen> clear) {
    Set<String> hosts =
        traffic.uploads().stream().map(flow -> flow.peer().host()).collect(Collectors.toSet());
    List<FlowSeen> with =
        clear.stream()
            .filter(flow -> flow.exchange().sent().isPresent())
            .filter(flow -> hosts.contains(flow.peer().host()) || isAboutFace(flow))
            .toList();
    return with.stream()
        .findFirst()
        .map(
            first ->
                traffic.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "ts01.review.metadata",
                        "count",
                        with.size(),
                        "flow",
                        CarriedFace.named(first)),
                    with));
  }

  private static boolean isAboutFace(FlowSeen flow) {
    return flow.exchange().sent().stream()
        .map(FlowSeen.Sent::url)
        .map(url -> url.substring(Math.min(url.length(), url.indexOf("://") + 1)))
        .anyMatch(url -> ABOUT_FACE.matcher(url).find());
  }
}
