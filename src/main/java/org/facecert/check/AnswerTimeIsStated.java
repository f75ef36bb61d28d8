package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.facecert.notice.FaceFact;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.ReadNotices;
import org.facecert.screen.TextNormalization;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** DA-04, first half: how long deletion and closing take is stated, at most 15 working days. */
public final class AnswerTimeIsStated {

  /** CN-APP-6.3 and CN-35273-8.5 give the figure; no programme may set another */
  static final int MOST_WORKING_DAYS = 15;

  private static final Pattern UNIT =
      Pattern.compile("(?i)\\b(?:hours?|days?|weeks?|months?)\\b|小时|日|天|周|月");

  /** How long something takes, and no date on which it stands: "十个工作日", not "4月8日". */
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?i)\\b(?:hours?|days?|weeks?|months?)\\b|小时|小時|工作日|天|周|週"
              + "|(?<![月年0-9])[0-9一二三四五六七八九十两兩]{1,3}(?:(?:个|個)?(?:自然|历|曆)?日(?!期)|[个個]月)");

  /** That a time begins when another has ended. */
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "(?i)\\b(?:(?:then|after that|afterwards|from then(?: on)?|from there|thereafter|on top"
              + " of that|once that is done)\\b[^.;]*\\b(?:another|a further|\\d+|\\w+ (?:working"
              + " )?days?|weeks?)|a further|another) (?:\\w+ )?(?:\\w+"
              + " )?(?:days?|weeks?|months?)\\b"
              + "|(?:再|然后|之后|随后|接着)[^,。;]{0,14}(?:转|交|由|等|过|另|需|用)|从[^,。;]{1,10}(?:那天|之日|当天|时)起|另(?:需|外|加)|再(?:过|加|等|需|用)");

  /** By which nothing is deleted or closed yet. */
  private static final Pattern REPLIED =
      Pattern.compile(
          "(?i)\\b(?:acknowledg\\w+|confirm\\w* (?:the |that )?(?:receipt|it has|we"
              + " have)|repl(?:y|ies|ied)|writes? back|answers?|responds?|response|receipt)\\b"
              + "|(?:覆函|复函|回函|回信|回执|答复|回复|回覆|确认收到|受理通知|登记)");

  private final JudgementContext seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public AnswerTimeIsStated(JudgementContext seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /** A time for complaints alone is no time for deletions. */
  public Finding judge(ReadNotices notices) {
    return new NoticeContents(seen, notices, language).judge(this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> promised =
        heard.provenAnywhere(Proof.ANSWER).stream().filter(s -> days(s).isPresent()).toList();
    List<Quotation> tooLong =
        promised.stream().filter(s -> days(s).orElse(0) > MOST_WORKING_DAYS).toList();
    if (!tooLong.isEmpty()) {
      return heard.find(Verdict.FAIL, "da04.fail.long", tooLong, "most", MOST_WORKING_DAYS);
    }
    List<Quotation> added = added(promised);
    if (!added.isEmpty()) {
      return heard.find(Verdict.FAIL, "da04.fail.long", added, "most", MOST_WORKING_DAYS);
    }
    if (promised.isEmpty()) {
      return heard.unread().or(() -> perhaps(heard)).orElseGet(() -> absent(heard));
    }
    // another text may promise a longer time
    return heard
        .unopened()
        .orElseGet(
            () -> heard.find(Verdict.PASS, "da04.pass", promised, "most", MOST_WORKING_DAYS));
  }

  /**
   * Two times in one paragraph of which the second begins where the first ends, too long together.
   */
  private static List<Quotation> added(List<Quotation> promised) {
    for (Quotation later : promised) {
      for (Quotation earlier : promised) {
        double together = days(earlier).orElse(0) + days(later).orElse(0);
        if (earlier.sameParagraph(later)
            && earlier.sentence() < later.sentence()
            && FOLLOWS.matcher(later.words()).find()
            && together > MOST_WORKING_DAYS) {
          return List.of(earlier, later);
        }
      }
    }
    return List.of();
  }

  /** A time beside a request, in words that are not understood. */
  private static Optional<Finding> perhaps(NoticeContents heard) {
    List<Quotation> requests = heard.values(Value.Kind.REQUEST, v -> true);
    List<Quotation> beside =
        Stream.of(Value.Kind.ANSWER, Value.Kind.PERIOD)
            .flatMap(k -> heard.values(k, v -> days(v) >= 0).stream())
            .filter(t -> requests.stream().anyMatch(t::sameParagraph))
            .filter(t -> !t.isAccountedFor() || t.says(Proof.ANSWER))
            .toList();
    List<Quotation> unknown =
        heard.provenAnywhere(Proof.ANSWER).stream()
            .filter(s -> days(s).isEmpty() && UNIT.matcher(s.words()).find())
            .toList();
    List<Quotation> reread =
        heard.naming(LENGTH).stream()
            .filter(s -> !s.heads() && !s.isAccountedFor())
            .filter(s -> SecondReading.tells(s, FaceFact.ANSWER))
            .toList();
    List<Quotation> times =
        Stream.of(beside, unknown, reread).flatMap(List::stream).distinct().toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(heard.find(Verdict.REVIEW, "da04.review", times, "most", MOST_WORKING_DAYS));
  }

  private static Finding absent(NoticeContents heard) {
    return heard.find(Verdict.FAIL, "da04.fail.absent", List.of(), "most", MOST_WORKING_DAYS);
  }

  /**
   * The shortest of the periods in the sentence: "two weeks, that is 10 working days"; the longest
   * where one of them ends with no more than a reply: "confirmed in 5 days and done in 40".
   */
  static OptionalDouble days(Quotation said) {
    boolean replied = REPLIED.matcher(TextNormalization.simplified(said.words())).find();
    return replied ? periods(said).max() : periods(said).min();
  }

  private static DoubleStream periods(Quotation said) {
    return Stream.of(Value.Kind.ANSWER, Value.Kind.PERIOD, Value.Kind.RETENTION)
        .flatMap(said.told()::values)
        .filter(v -> v.sentence() == said.sentence())
        .mapToDouble(AnswerTimeIsStated::days)
        .filter(d -> d >= 0);
  }

  /** Working days; -1 for what is no period known. */
  private static double days(Value value) {
    double days = PeriodLength.of(value.normal());
    return days < 0
        ? -1
        : Math.floor(days * PeriodLength.WORKING_WEEK / PeriodLength.WEEK + PeriodLength.ROUNDING);
  }
}
