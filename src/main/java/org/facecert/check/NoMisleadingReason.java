package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-16: "a better service" is not given as the reason for which the face is needed. */
public final class NoMisleadingReason {

  private final JudgementContext seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoMisleadingReason(JudgementContext seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /**
   * A vague reason is for a person; one that makes the face a must for it, or that is given where
   * the face is asked for, is misleading. So is a text by which there is no way but the face, where
   * another text tells of one; where the same text does, a person is asked.
   */
  public Finding judge(ReadNotices notices) {
    return new NoticeContents(seen, notices, language).judge(this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> vague = new ArrayList<>(heard.vagueReasons());
    heard.proven(Proof.VAGUE_REASON).stream()
        .filter(s -> isOfFace(s) && !s.says(Proof.PURPOSE) || s.says(Proof.COMPELLED))
        .filter(s -> vague.stream().noneMatch(s::sameSentence))
        .forEach(vague::add);
    List<Quotation> needed = new ArrayList<>(heard.face(NoticeItem.NECESSITY_EFFECT));
    needed.addAll(heard.proven(Proof.EFFECT));
    needed.addAll(heard.proven(Proof.COMPELLED));
    List<Quotation> misleading =
        vague.stream().filter(v -> needed.stream().anyMatch(n -> v.sameSentence(n))).toList();
    if (!misleading.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail", misleading);
    }
    return compelling(heard, vague);
  }

  private Finding compelling(NoticeContents heard, List<Quotation> vague) {
    List<Quotation> compelled = compelled(heard);
    List<Quotation> refusal = heard.proven(Proof.REFUSAL);
    List<Quotation> hidden =
        compelled.stream().filter(c -> refusal.stream().noneMatch(r -> r.sameText(c))).toList();
    if (!hidden.isEmpty() && !refusal.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail.compelled", with(hidden, refusal.get(0)));
    }
    List<Quotation> asking =
        vague.stream().filter(v -> NoticeContents.isConsent(v.told()) && isOfFace(v)).toList();
    if (!asking.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail.reason", asking);
    }
    if (vague.isEmpty() && !compelled.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in16.review.compelled", compelled);
    }
    if (!vague.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in16.review", vague);
    }
    return heard.unread().orElseGet(() -> heard.find(Verdict.PASS, "in16.pass", List.of()));
  }

  /** It names the face, or stands in the consent, which is about nothing else. */
  private static boolean isOfFace(Quotation said) {
    return said.namesFace() || NoticeContents.isConsent(said.told()) && said.isOfFace();
  }

  private static List<Quotation> with(List<Quotation> some, Quotation one) {
    List<Quotation> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  /** That the face has to be used, and no other way in the same breath. */
  private static List<Quotation> compelled(NoticeContents heard) {
    return heard.proven(Proof.COMPELLED).stream().filter(s -> !s.says(Proof.REFUSAL)).toList();
  }
}
