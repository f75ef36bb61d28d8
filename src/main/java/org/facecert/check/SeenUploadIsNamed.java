package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SC-06, IN-17: an upload of the face that was seen on the wire is named by the consent, a text.
 */
public final class SeenUploadIsNamed {

  /** What has to name it. */
  public enum By {
    CONSENT,
    ANY_TEXT;

    private boolean isAsked(AnalysedNotice text) {
      return this == ANY_TEXT || NoticeContents.isConsent(text);
    }
  }

  private final By by;
  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;

  /**
   * @param language of the app, "zh" or "en"
   */
  public SeenUploadIsNamed(
      By by, JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.by = by;
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
    return functions.judge(seen, notices, language, this::named).measuring(traffic.facts(faces));
  }

  /** What was not seen to leave need not be named; but only where all that left was seen. */
  private Finding unseen(FaceTraffic traffic, List<CarriedFace> faces) {
    Optional<Finding> open =
        traffic
            .asked(isConsent() ? "sc06.review.seen" : "in17.review.seen", faces)
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

  private boolean isConsent() {
    return by == By.CONSENT;
  }

  private Finding named(NoticeContents heard) {
    List<Quotation> sent = heard.sentOff(by::isAsked);
    List<Quotation> stays = heard.stays(by::isAsked);
    if (!sent.isEmpty()) {
      return stays.isEmpty() || isConsent()
          ? heard.find(Verdict.PASS, isConsent() ? "sc06.pass.seen" : "in17.pass.seen", sent)
          : heard.find(Verdict.REVIEW, "in17.review.both", List.of(stays.get(0), sent.get(0)));
    }
    Optional<Finding> doubt = heard.doubtfullySentOff(by::isAsked);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (!stays.isEmpty()) {
      String key = isConsent() ? "sc06.fail.seen-phone" : "in17.fail.seen-phone";
      return heard.find(Verdict.FAIL, key, stays);
    }
    List<Quotation> rules = heard.sentOff(t -> t.source() == NoticeSource.FACE_RULES);
    return rules.isEmpty()
        ? heard.unread().orElseGet(() -> unnamed(heard))
        : heard.find(Verdict.REVIEW, "sc06.review.rules", rules);
  }

  private Finding unnamed(NoticeContents heard) {
    return heard.find(Verdict.FAIL, isConsent() ? "sc06.fail.seen" : "in17.fail.seen", List.of());
  }
}
