package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.List;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Deed;
import org.facecert.walk.Ending;
import org.facecert.walk.Outcome;
import org.facecert.walk.Purpose;
import org.facecert.walk.Sight;
import org.facecert.walk.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WD-01 to WD-03 after a consent that took two taps. */
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
            .judge(Ending.BLOCKED, Withdrawal.notTried());

    expect(finding, Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  @Test
  void asking_anew_each_time_passes() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(consent(button("Agree"), button("Decline")));

    expect(effect(withdrawal, Ending.CONSENT_REACHED, Ending.CONSENT_REACHED), Verdict.PASS, "");
  }

  @Test
  void an_opening_or_a_use_without_a_new_consent_fails() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(Page.full(View.title("Hello")));
    expect(
        effect(withdrawal, Ending.CONSENT_REACHED, Ending.DONE),
        Verdict.FAIL,
        "could be used again");

    story.opened();
    expect(
        effect(withdrawal, Ending.CONSENT_REACHED, Ending.CONSENT_REACHED),
        Verdict.FAIL,
        "the camera opened");
  }

  @Test
  void another_way_in_place_of_the_face_is_for_a_person() {
    Withdrawal withdrawal = withdrawn(2, OFF);
    story.sees(Page.full(View.title("Sign in"), button("Use password")));

    expect(effect(withdrawal, Ending.BLOCKED, Ending.BLOCKED), Verdict.REVIEW, "goes another way");
  }

  private Withdrawal withdrawn(int taps, Page then) {
    Sight before = story.sees(ON);
    Deed pressed = story.presses(Purpose.WITHDRAW, "Withdraw consent");
    Sight after = story.sees(then);
    Outcome outcome = new Outcome(Outcome.Kind.COMPLETED, "", "", after, 0);
    return new Withdrawal(outcome, true, taps, pressed, before, after, List.of(before, after));
  }

  private Finding easy(int taps) {
    Withdrawal withdrawal = withdrawn(taps, OFF);
    return new WithdrawalIsAsEasy(story.told(), Story.WORDS, Story.SUITE)
        .judge(Ending.DONE, withdrawal);
  }

  private Finding exists(Withdrawal withdrawal) {
    return new WithdrawControlExists(story.told(), Story.WORDS).judge(Ending.DONE, withdrawal);
  }

  private Finding effect(Withdrawal withdrawal, Ending atOnce, Ending restarted) {
    return new WithdrawalTakesEffect(story.told(), Story.WORDS)
        .judge(Ending.DONE, withdrawal, List.of(atOnce, restarted));
  }
}
