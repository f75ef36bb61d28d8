package org.facecert.check;

import static org.facecert.check.Story.expect;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.facecert.Told;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ChannelWatched;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a judgement of the storage could pass without having looked. */
final class StoredFacesTest {

  private static final Moment NOON = Moment.at(Instant.parse("2026-03-02T12:00:00Z"));

  private final List<Observation> log = new ArrayList<>();

  private StoredFacesTest add(IntFunction<Observation> made) {
    log.add(made.apply(log.size() + 1));
    return this;
  }

  private StoredFacesTest watched() {
    return add(n -> new ChannelWatched(n, Channel.STORAGE, NOON));
  }

  private StoredFacesTest scanned() {
    return opened().faced("FACE");
  }

  private StoredFacesTest opened() {
    return add(n -> new CameraUsed(n, true, Story.APP, NOON, evidence("opened")));
  }

  private StoredFacesTest faced(String face) {
    return read(Channel.SUBJECT, Map.of("face", face));
  }

  private StoredFacesTest read(Channel channel, Map<String, String> values) {
    return add(n -> new ChannelRead(n, channel, values, evidence(values.toString()), NOON));
  }

  /**
   * @param other values in place of what a look that shows nothing has
   */
  private StoredFacesTest area(String area, int look, String... other) {
    Map<String, String> values =
        new HashMap<>(Map.of("of", "area", "area", area, "access", "looked", "canary", "true"));
    values.putAll(Map.of("look", String.valueOf(look), "files", "2", "words", ""));
    for (int i = 0; i < other.length; i += 2) {
      values.put(other[i], other[i + 1]);
    }
    return read(Channel.STORAGE, values);
  }

  private StoredFacesTest look(int look) {
    return area("shared", look)
        .area("app-media", look)
        .area("app", look)
        .area("app-external", look);
  }

  private StoredFacesTest file(String area, String holds, String... values) {
    Map<String, String> all = new HashMap<>(Map.of("of", "file", "area", area, "look", "1"));
    all.putAll(Map.of("holds", holds, "file", "/x"));
    for (int i = 0; i < values.length; i += 2) {
      all.put(values[i], values[i + 1]);
    }
    return read(Channel.STORAGE, all);
  }

  private StoredFacesTest picture(String area) {
    return file(area, "picture", "finds", "1", "find-1", "jpeg in /x at 0", "confidence", "0.9");
  }

  private static Evidence evidence(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Evidence(
        EvidenceKind.STORAGE,
        Digest.of(bytes),
        "text/plain",
        bytes.length,
        NOON,
        Sentence.of("caption.files", "app", "it"));
  }

  private JudgementContext told() {
    add(n -> new Story().sees(Page.full(View.title("Welcome, Lin"))));
    return new JudgementContext("SD-01", "face-login", Story.APP, Observations.of(log));
  }

  private Finding shared() {
    return new SharedStorageHoldsNoFace(told()).judge(WalkEnding.DONE);
  }

  @Test
  void what_was_looked_at_and_holds_none_passes() {
    expect(watched().scanned().look(1).shared(), Verdict.PASS, "4 files came or changed");
  }

  @Test
  void folders_that_an_app_does_not_have_hold_none() {
    expect(
        watched()
            .scanned()
            .area("shared", 1)
            .area("app-media", 1, "access", "absent", "canary", "false", "files", "0")
            .shared(),
        Verdict.PASS,
        "2 files came or changed");
  }

  @Test
  void a_phone_without_storage_has_no_such_thing_as_none() {
    expect(
        watched().scanned().area("shared", 1, "access", "absent").area("app-media", 1).shared(),
        Verdict.INCONCLUSIVE,
        "does not show what lies in shared storage");
  }

  @Test
  void a_storage_that_nobody_watched_tells_nothing() {
    expect(scanned().look(1).shared(), Verdict.INCONCLUSIVE, "could not be watched");
    expect(new StoredFacesTest().watched().scanned().shared(), Verdict.INCONCLUSIVE, "watched");
  }

