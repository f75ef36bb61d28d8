package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.Item;
import org.facecert.notice.Proof;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** IN-16: "a better service" is not given as the reason for which the face is needed. */
public final class NoMisleadingReason {

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoMisleadingReason(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /**
   * A vague reason is for a person; one that makes the face a must for it, or that is given where
   * the face is asked for, is misleading.
   */
  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> vague = new ArrayList<>(heard.vagueReasons());
    heard.proven(Proof.VAGUE_REASON).stream()
        .filter(s -> isOfFace(s) && !s.says(Proof.PURPOSE))
        .filter(s -> vague.stream().noneMatch(s::sameSentence))
        .forEach(vague::add);
    List<Said> needed = new ArrayList<>(heard.face(Item.NECESSITY_EFFECT));
    needed.addAll(heard.proven(Proof.EFFECT));
    List<Said> misleading =
        vague.stream().filter(v -> needed.stream().anyMatch(n -> sameSentence(v, n))).toList();
    if (!misleading.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail", misleading);
    }
    List<Said> asking =
        vague.stream().filter(v -> Heard.isConsent(v.told()) && isOfFace(v)).toList();
    if (!asking.isEmpty()) {
      return heard.find(Verdict.FAIL, "in16.fail.reason", asking);
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

  private static boolean sameSentence(Said one, Said other) {
    return one.told() == other.told() && one.sentence() == other.sentence();
  }
}
