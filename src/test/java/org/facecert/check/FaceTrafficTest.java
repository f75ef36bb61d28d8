package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Map;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a judgement of the wire could pass without having looked; and what it shows of an upload. */
final class FaceTrafficTest {

  private static final FaceFunction LOGIN =
      new DeclaredFunction("face-login", FaceFunction.Kind.LOGIN, new Route("start", List.of()))
          .function();

  private static Finding judged(JudgementContext seen) {
    return new NoFaceInCleartext(seen, LOGIN).judge(WalkEnding.DONE);
  }

  @Test
  void all_that_was_looked_at_passes() {
    expect(judged(WireStory.scanned().uploaded().ended()), Verdict.PASS, "none of 1 exchange");
  }

  @Test
  void a_wire_that_nobody_watched_tells_nothing() {
    expect(
        judged(new WireStory().opened().faced("FACE").uploaded().ended()),
        Verdict.INCONCLUSIVE,
        "was not watched");
  }

  @Test
  void nor_one_that_was_lost() {
    expect(
        judged(WireStory.scanned().uploaded().witnessed().lost("the proxy ended").ended()),
        Verdict.INCONCLUSIVE,
        "the proxy ended");
  }

  @Test
  void a_witness_of_before_says_nothing_of_what_came_after_it() {
    WireStory story = WireStory.scanned().uploaded().witnessed().acted();
    expect(
        judged(story.counted(WireStory.sumsWith("open", "0")).told()),
        Verdict.INCONCLUSIVE,
        "was not seen on the wire after the scan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strangers", "open", "notUnderstood", "notKept"})
  void what_was_not_understood_or_kept_may_have_held_it(String sum) {
    WireStory story = WireStory.scanned().uploaded().witnessed();
    expect(
        judged(story.counted(WireStory.sumsWith(sum, "3")).told()),
        Verdict.INCONCLUSIVE,
        sum + " 3");
  }

  @Test
  void a_sum_that_is_not_told_is_not_none() {
    WireStory story = WireStory.scanned().uploaded().witnessed();
    expect(judged(story.told()), Verdict.INCONCLUSIVE, "is not known");
    expect(
        judged(story.counted(Map.of("open", "0")).told()),
        Verdict.INCONCLUSIVE,
        "strangers ?, notUnderstood ?, notKept ?");
  }

  @Test
  void a_face_that_nobody_showed_cannot_be_found() {
    for (String sight : new String[] {"NO_FACE", "NOT_LOOKED"}) {
      expect(
          judged(new WireStory().watched().opened().faced(sight).ended()),
          Verdict.INCONCLUSIVE,
          "was not seen to show a face");
      expect(
          judged(new WireStory().watched().uploaded().opened().faced(sight).ended()),
          Verdict.INCONCLUSIVE,
          "was not seen to show a face");
    }
    expect(
        judged(new WireStory().watched().faced("FACE").uploaded().ended()),
        Verdict.INCONCLUSIVE,
        "No scan was seen to be made");
  }

  @Test
  void a_face_that_left_since_the_camera_opened_was_before_it_whatever_the_scanner_showed() {
    expect(
        judged(new WireStory().watched().opened().faced("NO_FACE").uploaded().ended()),
        Verdict.PASS,
        "none of 1 exchange");
  }

  @ParameterizedTest
  @EnumSource(
      value = WalkEnding.class,
      names = {"DONE", "SCANNED"},
      mode = EnumSource.Mode.EXCLUDE)
  void nor_on_a_walk_that_did_not_come_to_its_end(WalkEnding ending) {
    Finding finding =
        new NoFaceInCleartext(WireStory.scanned().uploaded().ended(), LOGIN).judge(ending);

    assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void an_upload_that_is_declared_and_was_not_seen_went_another_way() {
    expect(judged(WireStory.scanned().ended()), Verdict.INCONCLUSIVE, "it went another way");
  }

  @Test
  void what_was_found_fails_whatever_was_not_seen_besides() {
    FaceSign face = new FaceSign("jpeg", "body 12 > base64", 0.9);
    Finding finding =
        judged(
            new WireStory()
                .opened()
                .flow(WireProtection.CLEARTEXT, "c.example", List.of(face), List.of())
                .told());

    expect(finding, Verdict.FAIL, "jpeg at body 12 > base64 in #3 POST c.example:443/v1/x");
    assertThat(finding.facts())
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact.value().parts().get("consent"))
                    .isEqualTo(Sentence.of("flow.not-agreed")));
  }

  @Test
  void a_connection_of_which_the_protection_is_not_known_counts_as_clear() {
    expect(
        judged(
            WireStory.scanned()
                .uploaded()
                .flow(
                    WireProtection.UNKNOWN, "c.example", List.of(), List.of("body 0: high-entropy"))
                .ended()),
        Verdict.INCONCLUSIVE,
        "high-entropy");
  }
}
