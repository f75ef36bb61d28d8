package org.facecert.check;

import static org.facecert.check.Story.expect;

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
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Nothing is absent from a text that was not read. */
final class NoticeStatesTest {

  private static final String SILENT =
      """
      Face rules
      We take your face information very seriously and protect it with the utmost care.
      Our staff is trained, our offices are guarded, and we think of you every day of the year.
      Respect for every customer stands at the heart of all that we do, and has done so since the
      bank was founded by five friends in a small room above a bakery near the harbour.
      Contact us at privacy@harbour.example. Last updated on 1 January 2026.
      """;
  private static final String TOLD = SILENT + "Your face data are uploaded to our server.\n";
  private static final String CHINESE =
      "人脸信息处理规则\n人脸照片加密上传至服务器进行比对。联系我们:privacy@harbour.example。更新日期2026年1月1日。\n";

  private final Story story = new Story();

  @Test
  void passes_with_the_sentence_and_where_it_stands() {
    expect(judge(rules(TOLD, true)), Verdict.PASS, "uploaded to our server.” (the face rules)");
  }

  @Test
  void fails_what_is_missing_from_a_text_that_was_read_whole() {
    expect(judge(rules(SILENT, true)), Verdict.FAIL, "do not state the method of the face");
  }

  @Test
  void says_nothing_of_what_may_stand_behind_the_last_page_read() {
    expect(judge(rules(SILENT, false)), Verdict.INCONCLUSIVE, "was not read to its end");
  }

  @Test
  void what_was_found_before_the_last_page_is_found() {
    expect(judge(rules(TOLD, false)), Verdict.PASS, "uploaded to our server");
  }

  @Test
  void asks_a_person_where_the_text_goes_on_elsewhere() {
    expect(judge(rules(SILENT + "Read more\n", true)), Verdict.REVIEW, "the whole text");
  }

  @Test
  void asks_a_person_about_a_text_in_another_language_than_the_apps() {
    expect(judge(rules(CHINESE.repeat(4), true)), Verdict.REVIEW, "not in the language of the app");
  }

  @Test
  void asks_a_person_where_a_text_that_may_say_it_was_not_declared() {
    ReadNotices notices =
        new ReadNotices(
            WalkEnding.CONSENT_REACHED,
            List.of(rules(SILENT, true)),
            Set.of(NoticeSource.PRIVACY_POLICY));

    expect(check().judge(notices), Verdict.REVIEW, "names no way to the privacy policy");
  }

  @Test
  void says_nothing_where_nothing_opened() {
    expect(judge(rules("", true)), Verdict.INCONCLUSIVE, "None of the notices could be opened");
  }

  @Test
  void says_nothing_where_no_consent_was_reached() {
    story.sees(Page.full(View.title("Sign in")));

    expect(
        check().judge(new ReadNotices(WalkEnding.BLOCKED, List.of(), Set.of())),
        Verdict.INCONCLUSIVE,
        "no consent about the face was reached");
  }

  private Finding judge(ReadNotice notice) {
    return check().judge(new ReadNotices(WalkEnding.CONSENT_REACHED, List.of(notice), Set.of()));
  }

  private NoticeStates check() {
    return new NoticeStates(story.told(), "en", RequiredDisclosure.METHOD);
  }

  private ReadNotice rules(String text, boolean toItsEnd) {
    ObservedScreen page = story.sees(Page.full(View.title("Face rules"), View.text("shown")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText("Face rules", page, List.of(page), toItsEnd, outcome);
    return new ReadNotice(
        NoticeSource.FACE_RULES, opened, text, Optional.empty(), toItsEnd, List.of("Face rules"));
  }
}
