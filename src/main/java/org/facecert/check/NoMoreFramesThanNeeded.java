package org.facecert.check;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.Parameters;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Payload;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * MP-02: for one scan no more pictures of the face leave the phone, and not for longer, than the
 * declared way of matching needs. How large they are is told and judged by nobody here.
 */
public final class NoMoreFramesThanNeeded {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final Parameters parameters;

  public NoMoreFramesThanNeeded(
      JudgementContext seen, FaceFunction function, Parameters parameters) {
    this.seen = seen;
    this.function = function;
    this.parameters = parameters;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    int pictures = pictures(traffic.uploads());
    return tooMany(traffic, pictures)
        .or(traffic::blind)
        .or(() -> traffic.unknown(traffic.flows(), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .orElseGet(() -> find(traffic, Verdict.PASS, "mp02.pass", pictures))
        .measuring(facts(traffic));
  }

  private Optional<Finding> tooMany(FaceTraffic traffic, int pictures) {
    boolean onPhone = function.processing().matched() == FaceFunction.Matched.DEVICE;
    if (onPhone && pictures > 0) {
      return Optional.of(find(traffic, Verdict.FAIL, "mp02.fail.on-phone", pictures));
    }
    if (pictures > parameters.facePicturesReview()) {
      return Optional.of(find(traffic, Verdict.FAIL, "mp02.fail", pictures));
    }
    if (pictures > parameters.facePicturesPass()) {
      return Optional.of(find(traffic, Verdict.REVIEW, "mp02.review", pictures));
    }
    return span(traffic.uploads()).compareTo(parameters.faceUpload()) > 0
        ? Optional.of(find(traffic, Verdict.REVIEW, "mp02.review.long", pictures))
        : Optional.empty();
  }

  private Finding find(FaceTraffic traffic, Verdict verdict, String key, int pictures) {
    List<FlowSeen> uploads = traffic.uploads();
    return traffic.find(
        verdict,
        Sentence.of(
            key,
            "count",
            pictures,
            "flows",
            uploads.size(),
            "seconds",
            span(uploads).toSeconds(),
            "most",
            pictures > parameters.facePicturesReview()
                ? parameters.facePicturesReview()
                : parameters.facePicturesPass()),
        uploads);
  }

  /** The same body sent twice, as after a lost answer, is no other picture. */
  private static int pictures(List<FlowSeen> uploads) {
    Set<String> counted = new HashSet<>();
    int pictures = 0;
    for (FlowSeen flow : uploads) {
      Payload sent = flow.exchange().sent().orElseThrow().payload();
      if (sent.digest().isEmpty() || counted.add(sent.digest())) {
        pictures += pictures(sent);
      }
    }
    return pictures;
  }

  /**
   * A small picture within another is the same; one behind another in the same layer, which the
   * place tells by an offset alone, is another.
   */
  private static int pictures(Payload sent) {
    List<String> places =
        sent.faces().stream()
            .filter(sign -> !sign.kind().startsWith("face-"))
            .map(FaceSign::place)
            .distinct()
            .toList();
    return (int)
        places.stream()
            .filter(place -> places.stream().noneMatch(other -> place.startsWith(other + " >")))
            .count();
  }

  private static Duration span(List<FlowSeen> uploads) {
    return uploads.isEmpty()
        ? Duration.ZERO
        : Duration.between(
            uploads.stream()
                .map(flow -> flow.when().earliest())
                .min(Comparator.naturalOrder())
                .orElseThrow(),
            uploads.stream()
                .map(flow -> flow.when().latest())
                .max(Comparator.naturalOrder())
                .orElseThrow());
  }

  private static List<Fact> facts(FaceTraffic traffic) {
    return traffic.facts(traffic.uploads().stream().flatMap(CarriedFace::sentIn).toList());
  }
}
