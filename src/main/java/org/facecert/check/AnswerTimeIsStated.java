package org.facecert.check;

import java.util.List;
import org.facecert.notice.Value;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** DA-04, first half: how long deletion and closing take is stated, at most 15 working days. */
public final class AnswerTimeIsStated {

  private static final int MOST_WORKING_DAYS = 15;

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public AnswerTimeIsStated(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /** A time for complaints alone is no time for deletions. */
  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> requests = heard.values(Value.Kind.REQUEST, v -> true);
    List<Said> tooLong =
        about(heard.values(Value.Kind.ANSWER, v -> days(v) > MOST_WORKING_DAYS), requests);
    if (!tooLong.isEmpty()) {
      return heard.find(Verdict.FAIL, "da04.fail.long", tooLong, "most", MOST_WORKING_DAYS);
    }
    List<Said> kept = about(heard.values(Value.Kind.ANSWER, v -> days(v) >= 0), requests);
    return kept.isEmpty()
        ? heard
            .unread()
            .orElseGet(
                () ->
                    heard.find(
                        Verdict.FAIL, "da04.fail.absent", List.of(), "most", MOST_WORKING_DAYS))
        : heard.find(Verdict.PASS, "da04.pass", kept, "most", MOST_WORKING_DAYS);
  }

  private static List<Said> about(List<Said> times, List<Said> requests) {
    return times.stream()
        .filter(
            time ->
                requests.stream()
                    .anyMatch(r -> r.told() == time.told() && r.sentence() == time.sentence()))
        .toList();
  }

  /** Working days; -1 for what is no period known. */
  private static double days(Value value) {
    double days = Days.of(value.normal());
    return days < 0 ? -1 : Math.floor(days * 5 / 7 + 0.01);
  }
}
