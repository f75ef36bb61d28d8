package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.notice.TermObject;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-15: no term claims the face for ever, irrevocably or with the right to pass it on freely. */
public final class NoVoidTerms {

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
    List<Quotation> ofFace =
        together(
            heard.provenAnywhere(Proof.VOID).stream().filter(s -> s.term() == TermObject.FACE),
            heard.face(NoticeItem.VOID_TERMS).stream().filter(s -> s.term() != TermObject.OTHER));
    if (!ofFace.isEmpty()) {
      return heard.find(Verdict.FAIL, "in15.fail", ofFace);
    }
    List<Quotation> perhaps =
        together(
            Stream.concat(
                    heard.general(NoticeItem.VOID_TERMS).stream(),
                    heard.doubtful(NoticeItem.VOID_TERMS).stream())
                .filter(s -> s.term() != TermObject.OTHER),
            heard.provenAnywhere(Proof.VOID).stream().filter(NoVoidTerms::mayBeOfFace));
    if (!perhaps.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in15.review", perhaps);
    }
    return heard.unread().orElseGet(() -> heard.find(Verdict.PASS, "in15.pass", List.of()));
  }

  /**
   * Without end over what is not understood, or without liability for what a person puts in, of
   * which a face may be a part.
   */
  private static boolean mayBeOfFace(Quotation term) {
    return term.term() == TermObject.UNCLEAR
        && (term.says(Proof.ENDLESS) || CONTENT.matcher(term.words()).find());
  }

  /** Each sentence once. */
  private static List<Quotation> together(Stream<Quotation> some, Stream<Quotation> more) {
    List<Quotation> all = new ArrayList<>();
    Stream.concat(some, more)
        .filter(s -> all.stream().noneMatch(s::sameSentence))
        .forEach(all::add);
    return all;
  }
}
