package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.ArrayList;
import java.util.List;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WD-01 to WD-03, and WD-06, after a consent that took two taps. */
final class WithdrawalTest {

  private static final Page ON =
      Page.full(View.text("Face login is on."), button("Withdraw consent"));
  private static final Page OFF = Page.full(View.text("Face login is off."));

  private final Story story = new Story();

  @BeforeEach
  void consented() {
    story.does(Purpose.OPEN_APP);
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    story.opened();
    story.sees(Page.full(View.title("Hello")));
  }

  @Test
  void as_many_taps_pass_up_to_twice_are_for_a_person_more_fail() {
    expect(easy(2), Verdict.PASS, "took 2 taps from the main screen, consenting 2");
    expect(easy(3), Verdict.REVIEW, "Is that as easy?");
    expect(easy(4), Verdict.REVIEW, "Is that as easy?");
    expect(easy(5), Verdict.FAIL, "more than 2 times the 2 of consenting");
  }

  @Test
  void signing_in_on_the_way_to_the_consent_makes_consenting_no_harder() {
    story.does(Purpose.OPEN_APP);
    story.sees(Page.full(View.secretField("Password", "", typed -> {}), button("Sign in")));
    story.presses(Purpose.TYPE, "Password");
    story.presses(Purpose.ROUTE, "Sign in");
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");

    expect(easy(5), Verdict.FAIL, "more than 2 times the 2 of consenting");
  }

  @Test
  void a_control_with_an_effect_passes() {
    expect(exists(withdrawn(2, OFF)), Verdict.PASS, "can be withdrawn in the app");
  }

  @Test
  void a_control_without_one_fails() {
    expect(exists(withdrawn(2, ON)), Verdict.FAIL, "does nothing when it is pressed");
  }

  @Test
  void an_effect_that_is_a_telephone_number_fails() {
    Page call = Page.full(View.text("Please call our hotline 400-800-8888."));

    expect(exists(withdrawn(2, call)), Verdict.FAIL, "one is sent elsewhere");
  }

  @Test
  void nothing_can_be_withdrawn_where_nothing_was_given() {
    Story other = new Story();
    other.sees(Page.full(View.text("Phone")));
    Finding finding =
        new WithdrawControlExists(other.told(), Story.WORDS)
            .judge(WalkEnding.BLOCKED, Withdrawal.notTried());

    expect(finding, Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  /** A declared way that is gone to its end without a control that withdraws. */
  @Test
  void where_nothing_was_pressed_that_is_said_and_not_that_no_consent_was_given() {
    story.sees(Page.full(button("Me")));
    story.presses(Purpose.ROUTE, "Me");
    ObservedScreen end = story.sees(ON);
    Withdrawal nothing =
        new Withdrawal(
            new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", end, 0),
            true,
            1,
            null,
            null,
            end,
            List.of(end));

    String said = "No control that withdraws the consent of “face-login” was pressed";
    expect(easy(nothing), Verdict.INCONCLUSIVE, said);
    expect(effect(nothing, WalkEnding.DONE, WalkEnding.DONE), Verdict.INCONCLUSIVE, said);
    expect(
        new WithdrawalNeedsNoScan(story.told(), Story.WORDS).judge(WalkEnding.DONE, nothing),
        Verdict.INCONCLUSIVE,
        said);
  }

  @Test
  void asking_anew_each_time_passes() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(consent(button("Agree"), button("Decline")));

    expect(
        effect(withdrawal, WalkEnding.CONSENT_REACHED, WalkEnding.CONSENT_REACHED),
        Verdict.PASS,
        "");
  }

  @Test
  void an_opening_or_a_use_without_a_new_consent_fails() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(Page.full(View.title("Hello")));
    expect(
        effect(withdrawal, WalkEnding.CONSENT_REACHED, WalkEnding.DONE),
        Verdict.FAIL,
        "could be used again");

    story.opened();
    expect(
        effect(withdrawal, WalkEnding.CONSENT_REACHED, WalkEnding.CONSENT_REACHED),
        Verdict.FAIL,
        "the camera opened");
  }

  @Test
  void another_way_in_place_of_the_face_is_for_a_person() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(Page.full(View.title("Sign in"), button("Use password")));

