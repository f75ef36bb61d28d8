package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.expect;

import java.time.Duration;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** MP-03 on observations made by hand; each look and act takes a second. */
final class CameraRunsWhileScanIsSeenTest {

  private static final Page HOME = Page.full(View.title("Harbour Bank"), button("Face login"));
  private static final Page SCAN =
      Page.full(View.title("Face scan"), View.preview(), View.text("Look at the screen"));
  private static final Page WELCOME = Page.full(View.title("Welcome, Lin"));
  private static final Duration EXACT = Duration.ofMillis(5);
  private static final Duration VAGUE = Duration.ofSeconds(3);

  private final Story story = new Story();

  @Test
  void a_camera_that_runs_during_the_scans_alone_passes() {
    leavesScan();
    goesThrough();
    leaves();
    story.witnessed();

    judged(Verdict.PASS, "the camera was opened 2 times, each time while the scan was seen");
  }

  @Test
  void without_a_witness_or_a_watch_it_is_not_known() {
    leavesScan();
    goesThrough();
    leaves();
    judged(Verdict.INCONCLUSIVE, "did not show the opening that it had to show");
    story.witnessed().lost("a new form");
    judged(Verdict.INCONCLUSIVE, "The camera log could not be read");
  }

  @Test
  void a_camera_that_is_open_on_the_page_before_fails() {
    story.opened();
    story.sees(HOME);
    story.sees(HOME);
    story.closed(0, EXACT);

    judged(Verdict.FAIL, "while no scan was on the screen (screen 1, “Harbour Bank”)");
  }

  @Test
  void for_less_than_a_second_it_may_be_the_opening_itself() {
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -1, EXACT);
    story.sees(HOME);
    story.sees(SCAN);
    story.closed(0, EXACT);
    leaves();
    goesThrough();
    leaves();
    story.witnessed();

