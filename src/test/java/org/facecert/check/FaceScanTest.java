package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Channel;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A face on a page that is mostly a picture is one before the camera only while that is open. */
final class FaceScanTest {

  private static final Page HOME = Page.full(View.title("Harbour Bank"), button("Face login"));

  private final Story story = new Story();

  private void showsFace(String scanner) {
    story.sees(HOME);
    story.reads(Channel.SUBJECT, Map.of("face", "FACE", "scanner", scanner));
  }

  private boolean faced() {
    return new FaceScan(story.told()).unfaced().isEmpty();
  }

  @Test
  void a_face_on_a_scanner_is_one_whatever_the_camera_log_tells() {
    showsFace("true");

    assertThat(faced()).isTrue();
  }

  @Test
  void a_picture_of_a_face_before_the_camera_was_opened_is_none() {
    showsFace("false");
    story.opened();
    story.witnessed();

    assertThat(faced()).isFalse();
  }

  @Test
  void while_the_camera_is_open_it_is_one() {
    story.opened();
    showsFace("false");
    story.witnessed();

    assertThat(faced()).isTrue();
  }

  @Test
  void after_it_was_closed_it_is_none() {
    story.opened();
    story.closed(0, Duration.ZERO);
    story.sees(HOME);
    showsFace("false");
    story.witnessed();

    assertThat(faced()).isFalse();
  }

  @Test
  void one_that_left_the_phone_since_the_camera_opened_was_before_it() {
    WireStory hidden = new WireStory().watched().opened().faced("NONE").uploaded();

    assertThat(new FaceScan(hidden.ended()).problem(WalkEnding.DONE)).isEmpty();
  }

  @Test
  void one_that_left_before_says_nothing_of_it() {
    WireStory hidden = new WireStory().watched().uploaded().opened().faced("NONE");

    assertThat(new FaceScan(hidden.ended()).problem(WalkEnding.DONE)).isPresent();
  }

  @Test
  void one_that_was_on_its_way_already_says_nothing_of_it_either() {
    WireStory hidden =
        new WireStory().watched().opened().faced("NONE").uploadedFor(Duration.ofSeconds(30));

    assertThat(new FaceScan(hidden.ended()).problem(WalkEnding.DONE)).isPresent();
  }

  private Story stated(Story told) {
    told.sees(HOME);
    return told.reads(
        Channel.SUBJECT, Map.of("face", "STATED", "scanner", "true", "by", "bench-phone"));
  }

  @Test
  void where_the_app_hides_its_scanner_the_laboratory_says_who_stood_before_the_camera() {
    story.opened();
    stated(story).witnessed();

    assertThat(faced()).isTrue();
    assertThat(story.told().find(Verdict.PASS, Sentence.of("some.pass"), evidence()).facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.name().key()).isEqualTo("fact.face-before-the-camera");
              assertThat(fact.value().values()).containsEntry("phone", "bench-phone");
            });
  }

  @Test
  void its_word_is_nothing_where_the_camera_was_not_open() {
    stated(story);
    story.opened();
    story.witnessed();

    assertThat(faced()).isFalse();
    assertThat(story.told().find(Verdict.PASS, Sentence.of("some.pass"), evidence()).facts())
        .isEmpty();
  }

  @Test
  void a_scanner_that_could_be_seen_and_showed_no_face_speaks_against_it() {
    story.opened();
    stated(story).reads(Channel.SUBJECT, Map.of("face", "NO_FACE", "scanner", "true"));
    story.witnessed();

    assertThat(faced()).isFalse();
  }

  private List<Evidence> evidence() {
    return story.told().allPictures();
  }
}
