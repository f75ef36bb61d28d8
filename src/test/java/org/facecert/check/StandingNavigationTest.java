package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;

import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a consent that is a page of the app, and what only seems to. */
final class StandingNavigationTest {

  private final Story story = new Story();

  @ParameterizedTest
  @ValueSource(strings = {"储物柜", "Lockers", "Teapot", "泳道", "Hammam & sauna", "🏊"})
  void a_tab_that_stood_there_before_is_no_answer(String tab) {
    homeWith(View.row(button("Home"), button(tab), button("Me")));
    asksWith(View.row(button("Home"), button(tab), button("Me")));

    assertThat(verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void an_icon_of_the_toolbar_that_its_makers_call_the_same_is_none() {
    homeWith(View.icon("drawer", "", () -> {}));
    asksWith(View.icon("drawer", "", () -> {}));

    assertThat(verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void another_icon_at_its_place_is_a_question() {
    homeWith(View.icon("drawer", "", () -> {}));
    asksWith(View.icon("leave", "", () -> {}));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void a_control_that_is_seen_on_the_consent_alone_is_a_question() {
    homeWith(View.text("Nothing here"));
    asksWith(button("Teapot"));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void the_same_words_at_another_place_are_a_question() {
    homeWith(View.row(button("Home"), button("Teapot"), button("Me")));
    asksWith(View.row(button("Home"), button("Me"), button("Teapot")));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void other_words_at_the_same_place_are_a_question() {
    homeWith(View.row(button("Home"), button("Kettle"), button("Me")));
    asksWith(View.row(button("Home"), button("Teapot"), button("Me")));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void what_came_with_the_pages_of_the_function_is_a_question() {
    homeWith(View.text("Nothing here"));
    story.sees(
        Page.full(
            View.row(button("Home"), button("Teapot"), button("Me")),
            View.title("Before we start"),
            View.text("Three steps to your locker.")));
    story.presses(Purpose.ROUTE, "Home");
    asksWith(View.row(button("Home"), button("Teapot"), button("Me")));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void what_stood_on_a_page_that_asked_something_is_a_question() {
    story.sees(
        Page.full(
            button("Teapot"),
            View.title("Stay in touch?"),
            button("Agree"),
            button("Decline"),
            button("Face login")));
    story.presses(Purpose.START, "Face login");
    asksWith(button("Teapot"));

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void a_sheet_has_no_frame() {
    homeWith(button("Teapot"));
    story.sees(
        Page.sheet(
            View.title("Consent to face recognition"),
            View.text("We collect an image of your face to sign you in."),
            button("Agree"),
            button("Decline"),
            button("Teapot")));
    agreed();

    assertThat(verdict()).isEqualTo(Verdict.REVIEW);
  }

  private void homeWith(View frame) {
    story.sees(
        Page.full(
            frame,
            View.title("Harbour"),
            View.text("Your bookings, tickets and messages."),
            button("Face login")));
    story.presses(Purpose.START, "Face login");
  }

  private void asksWith(View frame) {
    story.sees(
        Page.full(
            frame,
            View.title("Consent to face recognition"),
            View.text("We collect an image of your face to sign you in."),
            button("Agree"),
            button("Decline")));
    agreed();
  }

  private void agreed() {
    story.presses(Purpose.CONSENT, "Agree");
    story.sees(Page.full(View.title("You are signed in"), View.text("Welcome.")));
  }

  private Verdict verdict() {
    return new ConsentCoversFaceOnly(story.told(), Story.WORDS).judge(WalkEnding.DONE).verdict();
  }
}
