package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.Item;
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
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> vague = new ArrayList<>(heard.vagueReasons());
    heard.proven(Proof.VAGUE_REASON).stream()
        .filter(s -> isOfFace(s) && !s.says(Proof.PURPOSE) || s.says(Proof.COMPELLED))
        .filter(s -> vague.stream().noneMatch(s::sameSentence))
        .forEach(vague::add);
    List<Said> needed = new ArrayList<>(heard.face(Item.NECESSITY_EFFECT));
    needed.addAll(heard.proven(Proof.EFFECT));
    needed.addAll(heard.proven(Proof.COMPELLED));
    List<Said> misleading =
        vague.stream().filter(v -> needed.stream().anyMatch(n -> v.sameSentence(n))).toList();
    if (!misleading.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail", misleading);
    }
    List<Said> compelled = compelled(heard);
    List<Said> refusal = heard.proven(Proof.REFUSAL);
    List<Said> hidden =
        compelled.stream().filter(c -> refusal.stream().noneMatch(r -> r.sameText(c))).toList();
    if (!hidden.isEmpty() && !refusal.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail.compelled", with(hidden, refusal.get(0)));
    }
    List<Said> asking =
        vague.stream().filter(v -> Heard.isConsent(v.told()) && isOfFace(v)).toList();
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
  private static boolean isOfFace(Said said) {
    return said.namesFace() || Heard.isConsent(said.told()) && said.isOfFace();
  }

  private static List<Said> with(List<Said> some, Said one) {
    List<Said> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  /** That the face has to be used, and no other way in the same breath. */
  private static List<Said> compelled(Heard heard) {
    return heard.proven(Proof.COMPELLED).stream().filter(s -> !s.says(Proof.REFUSAL)).toList();
  }
}
