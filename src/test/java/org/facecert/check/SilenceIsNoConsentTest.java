package org.facecert.check;

import static org.facecert.check.Story.box;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SC-04, both halves: {@link NothingGoesOnByItself} and {@link ConsentIsAnAct}. */
final class SilenceIsNoConsentTest {

  private static final String BOX = "I consent to the use of my face data";

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(gate());
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void passes_when_nothing_moved() {
    story.sees(unticked());
    ObservedScreen later = story.sees(unticked());
    expect(alone(later), Verdict.INCONCLUSIVE, "camera");

    story.witnessed();
    expect(alone(later), Verdict.PASS, "nothing on the consent (screen 2, 1 box) was ticked");
  }

  @Test
  void fails_when_any_box_was_ticked_beforehand() {
    story.sees(consent(box("Newsletter", true), button("Agree"), button("Decline")));

    expect(alone(null), Verdict.FAIL, "the box “Newsletter” was ticked");
  }

  @Test
  void is_inconclusive_when_the_consent_was_not_read_to_its_end() {
    story.witnessed().unread();
    story.sees(unticked());
    ObservedScreen later = story.sees(unticked());

    expect(alone(later), Verdict.INCONCLUSIVE, "goes on below");
  }

  @Test
  void fails_when_the_box_ticked_itself() {
    story.sees(unticked());
    ObservedScreen later = story.sees(consent(box(BOX, true), button("Agree"), button("Decline")));

    expect(alone(later), Verdict.FAIL, "ticked itself");
  }

  @Test
  void fails_when_the_screen_went_on() {
    story.sees(unticked());
    ObservedScreen later = story.sees(Page.full(View.title("Your account")));

    expect(alone(later), Verdict.FAIL, "went on by itself");
  }

  @Test
  void is_inconclusive_when_the_app_was_only_loading() {
    story.sees(unticked());
    ObservedScreen later =
        story.sees(Page.full(View.title("Loading…"), View.button("Please wait", () -> {})));

    expect(alone(later), Verdict.INCONCLUSIVE, "showed little more than “Loading…”");
  }

  @Test
  void asks_a_person_when_the_consent_closed_itself() {
    story.sees(unticked());
    ObservedScreen later = story.sees(gate());

    expect(alone(later), Verdict.REVIEW, "closed itself");
  }

  @Test
  void a_consent_that_closed_itself_and_asks_again_agreed_to_nothing() {
    ObservedScreen later = closesItself();
    startsOnceMore();
    story.sees(unticked());
    expect(alone(later, WalkEnding.CONSENT_REACHED), Verdict.INCONCLUSIVE, "camera");

    story.witnessed();
    expect(alone(later, WalkEnding.CONSENT_REACHED), Verdict.PASS, "asked for the same consent");
  }

  @Test
  void a_consent_that_closed_itself_and_is_not_asked_for_again_was_taken_for_given() {
    ObservedScreen later = closesItself();
    startsOnceMore();
    story.opened();
    story.sees(Page.full(View.title("Look at the camera"), View.preview()));
    story.witnessed();

    expect(alone(later, WalkEnding.SCANNED), Verdict.FAIL, "was taken for given");
  }

  @Test
  void another_function_or_another_consent_after_it_is_a_question() {
    ObservedScreen later = closesItself();
    story.witnessed();
    story.presses(Purpose.START, "Age check");
    story.sees(unticked());
    expect(alone(later, WalkEnding.CONSENT_REACHED), Verdict.REVIEW, "closed itself");
    expect(alone(later, WalkEnding.STUCK), Verdict.REVIEW, "closed itself");
  }

  @Test
  void a_box_that_is_ticked_when_the_consent_comes_again_ticked_itself() {
    ObservedScreen later = closesItself();
    startsOnceMore();
    story.sees(consent(box(BOX, true), button("Agree"), button("Decline")));
    story.witnessed();

    expect(alone(later, WalkEnding.CONSENT_REACHED), Verdict.FAIL, "ticked itself");
  }

  private ObservedScreen closesItself() {
    story.sees(unticked());
    return story.sees(gate());
  }

  /** Where the function is started, with what it says besides. */
  private static Page gate(View... more) {
    return Page.full(
        Stream.concat(
                Stream.of(
                    View.title("The gate"),
                    button("Face login"),
                    button("Identity number"),
                    button("House rules")),
                Stream.of(more))
            .toArray(View[]::new));
  }

  @Test
  void the_page_it_returns_to_may_say_what_became_of_it() {
    story.sees(unticked());
    ObservedScreen later = story.sees(gate(View.text("You did not answer; that is a no.")));
    expect(alone(later), Verdict.REVIEW, "closed itself");

    startsOnceMore();
    story.sees(unticked());
    story.witnessed();
    expect(alone(later, WalkEnding.CONSENT_REACHED), Verdict.PASS, "asked for the same consent");
  }

  @Test
  void what_that_page_says_does_not_excuse_a_consent_taken_for_given() {
    story.sees(unticked());
    ObservedScreen later = story.sees(gate(View.text("You did not answer; that is a no.")));
    startsOnceMore();
    story.opened();
    story.sees(Page.full(View.title("Look at the camera"), View.preview()));
    story.witnessed();

    expect(alone(later, WalkEnding.SCANNED), Verdict.FAIL, "was taken for given");
  }

  private void startsOnceMore() {
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void fails_when_a_box_on_a_further_page_was_ticked_beforehand() {
    story.sees(unticked());
    story.does(Purpose.SCROLL);
    story.sees(Page.full(box("Newsletter", true), button("Agree")));
    story.does(Purpose.SCROLL);
    ObservedScreen later = story.sees(unticked());

    expect(alone(later), Verdict.FAIL, "the box “Newsletter” was ticked");
  }

  @Test
  void fails_when_the_camera_opened_meanwhile() {
    story.sees(unticked());
    story.opened();
    ObservedScreen later = story.sees(unticked());

    expect(alone(later), Verdict.FAIL, "the camera opened");
  }

  @Test
  void is_inconclusive_when_nobody_waited() {
    story.sees(unticked());

    expect(alone(null), Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  @Test
  void an_ambiguous_control_is_no_act() {
    story.sees(
        consent(
            View.text("By continuing you agree to the processing of your face data."),
            button("Continue"),
            button("Decline")));

    expect(act(), Verdict.FAIL, "going on is taken for consent");
  }

  @Test
  void a_control_that_agrees_is_an_act() {
    story.sees(consent(button("Agree"), button("Decline")));

    expect(act(), Verdict.PASS, "“Agree”");
  }

  private static Page unticked() {
    return consent(box(BOX, false), button("Agree"), button("Decline"));
  }

  private Finding alone(@Nullable ObservedScreen later) {
    return alone(later, null);
  }

  private Finding alone(@Nullable ObservedScreen later, @Nullable WalkEnding again) {
    return new NothingGoesOnByItself(story.told())
        .judge(WalkEnding.CONSENT_REACHED, Optional.ofNullable(later), Optional.ofNullable(again));
  }

  private Finding act() {
    return new ConsentIsAnAct(story.told()).judge(WalkEnding.CONSENT_REACHED);
  }
}
