package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.time.Duration;
import org.facecert.fake.Page;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class ConsentBeforeCameraTest {

  private final Story story = new Story();

  @Test
  void passes_when_the_camera_opens_after_the_act() {
    agree();
    story.opened();

    expect(judge(WalkEnding.DONE), Verdict.PASS, "came before the camera opened");
  }

  @Test
  void fails_when_the_camera_was_open_at_the_look_before_the_act() {
    start();
    story.sees(consent(button("Agree"), button("Decline")));
    // the clock alone could not tell
    story.opened(Story.APP, 900, Duration.ofSeconds(30));
    story.presses(Purpose.CONSENT, "Agree");

    expect(judge(WalkEnding.DONE), Verdict.FAIL, "the camera opened");
  }

  @Test
  void fails_when_the_clocks_say_so_though_the_log_told_later() {
    agree();
    story.opened(Story.APP, -5_000, Duration.ofMillis(100));

    expect(judge(WalkEnding.DONE), Verdict.FAIL, "before the act of consent “Agree”");
  }

  @Test
  void is_inconclusive_when_the_clocks_cannot_tell() {
    agree();
    story.opened(Story.APP, 0, Duration.ofSeconds(10));

    expect(judge(WalkEnding.DONE), Verdict.INCONCLUSIVE, "closer than the clocks can tell");
  }

  @Test
  void is_inconclusive_when_the_camera_opened_while_the_act_was_under_way() {
    agree();
    // the act was sent a second ago and took 200 ms
    story.opened(Story.APP, -900, Duration.ofMillis(2));

    expect(judge(WalkEnding.DONE), Verdict.INCONCLUSIVE, "closer than the clocks can tell");
  }

  @Test
  void a_log_that_was_read_between_tells_that_the_camera_opened_later() {
    agree();
    story.seesCameraDialog();
    story.presses(Purpose.ALLOW, "While using the app");
    // the phone's log knows whole seconds only
    story.opened(Story.APP, -2_350, Duration.ofMillis(500));

    expect(judge(WalkEnding.DONE), Verdict.PASS, "came before the camera opened");
  }

  @Test
  void a_dialog_before_the_function_was_started_is_a_question() {
    story.sees(Page.full(button("Gate")));
    story.presses(Purpose.ROUTE, "Gate");
    story.seesCameraDialog();
    story.presses(Purpose.ALLOW, "While using the app");
    agree();
    story.opened();

    expect(judge(WalkEnding.DONE), Verdict.REVIEW, "came before the function was started");
  }

  @Test
  void so_is_one_before_a_function_that_never_opens_the_camera() {
    story.sees(Page.full(button("Gate")));
    story.seesCameraDialog();
    story.presses(Purpose.DENY, "Don’t allow");
    agree();
    story.witnessed();

    expect(judge(WalkEnding.DONE), Verdict.REVIEW, "came before the function was started");
  }

  @Test
  void fails_when_the_dialog_came_first() {
    start();
    story.seesCameraDialog();
    story.presses(Purpose.ALLOW, "While using the app");
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    story.opened();

    expect(judge(WalkEnding.DONE), Verdict.FAIL, "the camera dialog");
  }

  @Test
  void a_camera_that_never_opened_needs_a_witness() {
    agree();

    expect(judge(WalkEnding.DONE), Verdict.INCONCLUSIVE, "was not seen to open");
    story.witnessed();
    expect(judge(WalkEnding.DONE), Verdict.PASS, "never opened the camera");
    expect(judge(WalkEnding.STUCK), Verdict.INCONCLUSIVE, "was not seen to open");
  }

  @Test
  void is_inconclusive_without_a_camera_log() {
    agree();
    story.unwatched();

    expect(judge(WalkEnding.DONE), Verdict.INCONCLUSIVE, "does not tell when the camera is opened");
  }

  private org.facecert.verdict.Finding judge(WalkEnding ending) {
    return new ConsentBeforeCamera(story.told()).judge(ending);
  }

  private void start() {
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
  }

  private void agree() {
    start();
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
  }
}
