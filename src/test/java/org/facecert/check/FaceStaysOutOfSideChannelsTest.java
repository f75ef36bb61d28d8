package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.expect;

import java.util.HashMap;
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
import org.junit.jupiter.params.provider.ValueSource;

/** SD-04 on observations made by hand. */
final class FaceStaysOutOfSideChannelsTest {

  private static final Map<String, String> LOG = clean("lines", "3");
  private static final Map<String, String> CLIPBOARD = clean("length", "0");
  private static final Map<String, String> CRASHES = clean("records", "2");

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(Page.full(View.title("Harbour Bank"), button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.opened();
  }

  @Test
  void all_three_clean_pass() {
    seesFace();
    story.reads(Channel.LOG, LOG).reads(Channel.CLIPBOARD, CLIPBOARD);
    story.reads(Channel.CRASHES, CRASHES);

    judged(WalkEnding.DONE, Verdict.PASS, "3 lines in the phone’s log and in the 2 crash records");
    judged(WalkEnding.STUCK, Verdict.INCONCLUSIVE, "No scan was seen to be made");
  }

  @Test
  void without_a_face_on_the_scanner_none_need_be_anywhere() {
    story.reads(Channel.LOG, LOG).reads(Channel.CLIPBOARD, CLIPBOARD);
    story.reads(Channel.CRASHES, CRASHES);

    judged(WalkEnding.DONE, Verdict.INCONCLUSIVE, "scanner was not seen to show a face");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOG", "CLIPBOARD", "CRASHES"})
  void each_that_nobody_watched_leaves_it_open(String missing) {
    seesFace();
    Map.of(Channel.LOG, LOG, Channel.CLIPBOARD, CLIPBOARD, Channel.CRASHES, CRASHES)
        .forEach(
            (channel, values) -> {
              if (!channel.name().equals(missing)) {
                story.reads(channel, values);
              }
            });

    judged(WalkEnding.DONE, Verdict.INCONCLUSIVE, "could not be watched");
  }

  @Test
  void a_face_in_one_is_said_though_another_could_not_be_looked_into() {
    seesFace();
    story.reads(Channel.LOG, with(LOG, "unknown", "1", "unknown-1", "damaged gzip"));
    story.reads(
        Channel.CLIPBOARD,
        with(CLIPBOARD, "finds", "1", "confidence", "0.9", "find-1", "jpeg in the clipboard"));

    judged(WalkEnding.DONE, Verdict.FAIL, "were put onto the phone’s clipboard: jpeg in");
  }

  @Test
  void a_record_that_may_be_anothers_is_a_question_until_one_is_the_apps() {
    seesFace();
    story.reads(Channel.CRASHES, face(CRASHES, "jpeg in a record", "false"));
    judged(
        WalkEnding.DONE, Verdict.REVIEW, "there may be face data of the app’s: jpeg in a record");
    story.reads(Channel.CRASHES, face(CRASHES, "jpeg in its own", "true"));
    judged(WalkEnding.DONE, Verdict.FAIL, "a crash record of the app’s: jpeg in its own");
  }

  @Test
  void what_the_clipboard_held_in_between_is_not_undone() {
    seesFace();
    story.reads(Channel.LOG, LOG).reads(Channel.CRASHES, CRASHES);
    story.reads(Channel.CLIPBOARD, with(CLIPBOARD, "whole", "false", "length", "11"));
    story.reads(Channel.CLIPBOARD, CLIPBOARD);

    judged(WalkEnding.DONE, Verdict.INCONCLUSIVE, "was replaced by another, 11 letters long");
  }

  private void seesFace() {
    story.reads(Channel.SUBJECT, Map.of("face", "FACE"));
  }

  private static Map<String, String> clean(String name, String value) {
    return Map.of("whole", "true", "finds", "0", "unknown", "0", name, value);
  }

  private static Map<String, String> face(Map<String, String> of, String where, String own) {
    return with(of, "finds", "1", "confidence", "0.9", "find-1", where, "own", own);
  }

  private static Map<String, String> with(Map<String, String> values, String... more) {
    Map<String, String> all = new HashMap<>(values);
    for (int at = 0; at < more.length; at += 2) {
      all.put(more[at], more[at + 1]);
    }
    return all;
  }

  private void judged(WalkEnding ending, Verdict verdict, String words) {
    expect(new FaceStaysOutOfSideChannels(story.told()).judge(ending), verdict, words);
  }
}