  @Test
  void nor_one_that_could_not_be_read_any_more() {
    expect(
        watched()
            .scanned()
            .look(1)
            .add(n -> new ChannelLost(n, Channel.STORAGE, Told.told("a new form"), NOON))
            .shared(),
        Verdict.INCONCLUSIVE,
        "could not be read: a new form");
  }

  @Test
  void nor_one_of_which_a_part_is_missing() {
    expect(
        watched().scanned().area("shared", 1).area("app", 1).shared(),
        Verdict.INCONCLUSIVE,
        "could not be watched");
  }

  @Test
  void nor_one_that_was_not_shown_once() {
    expect(
        watched()
            .scanned()
            .look(1)
            .area("shared", 2, "access", "refused", "words", "Permission denied")
            .area("app-media", 2)
            .shared(),
        Verdict.INCONCLUSIVE,
        "“Permission denied”");
  }

  @Test
  void nor_one_in_which_the_canary_was_not_found() {
    expect(
        watched().scanned().look(1).look(2).area("shared", 3, "canary", "false").shared(),
        Verdict.INCONCLUSIVE,
        "was not found there again");
  }

  @Test
  void a_face_that_nobody_showed_is_nowhere() {
    expect(
        watched().opened().faced("NO_FACE").look(1).shared(),
        Verdict.INCONCLUSIVE,
        "was not seen to show a face");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STUCK", "LEFT_APP", "CAMERA_DENIED"})
  void a_scan_that_did_not_come_to_its_end_leaves_nothing(String ending) {
    expect(
        new SharedStorageHoldsNoFace(watched().scanned().look(1).told())
            .judge(WalkEnding.valueOf(ending)),
        Verdict.INCONCLUSIVE,
        "No scan was seen to be made");
  }

  @Test
  void a_face_that_was_left_fails_though_it_was_removed_later() {
    expect(
        watched().scanned().look(1).picture("shared").look(2).shared(),
        Verdict.FAIL,
        "jpeg in /x at 0");
  }

  @Test
  void a_face_fails_though_not_all_was_looked_at() {
    expect(scanned().picture("app-media").shared(), Verdict.FAIL, "jpeg in /x at 0");
  }

  @Test
  void one_that_lies_elsewhere_is_another_requirements() {
    expect(watched().scanned().look(1).picture("app").shared(), Verdict.PASS, "no face data");
  }

  @Test
  void what_could_not_be_looked_into_is_not_known_to_be_none() {
    expect(
        watched()
            .scanned()
            .look(1)
            .file("shared", "unknown", "unknown", "1", "unknown-1", "encrypted zip")
            .shared(),
        Verdict.INCONCLUSIVE,
        "could not be looked into: encrypted zip");
  }

  @Test
  void nor_are_files_that_were_only_counted() {
    expect(
        watched().scanned().look(1).area("shared", 2, "picture", "3").shared(),
        Verdict.INCONCLUSIVE,
        "3 files in shared storage that are not told one by one");
  }

  @Test
  void a_scan_that_was_not_broken_off_says_nothing_of_one_that_is() {
    JudgementContext seen = watched().scanned().look(1).told();
    AppStorageHoldsNoFace check = new AppStorageHoldsNoFace(seen);

    expect(
        check.judge(WalkEnding.DONE, Map.of("give-up-scan", WalkEnding.SCANNED)),
        Verdict.PASS,
        "no face data lie there");
    expect(
        check.judge(WalkEnding.DONE, Map.of("end-app-in-scan", WalkEnding.STUCK)),
        Verdict.INCONCLUSIVE,
        "in which the app was to be ended was not reached");
  }

  @Test
  void a_picture_is_no_template() {
    expect(
        new NoTemplateInStorage(watched().scanned().look(1).picture("app").told())
            .judge(WalkEnding.DONE),
        Verdict.PASS,
        "no face template");
    expect(
        new NoImageAfterMatching(watched().scanned().look(1).picture("app").told())
            .judge(WalkEnding.DONE),
        Verdict.FAIL,
        "jpeg in /x at 0");
  }
}
