package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Channel;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Payload;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Makes;
import org.facecert.statement.FaceProcessing;
import org.facecert.statement.FunctionWays;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** How PX-03 and PX-05 could pass, or not apply, without having looked. */
final class MadeMediaTest {

  private static final FaceSign JPEG = new FaceSign("jpeg", "body 0", 0.9);
  private static final RouteOutcome EXPORTED =
      new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", null, 0);
  private static final List<String> AREAS = List.of("shared", "app-media", "app", "app-external");

  private final Story story = new Story();

  private static FaceFunction function(Makes makes) {
    Route way = new Route("way", List.of());
    return new FaceFunction(
        "face-login",
        FaceFunction.Kind.EFFECTS,
        "a portrait",
        List.of(),
        new FaceProcessing(
            FaceFunction.Matched.NONE,
            true,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(makes)),
        List.of(),
        new FunctionWays(
            way,
            Optional.empty(),
            Optional.empty(),
            Optional.of(way),
            Optional.empty(),
            List.of()));
  }

  /**
   * @param given what the answer to the upload shows of a face
   */
  private MadeMediaTest scanned(FaceSign... given) {
    story.sees(Story.consent());
    story.opened();
    story.reads(Channel.SUBJECT, Map.of("face", "FACE"));
    story.also(
        (n, evidence, when) ->
            new FlowSeen(
                n,
                1,
                new FlowSeen.Peer(
                    "api.example", 443, "192.0.2.1", FlowSeen.WireProtection.TLS, "TLSv1.3"),
                new FlowSeen.Exchange(
                    Optional.of(
                        new FlowSeen.Sent("POST", "https://api.example/v1/effects", payload(JPEG))),
                    Optional.of(new FlowSeen.Received(200, payload(given))),
                    "ANSWERED"),
                evidence,
                when));
    story.reads(
        Channel.TRAFFIC,
        Map.of("strangers", "0", "open", "0", "notUnderstood", "0", "notKept", "0"));
    story.sees(Page.full(View.title("Your picture"), View.text("AI-generated")));
    return this;
  }

  private static Payload payload(FaceSign... faces) {
    return new Payload("image/jpeg", "", 9, true, List.of(faces), List.of());
  }

  private MadeMediaTest looked(int look, String... other) {
    for (String area : AREAS) {
      Map<String, String> values =
          new HashMap<>(Map.of("of", "area", "area", area, "access", "looked", "canary", "true"));
      values.putAll(Map.of("look", String.valueOf(look), "files", "1", "words", ""));
      story.reads(Channel.STORAGE, with(values, other));
    }
    return this;
  }

  private MadeMediaTest saved(int look, String... other) {
    Map<String, String> values =
        new HashMap<>(Map.of("of", "file", "area", "shared", "holds", "picture", "finds", "1"));
    values.putAll(
        Map.of(
            "look", String.valueOf(look),
            "file", "/sdcard/Pictures/p.jpg",
            "find-1", "jpeg in p.jpg",
            "confidence", "0.9"));
    story.reads(Channel.STORAGE, with(values, other));
    return this;
  }

  private static Map<String, String> with(Map<String, String> values, String... other) {
    for (int i = 0; i < other.length; i += 2) {
      values.put(other[i], other[i + 1]);
    }
    return values;
  }

  private Finding labelled(Makes makes) {
    return new MadeMediaAreLabelled(story.told(), function(makes)).judge(WalkEnding.DONE, EXPORTED);
  }

  private Finding isPrivate(Makes makes) {
    return new MadeMediaArePrivate(story.told(), function(makes)).judge(WalkEnding.DONE);
  }

