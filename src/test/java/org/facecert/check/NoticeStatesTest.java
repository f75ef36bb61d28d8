package org.facecert.check;

import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Ending;
import org.facecert.walk.Notice;
import org.facecert.walk.Notices;
import org.facecert.walk.Outcome;
import org.facecert.walk.Rules;
import org.facecert.walk.Sight;
import org.facecert.walk.Source;
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
    Notices notices =
        new Notices(
            Ending.CONSENT_REACHED, List.of(rules(SILENT, true)), Set.of(Source.PRIVACY_POLICY));

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
        check().judge(new Notices(Ending.BLOCKED, List.of(), Set.of())),
        Verdict.INCONCLUSIVE,
        "no consent about the face was reached");
  }

  private Finding judge(Notice notice) {
    return check().judge(new Notices(Ending.CONSENT_REACHED, List.of(notice), Set.of()));
  }

  private NoticeStates check() {
    return new NoticeStates(story.told(), "en", Claim.METHOD);
  }

  private Notice rules(String text, boolean toItsEnd) {
    Sight page = story.sees(Page.full(View.title("Face rules"), View.text("shown")));
    Outcome outcome = new Outcome(Outcome.Kind.COMPLETED, "", "", page, 0);
    Rules opened = new Rules("Face rules", page, List.of(page), toItsEnd, outcome);
    return new Notice(
        Source.FACE_RULES, opened, text, Optional.empty(), toItsEnd, List.of("Face rules"));
  }
}
