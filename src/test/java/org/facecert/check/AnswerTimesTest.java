package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DA-04: of two times in one sentence the one by which it is done counts, not that of a reply. */
final class AnswerTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "FAIL ~ Your request for deletion is acknowledged within 5 working days and carried out"
            + " within 40 days.",
        "FAIL ~ You get a reply to a request for deletion in 3 days, and it is completed within two"
            + " months.",
        "FAIL ~ 上述删除要求于提出后5个工作日内获发覆函，并于四十天内完成。",
        "FAIL ~ 注销申请提交后3个工作日内回复，60天内办结。",
        "PASS ~ Your request for deletion is acknowledged within 2 working days and carried out"
            + " within 10 working days.",
        "PASS ~ Requests for deletion are carried out within two weeks, that is 10 working days.",
        "PASS ~ 注销申请提交后1个工作日内回复，10个工作日内办结。",
        // a date is no time by which anything is done, and no question
        "FAIL ~ 2026年4月8日更新，当日生效。",
        "FAIL ~ 本規則自5月1日起施行。",
      })
  void the_time_by_which_it_is_done(Verdict verdict, String sentence) {
    boolean english = sentence.charAt(0) < 128;
    String text =
        english
            ? "Face rules\nWe take your face photo.\nYou can delete it under Me.\n"
                + sentence
                + "\nContact privacy@harbour.example. Last updated on 1 January 2026.\n"
            : "人脸信息处理规则\n我们采集您的人脸照片。\n您可以在“我的”删除。\n"
                + sentence
                + "\n联系我们：privacy@harbour.example。更新日期2026年1月1日。\n";
    Story story = new Story();
    ObservedScreen page = story.sees(Page.full(View.title("Face rules"), View.text("shown")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText("Face rules", page, List.of(page), true, outcome);
    ReadNotice rules =
        new ReadNotice(
            NoticeSource.FACE_RULES, opened, text, Optional.empty(), true, List.of("Face rules"));
    ReadNotices notices = new ReadNotices(WalkEnding.CONSENT_REACHED, List.of(rules), Set.of());

    assertThat(new AnswerTimeIsStated(story.told(), english ? "en" : "zh").judge(notices).verdict())
        .isEqualTo(verdict);
  }
}
