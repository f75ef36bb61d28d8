package org.facecert.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.notice.Value;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** DA-04, first half: how long deletion and closing take is stated, at most 15 working days. */
public final class AnswerTimeIsStated {

  private static final int MOST_WORKING_DAYS = 15;
  private static final Pattern WORKING_DAYS = Pattern.compile("([0-9]+) working days");
  private static final Pattern PERIOD = Pattern.compile("P([0-9]+)([DWMY])");

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

  /** Days, working days where the text says so; -1 for what is no period known. */
  private static int days(Value value) {
    Matcher working = WORKING_DAYS.matcher(value.normal());
    if (working.matches()) {
      return Integer.parseInt(working.group(1));
    }
    Matcher period = PERIOD.matcher(value.normal());
    if (!period.matches()) {
      return value.normal().startsWith("PT") ? 1 : -1;
    }
    int n = Integer.parseInt(period.group(1));
    return switch (period.group(2)) {
      // three weeks have 15 working days
      case "W" -> n * 5;
      case "M" -> n * 21;
      case "Y" -> n * 250;
      default -> n * 5 / 7;
    };
  }
}
