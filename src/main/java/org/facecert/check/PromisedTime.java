package org.facecert.check;

import java.time.Duration;
import java.util.Comparator;
import org.facecert.notice.Proof;
import org.facecert.observation.ReadNotices;

/**
 * How long an app promises to take for a deletion, and when that is over on a calendar that nobody
 * can object to.
 *
 * @param workingDays the longest that is promised; where none is understood, the most that is
 *     allowed
 * @param stated whether it is the app's own
 */
record PromisedTime(double workingDays, boolean stated) {

  /**
   * days; the laboratory's own figure: the longest public holiday known (nine days around the
   * Spring Festival), and one for the places of the earth
   */
  private static final int HOLIDAYS = 10;

  /**
   * @param language of the app, "zh" or "en"
   */
  static PromisedTime in(JudgementContext seen, ReadNotices notices, String language) {
    NoticeContents heard = new NoticeContents(seen, notices, language);
    return heard.provenAnywhere(Proof.ANSWER).stream()
        .map(AnswerTimeIsStated::days)
        .flatMap(days -> days.stream().boxed())
        .max(Comparator.naturalOrder())
        .map(longest -> new PromisedTime(longest, true))
        .orElse(new PromisedTime(AnswerTimeIsStated.MOST_WORKING_DAYS, false));
  }

  /** For words. */
  long days() {
    return Math.round(workingDays);
  }

  /** In calendar days, with the weekend in which it may begin and a public holiday. */
  Duration allowed() {
    double days =
        workingDays * PeriodLength.WEEK / PeriodLength.WORKING_WEEK
            + PeriodLength.WEEK
            - PeriodLength.WORKING_WEEK
            + HOLIDAYS;
    return Duration.ofDays((long) Math.ceil(days - PeriodLength.ROUNDING));
  }
}