  @Test
  void a_marked_file_and_words_on_the_screen_pass() {
    scanned(JPEG)
        .looked(1)
        .saved(1, "marks", "1", "synthetic", "true", "marks-unread", "", "mark-1", "IPTC x");
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.PASS, "“AI-generated”; and its file");
  }

  @Test
  void a_file_that_was_read_and_has_no_mark_fails() {
    scanned(JPEG).looked(1).saved(1, "marks", "0", "synthetic", "false", "marks-unread", "");
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.FAIL, "without a mark in its metadata");
  }

  @Test
  void a_file_whose_metadata_nobody_read_is_neither_marked_nor_bare() {
    scanned(JPEG).looked(1).saved(1);
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.REVIEW, "could not be read: ?");
    saved(1, "marks", "0", "synthetic", "false", "marks-unread", "compressed text");
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.REVIEW, "could not be read");
  }

  @Test
  void what_may_be_no_face_accuses_only_where_it_came_with_the_way_out() {
    String[] doubtful = {
      "confidence", "0.62", "marks", "0", "synthetic", "false", "marks-unread", ""
    };
    scanned(JPEG).looked(1).saved(1, doubtful);
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.FAIL, "without a mark in its metadata");
    looked(2).saved(2, doubtful);
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.REVIEW, "What may be the face");
  }

  @Test
  void a_file_that_is_gone_again_or_is_the_phones_own_is_not_the_one_that_left_the_app() {
    scanned(JPEG).looked(1).saved(1, "marks", "0", "synthetic", "false", "marks-unread", "");
    looked(2);
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.INCONCLUSIVE, "no new file with a face");
    saved(2, "file", "/sdcard/Pictures/.thumbnails/1.jpg", "marks", "0", "marks-unread", "");
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.INCONCLUSIVE, "no new file with a face");
  }

  @Test
  void storage_that_nobody_saw_holds_nothing_for_sure() {
    scanned(JPEG);
    Story.expect(labelled(Makes.SYNTHETIC), Verdict.INCONCLUSIVE, "storage could not be watched");
    Story.expect(labelled(Makes.NOTHING), Verdict.REVIEW, "was seen in flow #1");
  }

  @Test
  void nothing_is_not_made_for_sure_where_storage_or_wire_were_not_seen() {
    scanned();
    Story.expect(isPrivate(Makes.NOTHING), Verdict.INCONCLUSIVE, "storage could not be watched");
    looked(1);
    Story.expect(isPrivate(Makes.NOTHING), Verdict.NOT_APPLICABLE, "is declared to make nothing");
    looked(2, "canary", "false");
    Story.expect(isPrivate(Makes.NOTHING), Verdict.INCONCLUSIVE, "was not found there again");
  }

  @Test
  void what_is_kept_on_the_phone_contradicts_that_nothing_is_made() {
    scanned().looked(1).saved(1, "area", "app", "file", "/data/user/0/x/p.jpg");
    Story.expect(isPrivate(Makes.NOTHING), Verdict.REVIEW, "in the file /data/user/0/x/p.jpg");
  }

  @Test
  void where_nobody_asked_the_servers_nothing_is_private() {
    scanned(JPEG).looked(1);
    Story.expect(isPrivate(Makes.SYNTHETIC), Verdict.INCONCLUSIVE, "Nobody asked");
  }

  @Test
  void what_is_made_and_nowhere_seen_is_not_known_to_be_private() {
    scanned().looked(1);
    story.reads(Channel.EXPOSURE, Map.of("inquiry", "ADDRESSES", "addresses", "0", "unread", "0"));
    Story.expect(isPrivate(Makes.SYNTHETIC), Verdict.INCONCLUSIVE, "none was seen");
  }

  @Test
  void words_that_deny_or_offer_are_no_label() {
    for (String words : List.of("Not AI-generated", "Generate with AI", "非AI生成", "AI camera")) {
      Story other = new Story();
      other.sees(Page.full(View.text(words)));
      assertThat(SyntheticWords.on(other.observations().lastScreen().orElseThrow()))
          .as(words)
          .isEmpty();
    }
    for (String words : List.of("Made with AI", "本图片由人工智能生成", "AI合成", "Synthetic media")) {
      Story other = new Story();
      other.sees(Page.full(View.text(words)));
      assertThat(SyntheticWords.on(other.observations().lastScreen().orElseThrow()))
          .as(words)
          .isPresent();
    }
  }
}
