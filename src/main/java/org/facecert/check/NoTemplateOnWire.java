package org.facecert.check;

import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TM-04: no face template can be read from what goes over the wire, either way. */
public final class NoTemplateOnWire {

  private static final String TEMPLATE = "face-template";

  private final JudgementContext seen;
  private final FaceFunction function;

  public NoTemplateOnWire(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<CarriedFace> templates =
        traffic
            .flows()
            .flatMap(CarriedFace::in)
            .filter(carried -> carried.sign().kind().equals(TEMPLATE))
            .toList();
    return traffic
        .found("tm04.fail.wire", "tm04.review.wire", templates)
        .or(traffic::blind)
        .or(() -> traffic.unknown(traffic.flows(), FlowSeen::unknown))
        .or(traffic::pastTheProxy)
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of("tm04.pass.wire", "flows", traffic.flows().count()),
                    traffic.uploads()));
  }
}