    expect(
        effect(withdrawal, WalkEnding.BLOCKED, WalkEnding.BLOCKED),
        Verdict.REVIEW,
        "goes another way");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "关闭并删除 | 关闭后，此前的同意一并撤回，人脸信息立即删除。",
        "停用 | 停用即撤回您对刷脸的同意。",
        "删除并退出 | 撤销授权后，您的脸部模板会被清除。",
        "Turn off and delete | Turning it off takes back your consent. Your template is erased.",
        "Stop and erase | Your consent is withdrawn and the face template deleted.",
      })
  void an_answer_to_a_box_that_tells_of_taking_the_consent_back_withdraws(
      String label, String told) {
    assertThat(boxed(label, told)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "关闭并删除 | 关闭后，缓存将被清空。",
        "再想想 | 关闭后，此前的同意一并撤回。",
        "知道了 | 您可以随时撤回同意。",
        "不关闭 | 关闭后，此前的同意一并撤回。",
        "关闭提示 | 您可以随时撤回同意。",
        "Turn off and delete | The cache will be emptied.",
        "Keep it on | Turning it off takes back your consent.",
        "Cancel | Your consent is withdrawn when you turn it off.",
      })
  void another_answer_or_another_box_does_not(String label, String told) {
    assertThat(boxed(label, told)).isFalse();
  }

  private boolean boxed(String label, String told) {
    story.sees(Page.dialog(View.title("?"), View.text(told), button(label), button("Hm")));
    Action pressed = story.presses(Purpose.WITHDRAW, label);
    story.sees(ON);
    return WithdrawalControl.is(pressed, Withdrawal.notTried(), Story.WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "Face clocking: on, Face clocking: off",
    "Clock in by face (enabled), Clock in by face (disabled)",
    "Face unlock – On, Face unlock – Off",
    "Face to open the door is turned on, Face to open the door is turned off",
    "刷脸打卡：已开启, 刷脸打卡：已关闭",
    "人脸开门（开）, 人脸开门（关）",
    "用脸取件已开启, 用脸取件未开启",
    "Face clocking, Face clocking"
  })
  void a_switch_that_says_its_state_withdraws_by_going_off(String on, String off) {
    Withdrawal withdrawal =
        switched(on, View.toggle(on, true, () -> {}), View.toggle(off, false, () -> {}));

    expect(exists(withdrawal), Verdict.PASS, "can be withdrawn in the app");
    expect(easy(withdrawal), Verdict.PASS, "");
  }

  @ParameterizedTest
  @CsvSource({
    // stays on, by its mark or by its words
    "Face clocking: on, Face clocking: on, true",
    "Face clocking: on, Face clocking: on, false",
    // another switch goes off
    "Face clocking: on, Payslip alerts: off, false"
  })
  void a_switch_that_is_not_seen_to_go_off_is_for_a_person(String on, String then, boolean set) {
    Withdrawal withdrawal =
        switched(
            on,
            View.toggle(on, true, () -> {}),
            View.toggle(then, set, () -> {}),
            View.text("Anything else."));

    expect(exists(withdrawal), Verdict.REVIEW, "does not read like a withdrawal");
    expect(easy(withdrawal), Verdict.REVIEW, "does not read like a withdrawal");
  }

  @Test
  void words_that_say_off_over_a_switch_that_stays_on_are_for_a_person() {
    Withdrawal withdrawal =
        switched(
            "刷脸打卡：已开启",
            View.toggle("刷脸打卡：已开启", true, () -> {}),
            View.toggle("刷脸打卡：已关闭", true, () -> {}));

    expect(exists(withdrawal), Verdict.REVIEW, "");
  }

  @Test
  void a_switch_of_something_else_withdraws_nothing_by_going_off() {
    Withdrawal withdrawal =
        switched(
            "Shift alerts: on",
            View.toggle("Shift alerts: on", true, () -> {}),
            View.toggle("Shift alerts: off", false, () -> {}));

    expect(exists(withdrawal), Verdict.REVIEW, "does not read like a withdrawal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have withdrawn your consent. Your pictures have been deleted.",
        "Your permission to use the face was revoked",
        "Consent withdrawn",
        "您已撤回同意，相关数据将在24小时内删除",
        "刷脸授权已撤销",
        "已收回您的授权"
      })
  void a_sentence_that_the_consent_is_withdrawn_makes_the_press_a_withdrawal(String sentence) {
    Withdrawal withdrawal =
        switched("Clocking by face", button("Clocking by face"), View.text(sentence));

    expect(exists(withdrawal), Verdict.PASS, "can be withdrawn in the app");
    expect(easy(withdrawal), Verdict.PASS, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your consent will be withdrawn tomorrow",
        "Your consent could not be withdrawn",
        "You have not withdrawn your consent",
        "Consent to marketing and adverts withdrawn",
        "未能撤回同意",
        "撤回同意后将无法刷脸"
      })
  void a_sentence_of_another_time_or_matter_does_not(String sentence) {
    Withdrawal withdrawal =
        switched("Clocking by face", button("Clocking by face"), View.text(sentence));

    expect(exists(withdrawal), Verdict.REVIEW, "does not read like a withdrawal");
  }

  @ParameterizedTest
  @CsvSource({
    "Face data, Your face data could not be deleted. Try again later.",
    "Face data, Your consent was not withdrawn",
    "Face data, Face sign-in is not turned off",
    "Face data, We have not deleted your face data",
    "Face picture notice, Picture not deleted",
    "Consent cards, Card removed",
    "人脸信息, 您的人脸信息没有被删除，仅关闭提醒：提醒已关闭",
    "人脸信息, 人脸信息尚未撤回，提醒已关闭"
  })
  void what_is_said_not_to_be_done_or_done_to_another_thing_is_no_effect(
      String title, String sentence) {
    Page before =
        Page.full(View.title(title), button("Withdraw consent"), View.text("A line of its own"));
    Page then = Page.full(View.title(title), button("Withdraw consent"), View.text(sentence));
    ObservedScreen seen = story.sees(before);
    Action pressed = story.presses(Purpose.WITHDRAW, "Withdraw consent");
    ObservedScreen after = story.sees(then);
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", after, 0);
    Withdrawal withdrawal =
        new Withdrawal(outcome, true, 2, pressed, seen, after, List.of(seen, after));

    assertThat(new WithdrawalEffect(withdrawal, Story.WORDS).isShown()).isFalse();
  }

  @Test
  void a_consent_that_nobody_said_to_be_of_the_face_is_for_a_person() {
    Withdrawal withdrawal =
        switched("Take it back", button("Take it back"), View.text("Consent withdrawn"));

    expect(exists(withdrawal), Verdict.REVIEW, "does not read like a withdrawal");
  }

  private Withdrawal switched(String label, View pressed, View... then) {
    List<View> page = new ArrayList<>(List.of(View.title("Time clock")));
    page.addAll(List.of(then));
    Page before = Page.full(View.title("Time clock"), pressed);
    return withdrawn(2, before, label, Page.full(page.toArray(View[]::new)));
  }

  private Finding easy(Withdrawal withdrawal) {
    return new WithdrawalIsAsEasy(story.told(), Story.WORDS, Story.SUITE)
        .judge(WalkEnding.DONE, withdrawal);
  }

  private Withdrawal withdrawn(int taps, Page then) {
    return withdrawn(taps, ON, "Withdraw consent", then);
  }

  private Withdrawal withdrawn(int taps, Page page, String control, Page then) {
    ObservedScreen before = story.sees(page);
    Action pressed = story.presses(Purpose.WITHDRAW, control);
    ObservedScreen after = story.sees(then);
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", after, 0);
    return new Withdrawal(outcome, true, taps, pressed, before, after, List.of(before, after));
  }

  private Finding easy(int taps) {
    return easy(withdrawn(taps, OFF));
  }

  private Finding exists(Withdrawal withdrawal) {
    return new WithdrawControlExists(story.told(), Story.WORDS).judge(WalkEnding.DONE, withdrawal);
  }

  private Finding effect(Withdrawal withdrawal, WalkEnding atOnce, WalkEnding restarted) {
    return new WithdrawalTakesEffect(story.told(), Story.WORDS)
        .judge(WalkEnding.DONE, withdrawal, List.of(atOnce, restarted));
  }
}
