package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-06: an upload of the face that was seen on the wire is named by the consent. */
public final class SeenUploadIsNamed {

  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;

  /**
   * @param language of the app, "zh" or "en"
   */
  public SeenUploadIsNamed(JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.functions = functions;
  }

  public Finding judge(ReadNotices notices, WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, functions.function());
    List<CarriedFace> faces = traffic.flows().flatMap(CarriedFace::sentIn).toList();
    if (faces.stream().noneMatch(CarriedFace::isSure)) {
      return unseen(traffic, faces);
    }
    return functions
        .judge(seen, notices, language, SeenUploadIsNamed::named)
        .measuring(traffic.facts(faces));
  }

  /** What was not seen to leave need not be named; but only where all that left was seen. */
  private static Finding unseen(FaceTraffic traffic, List<CarriedFace> faces) {
    Optional<Finding> open =
        traffic
            .asked("sc06.review.seen", faces)
            .or(traffic::blind)
            .or(() -> traffic.unknown(traffic.flows(), FaceTraffic::unknownSent))
            .or(traffic::pastTheProxy);
    return open.orElseGet(
        () ->
            traffic.find(
                Verdict.NOT_APPLICABLE,
                Sentence.of("sc06.not-seen", "flows", traffic.flows().count()),
                List.of()));
  }

  private static Finding named(NoticeContents heard) {
    List<Quotation> sent = heard.sentOff(NoticeContents::isConsent);
    if (!sent.isEmpty()) {
      return heard.find(Verdict.PASS, "sc06.pass.seen", sent);
    }
    List<Quotation> stays = heard.stays(NoticeContents::isConsent);
    if (!stays.isEmpty()) {
      return heard.find(Verdict.FAIL, "sc06.fail.seen-phone", stays);
    }
    List<Quotation> rules = heard.sentOff(t -> t.source() == NoticeSource.FACE_RULES);
    return rules.isEmpty()
        ? heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "sc06.fail.seen", List.of()))
        : heard.find(Verdict.REVIEW, "sc06.review.rules", rules);
  }
}
