package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.expect;

import java.util.Map;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Channel;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LG-03 on observations made by hand. */
final class FaceStaysOutOfLogTest {

  private static final Map<String, String> CLEAN =
      Map.of("whole", "true", "lines", "3", "finds", "0", "unknown", "0");
  private static final Map<String, String> FACE =
      Map.of(
          "whole", "true", "lines", "3", "finds", "1", "confidence", "0.9", "find-1", "jpeg here");

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(Page.full(View.title("Harbour Bank"), button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.opened();
    story.reads(Channel.SUBJECT, Map.of("face", "FACE"));
  }

  @Test
  void a_clean_log_of_a_scan_with_a_face_passes() {
    story.reads(Channel.LOG, CLEAN);

    judged(WalkEnding.DONE, Verdict.PASS, "3 lines of the app stood in the phone’s log");
    judged(WalkEnding.SCANNED, Verdict.PASS, "3 lines of the app stood in the phone’s log");
  }

  /** The camera was open and a face on the scanner, and yet nobody saw a scan come to its end. */
  @ParameterizedTest
  @EnumSource(
      value = WalkEnding.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DONE", "SCANNED"})
  void a_scan_that_did_not_come_to_its_end_proves_nothing(WalkEnding ending) {
    story.reads(Channel.LOG, CLEAN);

    judged(ending, Verdict.INCONCLUSIVE, "No scan was seen to be made (Harbour Bank was shown");
  }

  @Test
  void a_face_in_the_log_needs_no_end() {
    story.reads(Channel.LOG, FACE);

    judged(WalkEnding.STUCK, Verdict.FAIL, "wrote face data into the phone’s log: jpeg here.");
  }

  @Test
  void what_an_earlier_reading_showed_is_not_undone_by_a_later_one() {
    story.reads(Channel.LOG, FACE).reads(Channel.LOG, CLEAN);
    judged(WalkEnding.DONE, Verdict.FAIL, "wrote face data into the phone’s log");
  }

  @Test
  void nor_is_what_could_not_be_looked_into() {
    story
        .reads(
            Channel.LOG,
            Map.of("whole", "true", "lines", "3", "unknown", "1", "unknown-1", "damaged gzip"))
        .reads(Channel.LOG, CLEAN);
    judged(WalkEnding.DONE, Verdict.INCONCLUSIVE, "could not be looked into: damaged gzip");
  }

  @Test
  void without_a_line_of_the_app_the_phone_may_hide_them() {
    story.reads(Channel.LOG, Map.of("whole", "true", "lines", "0"));

    judged(WalkEnding.DONE, Verdict.INCONCLUSIVE, "not one line of the app’s process");
  }

  private void judged(WalkEnding ending, Verdict verdict, String words) {
    expect(new FaceStaysOutOfLog(story.told()).judge(ending), verdict, words);
  }
}
