package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.awt.Color;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Picture;
import org.facecert.statement.Alternative;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FC-01, FC-02: {@link RefusalBesideConsent}, {@link RefusalIsAsProminent} and {@link
 * RefusalTakesNoMoreTaps}.
 */
final class RefusalTest {

  private static final List<Alternative> OTHERS =
      Stream.of(
              "按课次找照片",
              "入场码",
              "工牌签到",
              "手动填写编号",
              "按姓名查名单",
              "Find by class",
              "Entry code",
              "Sign the list",
              "Locker number",
              "Type the ticket number")
          .map(label -> new Alternative("other", label, new Route("", List.of())))
          .toList();

  private Story story = new Story();

  @BeforeEach
  void start() {
    story = new Story();
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void a_plain_refusal_counts() {
    expect(beside(button("Decline")), Verdict.PASS, "offers to refuse: “Decline”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[60,2450][1020,2560]",
        "[60,2399][1020,2401]",
        "[1100,1500][2060,1610]",
        "[-900,1500][-60,1610]",
        "[60,1500][1020,1501]",
        "[540,1500][541,1610]",
        "[60,1500][60,1500]"
      })
  void a_refusal_off_the_screen_or_of_no_visible_size_does_not_count(String bounds) {
    String source = Still.source(consent(button("Agree"), button("Decline")));
    String moved =
        source.replaceFirst(
            "(text=\"Decline\"[^>]*bounds=\")[^\"]*", "$1" + Matcher.quoteReplacement(bounds));
    story.seesSource(moved);

    assertThat(moved).isNotEqualTo(source);
    expect(
        new RefusalBesideConsent(story.told()).judge(WalkEnding.CONSENT_REACHED),
        Verdict.FAIL,
        "offers no refusal in plain words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paint me green",
        "Half and half",
        "The tide is out",
        "Ask the cat",
        "月亮很圆",
        "随风而去",
        "橘子味汽水"
      })
  void a_label_that_nobody_foresaw_is_for_a_person(String words) {
    expect(beside(button(words)), Verdict.REVIEW, words);
  }

  @Test
  void a_disabled_refusal_does_not_count() {
    expect(beside(button("Decline").disabled()), Verdict.FAIL, "cannot be pressed");
  }

  @Test
  void later_alone_is_for_a_person() {
    expect(beside(button("Maybe later")), Verdict.REVIEW, "only to put it off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask me again next round",
        "Remind me next time",
        "Ask me again in a week",
        "Nudge me after the match",
        "Show me this again next visit",
        "过几天再问我",
        "下一局再问我",
        "下次来再提醒我",
        "改天再问我一次",
        "回头再提醒我"
      })
  void a_label_that_says_that_it_asks_again_is_no_refusal(String words) {
    expect(beside(button(words)), Verdict.FAIL, "says itself that it will be asked again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Maybe next season", "Not this round", "After my shift", "下回再说", "吃完饭再说"})
  void whatever_else_puts_off_is_for_a_person(String words) {
    expect(beside(button(words)), Verdict.REVIEW, "only to put it off");
  }

  @Test
  void ambiguous_controls_never_refuse() {
    for (String words : new String[] {"Cancel", "Close", "Back", "OK", "Got it"}) {
      start();
      expect(beside(button(words)), Verdict.FAIL, "offers no refusal in plain words");
    }
  }

  @Test
  void another_way_alone_is_for_a_person() {
    for (String words :
        new String[] {"Log in with a code", "Enter with my ticket", "出示护照登机", "用会员卡进场"}) {
      start();
      expect(beside(button(words)), Verdict.REVIEW, "no refusal but only another way");
    }
  }

  @Test
  void passes_when_another_way_is_taken_in_the_place_of_the_face_in_so_many_words() {
    for (String words :
        new String[] {
          "Use a code instead",
          "I'd prefer a key",
          "Stick with the key card",
          "I'll use my ticket",
          "Keep using my badge",
          "改用密码",
          "还是用房卡",
          "我用护照",
          "繼續用門禁卡"
        }) {
      start();
      expect(beside(button(words)), Verdict.PASS, words);
    }
  }

  @Test
  void what_is_sent_or_paid_instead_may_be_a_refusal() {
    for (String words : new String[] {"Forward the form", "Call the office", "寄出表格", "拨打总机"}) {
      start();
      expect(beside(button(words)), Verdict.REVIEW, "");
    }
  }

  @Test
  void what_only_opens_more_of_the_consent_is_no_other_way() {
    for (String words : new String[] {"More options", "See options", "Manage choices", "更多选项"}) {
      start();
      expect(beside(button(words)), Verdict.FAIL, "offers no refusal in plain words");
    }
  }

  @Test
  void the_other_ways_of_the_page_below_are_not_those_of_the_consent() {
    story = new Story();
    story.sees(Page.full(button("Face login"), button("Password login")));
    story.presses(Purpose.START, "Face login");
    story.sees(consent(button("Agree"), button("Password login")));

    expect(
        new RefusalBesideConsent(story.told()).judge(WalkEnding.CONSENT_REACHED),
        Verdict.FAIL,
        "offers no refusal in plain words");
  }

  @Test
  void a_remark_on_the_person_that_is_not_understood_is_for_a_person() {
    for (String words :
        new String[] {
          "No, I'm a fossil",
          "Decline and feel the blues",
          "No, my parrot can cope",
          "Refuse, I'm made of clay",
          "No, others foot my bill"
        }) {
      start();
      expect(compared(button(words)), Verdict.REVIEW, "says more of the person who refuses");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不同意，按课次找",
        "拒绝，继续用入场码",
        "不同意，工牌签到",
        "不同意，手动填写编号",
        "拒绝，按姓名查名单",
        "No, find it by class",
        "Decline, use the entry code",
        "Decline, browse by class",
        "Decline and keep the locker number",
        "Disagree, type the ticket number"
      })
  void a_refusal_that_names_a_declared_alternative_says_nothing_of_the_person(String words) {
    expect(compared(button(words)), Verdict.PASS, "as prominent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No, I have no class",
        "No, find me a fossil's class",
        "Decline and feel the blues of class",
        "Refuse, my entry is made of clay"
      })
  void one_that_says_more_than_its_name_stays_a_question(String words) {
    Finding finding = compared(button(words));

    assertThat(finding.verdict()).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void what_a_ticked_box_sends_off_is_compared_with_the_refusal() {
    Page page =
        consent(
            Story.box("I consent to the use of my face", false),
            button("Continue").wide(400),
            button("Decline").wide(150));
    story.sees(page);
    Finding finding =
        new RefusalIsAsProminent(story.told(), Story.WORDS, Story.SUITE, OTHERS)
            .judge(WalkEnding.REFUSED, observed -> Picture.read(Still.png(page)));

    expect(finding, Verdict.FAIL, "of the area of “Continue”");
  }

  @Test
  void half_the_area_is_enough_and_a_hair_less_is_not() {
    // GIVEN an agreement of 400 x 88
    expect(compared(button("Decline").wide(200)), Verdict.PASS, "as prominent");
    start();
    expect(compared(button("Decline").wide(198)), Verdict.FAIL, "has only 50 % of the area");
  }

  @Test
  void pale_words_fail() {
    View pale = button("Decline").colours(new Color(0xAA, 0xAA, 0xAA), Color.WHITE);

    expect(compared(pale), Verdict.FAIL, "has a contrast of only 2.3:1");
  }

  @Test
  void much_smaller_words_are_for_a_person() {
    expect(compared(button("Decline").size(12)), Verdict.REVIEW, "less than half as high");
  }

  @Test
  void without_a_refusal_there_is_nothing_to_compare() {
    expect(compared(button("Cancel")), Verdict.INCONCLUSIVE, "no refusal and agreement");
  }

  @Test
  void as_many_taps_pass_and_one_more_fails() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.REFUSE, "Decline");
    expect(taps(WalkEnding.REFUSED), Verdict.PASS, "refusing took 1 tap, agreeing takes 1");

    story.presses(Purpose.CONFIRM_REFUSAL, "Really");
    expect(taps(WalkEnding.REFUSED), Verdict.FAIL, "2 against 1");
  }

  @Test
  void a_refusal_without_an_end_has_no_taps() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.REFUSE, "Decline");

    expect(taps(WalkEnding.ASKED_AGAIN), Verdict.INCONCLUSIVE, "its taps cannot be counted");
  }

  private Finding beside(View refusal) {
    story.sees(consent(button("Agree"), refusal));
    return new RefusalBesideConsent(story.told()).judge(WalkEnding.CONSENT_REACHED);
  }

  private Finding compared(View refusal) {
    Page page = consent(button("Agree").wide(400), refusal);
    story.sees(page);
    return new RefusalIsAsProminent(story.told(), Story.WORDS, Story.SUITE, OTHERS)
        .judge(WalkEnding.REFUSED, observed -> Picture.read(Still.png(page)));
  }

  private Finding taps(WalkEnding ending) {
    return new RefusalTakesNoMoreTaps(story.told()).judge(ending);
  }
}
