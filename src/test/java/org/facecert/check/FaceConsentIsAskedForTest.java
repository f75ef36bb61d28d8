package org.facecert.check;

import static org.facecert.check.Story.APP;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.time.Duration;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SC-01. */
final class FaceConsentIsAskedForTest {

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void passes_when_a_screen_asked_before_the_camera_opened() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    story.opened();

    expect(judged(WalkEnding.DONE), Verdict.PASS, "asked for consent to face processing");
  }

  @Test
  void is_inconclusive_when_an_opening_before_it_would_not_have_been_noticed() {
    story.sees(consent(button("Agree"), button("Decline")));
    expect(judged(WalkEnding.CONSENT_REACHED), Verdict.INCONCLUSIVE, "camera");

    story.witnessed();
    expect(judged(WalkEnding.CONSENT_REACHED), Verdict.PASS, "asked for consent");

    story.unwatched();
    expect(judged(WalkEnding.CONSENT_REACHED), Verdict.INCONCLUSIVE, "camera");
  }

  @Test
  void fails_when_nothing_asked_and_the_camera_opened() {
    story.opened();
    story.sees(Page.full(View.title("Welcome")));

    expect(judged(WalkEnding.DONE), Verdict.FAIL, "no screen asked for consent");
  }

  @Test
  void fails_when_the_camera_was_open_before_the_question() {
    story.opened();
    story.sees(Page.full(View.title("One moment")));
    story.sees(consent(button("Agree"), button("Decline")));

    expect(judged(WalkEnding.CONSENT_REACHED), Verdict.FAIL, "only after the camera was in use");
  }

  @Test
  void fails_when_a_scanner_came_before_the_question() {
    story.unwatched();
    story.sees(
        Page.full(
            View.title("Face scan"), View.preview(), View.text("Look at the screen, hold still")));
    story.sees(consent(button("Agree"), button("Decline")));

    expect(judged(WalkEnding.CONSENT_REACHED), Verdict.FAIL, "only after the camera was in use");
  }

  @Test
  void is_inconclusive_when_the_clocks_cannot_tell_which_was_first() {
    story.opened(APP, 0, Duration.ofSeconds(5));
    story.sees(consent(button("Agree"), button("Decline")));

    expect(
        judged(WalkEnding.CONSENT_REACHED), Verdict.INCONCLUSIVE, "cannot be told on the clocks");
  }

  @Test
  void is_inconclusive_when_neither_a_question_nor_the_camera_was_reached() {
    story.sees(Page.full(View.title("Service is down")));

    expect(judged(WalkEnding.STUCK), Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  private Finding judged(WalkEnding ending) {
    return new FaceConsentIsAskedFor(story.told()).judge(ending);
  }
}
