package org.facecert.check;

import java.util.List;
import org.facecert.notice.Item;
import org.facecert.notice.Value;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** TP-01, the part that is text: who else gets the face is named. */
public final class RecipientsAreNamed {

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public RecipientsAreNamed(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> handler = heard.values(Value.Kind.HANDLER, v -> true);
    List<Said> named =
        heard.values(Value.Kind.RECIPIENT, Value::ofFace).stream()
            .filter(s -> !contains(handler, s))
            .toList();
    List<Said> nobody = heard.values(Value.Kind.NO_RECIPIENT, v -> true);
    List<Said> others =
        heard.face(Item.THIRD_PARTY).stream()
            .filter(s -> !contains(nobody, s) && !contains(named, s) && !contains(handler, s))
            .toList();
    if (!named.isEmpty()) {
      return heard.find(Verdict.REVIEW, "tp01.review", named);
    }
    if (!others.isEmpty()) {
      return heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "tp01.fail.unnamed", others));
    }
    return heard
        .unread()
        .orElseGet(
            () ->
                nobody.isEmpty()
                    ? heard.find(Verdict.FAIL, "tp01.fail.absent", List.of())
                    : heard.find(Verdict.PASS, "tp01.pass", nobody));
  }

  private static boolean contains(List<Said> places, Said place) {
    return places.stream()
        .anyMatch(p -> p.told() == place.told() && p.sentence() == place.sentence());
  }
}