    judged(Verdict.PASS, "each time while the scan was seen");
  }

  @Test
  void a_camera_that_is_never_closed_after_the_scan_fails() {
    story.opened();
    story.sees(SCAN);
    story.sees(WELCOME);
    story.sees(WELCOME);

    judged(Verdict.FAIL, "while no scan was on the screen (screen 2, “Welcome, Lin”)");
  }

  /** The page changed between source and picture: the same picture later is no scan. */
  @Test
  void a_picture_that_was_taken_for_a_scan_once_makes_none_of_the_page_that_it_shows() {
    story.opened();
    story.sees(SCAN);
    story.sees(WELCOME);
    story.showsFace();
    story.sees(WELCOME);
    story.sees(WELCOME);

    judged(Verdict.FAIL, "while no scan was on the screen (screen 3, “Welcome, Lin”)");
  }

  @Test
  void of_one_that_was_lost_from_sight_no_closing_is_missed() {
    story.opened();
    story.sees(SCAN);
    story.sees(WELCOME);
    story.sees(WELCOME);
    story.lost("a new form");

    judged(Verdict.INCONCLUSIVE, "The camera log could not be read");
  }

  @Test
  void a_camera_that_runs_on_in_the_background_fails() {
    story.opened();
    story.sees(SCAN);
    story.does(Purpose.BACKGROUND);
    story.seesSource(Still.homeScreen());
    story.seesSource(Still.homeScreen());
    story.closed(0, EXACT);

    judged(Verdict.FAIL, "while the app was in the background and “Phone” was on the screen");
  }

  @Test
  void a_camera_that_opens_in_the_background_between_two_looks_fails() {
    story.does(Purpose.BACKGROUND);
    story.seesSource(Still.homeScreen());
    story.does(Purpose.WAIT);
    story.opened(Story.APP, -700, EXACT).closed(-500, EXACT);
    story.seesSource(Still.homeScreen());
    story.does(Purpose.RESUME_APP);

    judged(Verdict.FAIL, "the app opened the camera");
  }

  @Test
  void one_that_opens_there_and_is_closed_after_the_return_fails_too() {
    story.does(Purpose.BACKGROUND);
    story.seesSource(Still.homeScreen());
    story.does(Purpose.WAIT);
    story.opened(Story.APP, -700, EXACT);
    story.does(Purpose.RESUME_APP);
    story.sees(HOME);
    story.closed(0, EXACT);

    judged(Verdict.FAIL, "the app opened the camera");
  }

  @Test
  void where_the_clock_does_not_tell_whether_it_was_in_the_background_it_does_not_fail() {
    story.does(Purpose.BACKGROUND);
    story.seesSource(Still.homeScreen());
    story.does(Purpose.WAIT);
    story.opened(Story.APP, -700, VAGUE).closed(-500, VAGUE);
    story.seesSource(Still.homeScreen());
    story.does(Purpose.RESUME_APP);
    story.witnessed();

    judged(Verdict.REVIEW, "no scan was seen as long as it ran");
  }

  @Test
  void a_closing_of_which_the_log_does_not_tell_the_time_is_not_known_to_be_in_time() {
    story.opened();
    story.sees(SCAN);
    story.sees(WELCOME);
    story.closed(0, VAGUE);
    story.sees(WELCOME);
    story.witnessed();

    judged(Verdict.INCONCLUSIVE, "the times of the camera log are not exact enough");
  }

  @Test
  void an_opening_between_two_looks_of_the_app_is_a_question() {
    story.sees(WELCOME);
    story.does(Purpose.WAIT);
    story.opened(Story.APP, -700, EXACT).closed(-500, EXACT);
    story.sees(WELCOME);
    story.witnessed();

    judged(Verdict.REVIEW, "Was there one on the screen?");
  }

  @Test
  void a_live_picture_without_known_words_is_a_question_and_no_breach() {
    Page unknown =
        Page.full(
            View.title("Harbour"),
            View.preview(),
            View.text("Terms of the bank, which are long"),
            View.text("and on which nothing of a scan is said"),
            View.text("in any words that a reader knows"),
            View.text("of a language or another"));
    story.opened();
    story.sees(unknown);
    story.sees(unknown);
    story.closed(0, EXACT);
    story.witnessed();

    judged(Verdict.REVIEW, "no scan was seen as long as it ran");
  }

  @Test
  void a_preview_that_is_a_plain_view_to_accessibility_is_a_question_and_no_breach() {
    Page page =
        Page.full(View.title("Harbour"), View.preview(), View.text("Terms of the bank, long ones"));
    String source =
        Still.source(page)
            .replaceAll("android\\.view\\.(Surface|Texture)View", "android.view.View");
    assertThat(source).contains("android.view.View").doesNotContain("SurfaceView", "TextureView");
    story.opened();
    story.seesSource(source);
    story.seesSource(source);
    story.closed(0, EXACT);
    story.witnessed();

    judged(Verdict.REVIEW, "no scan was seen as long as it ran");
  }

  @Test
  void a_page_that_is_mostly_a_picture_without_a_face_is_a_question_beside_a_scan_too() {
    leavesScan();
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -100, EXACT);
    story.sees(SCAN);
    story.sees(Page.full(View.title("Welcome, Lin"), View.picture(400)));
    story.sees(Page.full(View.title("Welcome, Lin"), View.picture(400)));
    story.closed(-200, EXACT);
    leaves();
    story.witnessed();

    judged(
        Verdict.REVIEW, "a page was shown that is mostly a picture and on which no face was seen");
  }

  @Test
  void a_line_that_changes_while_one_scan_goes_on_makes_no_other_page_of_it() {
    leavesScan();
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -100, EXACT);
    story.sees(step("Look at the screen"));
    story.showsFace();
    story.sees(step("Good, nearly there"));
    story.showsFace();
    story.closed(-200, EXACT);
    story.sees(WELCOME);
    leaves();
    story.witnessed();

    judged(Verdict.PASS, "each time while the scan was seen");
  }

  private static Page step(String told) {
    return Page.full(
        View.title("Face scan"), View.picture(400), View.text(told), View.button("Stop", () -> {}));
  }

  @Test
  void the_picture_that_was_taken_is_no_scan_though_a_face_is_on_it() {
    Page taken = Page.full(View.title("Is this you?"), View.picture(400));
    leavesScan();
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -100, EXACT);
    story.sees(SCAN);
    story.sees(taken);
    story.showsFace();
    story.sees(taken);
    story.showsFace();
    story.closed(-200, EXACT);
    leaves();
    story.witnessed();

    judged(Verdict.REVIEW, "that is mostly a picture and unlike the scan");
  }

  @Test
  void who_was_not_left_in_the_middle_of_a_scan_is_not_known_in_the_background() {
    goesThrough();
    leaves();
    story.witnessed();

    expect(
        new CameraRunsWhileScanIsSeen(story.told()).judge(WalkEnding.STUCK, WalkEnding.DONE),
        Verdict.INCONCLUSIVE,
        "was not seen to be left in the middle of a scan");
  }

  @Test
  void nor_is_one_that_the_phone_did_not_leave() {
    leavesScan();
    goesThrough();
    story.does(Purpose.BACKGROUND);
    story.sees(WELCOME);
    story.witnessed();

    judged(Verdict.INCONCLUSIVE, "was not seen to be left in the middle of a scan and after one");
  }

  @Test
  void without_a_scan_there_is_nothing_to_run_beyond() {
    story.sees(HOME);
    story.does(Purpose.BACKGROUND);
    story.seesSource(Still.homeScreen());
    story.witnessed();

    judged(Verdict.INCONCLUSIVE, "No scan was seen to be made");
  }

  @Test
  void a_camera_of_another_app_is_a_question() {
    leavesScan();
    goesThrough();
    leaves();
    story.opened("org.example.kit", 0, EXACT);
    story.witnessed();

    judged(Verdict.REVIEW, "opened (");
  }

  private void leavesScan() {
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -100, EXACT);
    story.sees(SCAN);
    leaves();
  }

  private void goesThrough() {
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
    story.opened(Story.APP, -100, EXACT);
    story.sees(SCAN);
    story.closed(-200, EXACT);
    story.sees(WELCOME);
  }

  private void leaves() {
    story.does(Purpose.BACKGROUND);
    story.closed(-700, EXACT);
    story.seesSource(Still.homeScreen());
    story.seesSource(Still.homeScreen());
    story.does(Purpose.RESUME_APP);
    story.sees(HOME);
  }

  private void judged(Verdict verdict, String words) {
    expect(
        new CameraRunsWhileScanIsSeen(story.told()).judge(WalkEnding.SCANNED, WalkEnding.DONE),
        verdict,
        words);
  }
}
