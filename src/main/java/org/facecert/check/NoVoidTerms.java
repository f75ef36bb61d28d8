package org.facecert.check;

import java.util.List;
import org.facecert.notice.Item;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** IN-15: no term claims the face for ever, irrevocably or with the right to pass it on freely. */
public final class NoVoidTerms {

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoVoidTerms(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /** Void terms stand in agreements: a PASS needs the user agreement read whole, too. */
  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> ofFace = heard.face(Item.VOID_TERMS);
    if (!ofFace.isEmpty()) {
      return heard.find(Verdict.FAIL, "in15.fail", ofFace);
    }
    List<Said> perhaps = heard.general(Item.VOID_TERMS);
    perhaps = perhaps.isEmpty() ? heard.doubtful(Item.VOID_TERMS) : perhaps;
    if (!perhaps.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in15.review", perhaps);
    }
    return heard.unread().orElseGet(() -> heard.find(Verdict.PASS, "in15.pass", List.of()));
  }
}
