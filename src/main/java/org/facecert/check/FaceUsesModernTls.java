package org.facecert.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TS-02: connections with the face, or with what may be one, are TLS 1.2 or later. */
public final class FaceUsesModernTls {

  private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

  private final JudgementContext seen;
  private final FaceFunction function;

  public FaceUsesModernTls(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> perhaps =
        traffic.flows().filter(f -> FaceTraffic.unknownSent(f).findAny().isPresent()).toList();
    List<FlowSeen> old = traffic.uploads().stream().filter(f -> !isModern(f)).toList();
    return traffic
        .found(
            "ts02.fail.version",
            "ts02.review.version",
            old.stream().flatMap(CarriedFace::sentIn).toList())
        .or(traffic::blind)
        .or(
            () ->
                traffic.unknown(
                    perhaps.stream().filter(f -> !isModern(f)), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of(
                        "ts02.pass.version",
                        "flows",
                        traffic.uploads().size(),
                        "versions",
                        traffic.uploads().stream()
                            .map(f -> f.peer().tls())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "))),
                    traffic.uploads()));
  }

  private static boolean isModern(FlowSeen flow) {
    return MODERN.contains(flow.peer().tls());
  }
}
