package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.box;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsentCoversFaceOnlyTest {

  private final Story story = new Story();

  @Test
  void passes_when_the_words_are_about_the_face_alone() {
    expect(agreed(box("I consent to the use of my face data", true)), Verdict.PASS, "nothing else");
  }

  @Test
  void a_denied_further_use_is_no_bundle() {
    expect(
        agreed(box("I consent to the use of my face data, never for marketing", true)),
        Verdict.PASS,
        "nothing else");
  }

  @Test
  void fails_when_the_box_speaks_of_marketing_too() {
    expect(
        agreed(box("I consent to the use of my face data and to marketing", true)),
        Verdict.FAIL,
        "bundled with something else");
  }

  @Test
  void fails_when_another_box_had_to_be_ticked() {
    start();
    story.sees(consent(box("Newsletter", false), button("Agree"), button("Decline")));
    story.presses(Purpose.TICK_OTHER, "Newsletter");
    story.presses(Purpose.CONSENT, "Agree");

    expect(judge(), Verdict.FAIL, "only after something else was ticked too");
  }

  @Test
  void asks_a_person_about_a_further_purpose_in_the_text() {
    expect(
        agreed(View.text("Your location information is used as well.")),
        Verdict.REVIEW,
        "speaks of a further purpose");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To confirm that the listing is yours, so that nobody can advertise under your name.",
        "We compare your face so that no one else gets offers in your name.",
        "核对面部，以免他人用您的名义收到优惠短信。"
      })
  void what_is_prevented_is_no_further_purpose(String sentence) {
    expect(agreed(View.text(sentence)), Verdict.PASS, "nothing else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face is also used for offers, so that nobody misses one.",
        "Nobody is left out: special offers come by text message.",
        "Nobody likes to wait, so we send you special offers.",
        "为避免您错过活动，我们会向您推送营销短信。",
        "为防止打扰，我们将您的人脸用于广告推荐。"
      })
  void that_nobody_misses_it_is_one(String sentence) {
    expect(agreed(View.text(sentence)), Verdict.REVIEW, "speaks of a further purpose");
  }

  @Test
  void is_inconclusive_when_nothing_was_agreed_to() {
    start();
    story.sees(consent(button("Agree"), button("Decline")));

    expect(judge(), Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Send me offers for weekend trips by e-mail (optional, has nothing to do with the check)",
        "Newsletter and special offers",
        "I agree that my location is used for recommendations",
        "Share my contacts with partners (not required)",
        "Yes, keep me posted about deals and also sign me up for the club",
        "愿意收到优惠活动短信（可不勾选，与刷脸无关）",
        "同意个性化推荐广告（不勾也能用）"
      })
  void a_box_that_stays_empty_is_offered_and_not_agreed_to(String words) {
    expect(left(box(words, false), "Agree"), Verdict.PASS, "nothing else");
  }

  @Test
  void a_switch_that_stays_off_is_none_either() {
    expect(
        left(View.toggle("Personalised offers", false, () -> {}), "Agree"),
        Verdict.PASS,
        "nothing else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Send me special offers", "Newsletter", "接收优惠活动短信"})
  void a_box_that_comes_ticked_is_agreed_to(String words) {
    expect(left(box(words, true), "Agree"), Verdict.FAIL, "bundled with something else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Untick to stay out of special offers",
        "I object to promotions",
        "Unless ticked, we send special offers",
        "Opt me out of special offers",
        "拒绝优惠活动短信的请勾选"
      })
  void a_box_that_agrees_when_it_is_left_empty_counts(String words) {
    assertThat(left(box(words, false), "Agree").verdict()).isNotEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept all", "Agree to everything"})
  void one_press_for_all_boxes_agrees_to_empty_ones(String all) {
    expect(
        left(box("Send me special offers", false), all),
        Verdict.FAIL,
        "bundled with something else");
  }

  @Test
  void a_box_counts_where_the_act_led_nowhere_without_it() {
    start();
    Page asking = asking(box("Send me special offers", false), "Agree");
    story.sees(asking);
    story.presses(Purpose.CONSENT, "Agree");
    story.sees(asking);

    expect(judge(), Verdict.FAIL, "bundled with something else");
  }

  @Test
  void a_box_counts_where_a_sheet_asks_for_more_before_the_walk_leaves() {
    start();
    story.sees(asking(box("Send me special offers", false), "Agree"));
    story.presses(Purpose.CONSENT, "Agree");
    story.sees(Page.dialog(View.text("Something is missing."), button("Fine")));
    story.does(Purpose.BACK);
    story.sees(Page.full(View.title("Home"), button("Face login")));

    expect(judge(), Verdict.FAIL, "bundled with something else");
  }

  @Test
  void a_box_that_the_walk_ticked_counts() {
    start();
    String words = "I consent to the use of my face data and to marketing";
    story.sees(asking(box(words, false), "Agree"));
    story.presses(Purpose.TICK, words);
    story.sees(asking(box(words, true), "Agree"));
    story.presses(Purpose.CONSENT, "Agree");
    signedIn();

    expect(judge(), Verdict.FAIL, "bundled with something else");
  }

  @Test
  void where_a_ticked_box_is_shown_empty_no_box_is_believed_to_be() {
    start();
    String words = "I consent to the use of my face data";
    Page asking =
        consent(
            box(words, false),
            box("Send me special offers", false),
            button("Agree"),
            button("Decline"));
    story.sees(asking);
    story.presses(Purpose.TICK, words);
    story.sees(asking);
    story.presses(Purpose.CONSENT, "Agree");
    signedIn();

    expect(judge(), Verdict.FAIL, "bundled with something else");
  }

  @Test
  void what_the_text_says_of_offers_is_a_question_whatever_the_box() {
    start();
    story.sees(
        consent(
            View.text("You will get special offers."),
            box("Send me special offers", false),
            button("Agree"),
            button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    signedIn();

    expect(judge(), Verdict.REVIEW, "speaks of a further purpose");
  }

  @Test
  void the_camera_on_a_box_that_stays_empty_is_not_one_act_with_the_consent() {
    left(box("Allow camera access for parcels too (optional)", false), "Agree");

    Finding apart = new ConsentIsApartFromCamera(story.told(), Story.WORDS).judge(WalkEnding.DONE);

    assertThat(apart.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void the_camera_on_a_box_that_comes_ticked_is() {
    left(box("Allow camera access for parcels too", true), "Agree");

    Finding apart = new ConsentIsApartFromCamera(story.told(), Story.WORDS).judge(WalkEnding.DONE);

    assertThat(apart.verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tick here if you do not want our special offers",
        "Please do not e-mail me",
        "I'd rather not: leave me out of surveys",
        "不想收到优惠信息请勾选",
        "请勿向我推送消息",
      })
  void an_empty_box_that_spares_one_something_is_a_question(String label) {
    assertThat(left(box(label, false), "Agree").verdict()).isNotEqualTo(Verdict.PASS);
  }

  private Finding left(View box, String agree) {
    start();
    story.sees(asking(box, agree));
    story.presses(Purpose.CONSENT, agree);
    signedIn();
    return judge();
  }

  private static Page asking(View box, String agree) {
    return consent(box, button(agree), button("Decline"));
  }

  private void signedIn() {
    story.sees(Page.full(View.title("You are signed in"), View.text("Welcome to the harbour.")));
  }

  private Finding agreed(View more) {
    start();
    story.sees(consent(more, button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    return judge();
  }

  private Finding judge() {
    return new ConsentCoversFaceOnly(story.told(), Story.WORDS).judge(WalkEnding.DONE);
  }

  private void start() {
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
  }
}
