package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-15: no term claims the face for ever, irrevocably or with the right to pass it on freely. */
public final class NoVoidTerms {

  private static final Pattern FACE =
      Pattern.compile(
          "(?i)\\b(?:portraits?|likeness|faces?|facial|selfies?|faceprints?|biometrics?)\\b|肖像|面部|人脸|脸");

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)\\b(?:content|pictures?|photos?|images?|data|information)\\b|内容|图像|影像|照片|信息|数据");

  private final JudgementContext seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoVoidTerms(JudgementContext seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /** Void terms stand in agreements: a PASS needs the user agreement read whole, too. */
  public Finding judge(ReadNotices notices) {
    return new NoticeContents(seen, notices, language).judge(this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> ofFace = new ArrayList<>(heard.proven(Proof.VOID));
    ofFace.addAll(heard.face(NoticeItem.VOID_TERMS));
    heard.provenAnywhere(Proof.VOID).stream()
        .filter(s -> FACE.matcher(s.words()).find())
        .filter(s -> ofFace.stream().noneMatch(s::sameSentence))
        .forEach(ofFace::add);
    if (!ofFace.isEmpty()) {
      return heard.find(Verdict.FAIL, "in15.fail", ofFace);
    }
    List<Quotation> perhaps = heard.general(NoticeItem.VOID_TERMS);
    perhaps = perhaps.isEmpty() ? heard.doubtful(NoticeItem.VOID_TERMS) : perhaps;
    perhaps = perhaps.isEmpty() ? elsewhere(heard) : perhaps;
    if (!perhaps.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in15.review", perhaps);
    }
    return heard.unread().orElseGet(() -> heard.find(Verdict.PASS, "in15.pass", List.of()));
  }

  /** Over all that a person puts in, of which a face may be a part. */
  private static List<Quotation> elsewhere(NoticeContents heard) {
    return heard.provenAnywhere(Proof.VOID).stream()
        .filter(s -> CONTENT.matcher(s.words()).find())
        .toList();
  }
}
