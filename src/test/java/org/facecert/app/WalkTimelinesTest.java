package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FaceSign;
import org.facecert.observation.Fault;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Payload;
import org.facecert.verdict.Effort;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WalkTimelinesTest {

  private static final Moment NOON = Moment.at(Instant.parse("2026-03-01T12:00:00Z"));

  @TempDir Path folder;

  private Vault vault = new DirectoryVault(Path.of(""));

  @BeforeEach
  void an_empty_vault() {
    vault = new DirectoryVault(folder);
  }

  @Test
  void a_scenario_is_told_no_more_than_it_rests_on() {
    ObservationLog log = new ObservationLog();
    Sentence why = Sentence.of("fault.camera-log.lost");
    log.add(number -> new ChannelLost(number, Channel.CAMERA, why, NOON));
    log.add(number -> new Fault(number, Sentence.of("reason.device-fault", "fault", why), NOON));
    Evidence kept = kept(new LogFormat(vault).write("walk-01", log.observations()));
    WalkTimelines timelines = new WalkTimelines(vault);

    assertThat(timelines.of(item(kept, 1)))
        .extracting(Event::words)
        .containsExactly(Sentence.of("event.channel-lost", "channel", "CAMERA", "why", why));
    assertThat(timelines.of(item(kept, 2))).extracting(Event::number).containsExactly(1, 2);
  }

  @Test
  void of_what_went_over_the_wire_faces_and_what_is_unknown_are_told() {
    ObservationLog log = new ObservationLog();
    FaceSign face = new FaceSign("jpeg", "body at 0, base64 at 12", 0.9);
    Payload upload = new Payload("image/jpeg", "ab".repeat(32), 7, true, List.of(face), List.of());
    Payload answer = new Payload("", "", 0, true, List.of(), List.of("encrypted"));
    Payload nothing = new Payload("", "", 0, true, List.of(), List.of());
    log.add(number -> flow(number, upload, answer));
    log.add(number -> flow(number, nothing, nothing));
    Evidence kept = kept(new LogFormat(vault).write("walk-01", log.observations()));

    List<Event> told = new WalkTimelines(vault).of(item(kept, 2));

    assertThat(told).extracting(Event::kind).containsOnly(EventKind.FLOW).hasSize(2);
    assertThat(told.get(0).words().values())
        .containsEntry("host", "bank.example")
        .containsEntry("place", "body at 0, base64 at 12")
        .containsEntry("digest", "abababababab");
    assertThat(told.get(1).words())
        .isEqualTo(Sentence.of("event.flow-unknown", "host", "bank.example", "what", "encrypted"));
  }

  @Test
  void a_reading_with_a_face_is_told_and_one_without_is_not() {
    ObservationLog log = new ObservationLog();
    Map<String, String> face = Map.of("finds", "2", "find-1", "jpeg in the log at 0");
    Evidence lines = kept(new byte[] {1});
    log.add(n -> new ChannelRead(n, Channel.LOG, Map.of("finds", "0"), lines, NOON));
    log.add(n -> new ChannelRead(n, Channel.LOG, face, lines, NOON));
    Evidence kept = kept(new LogFormat(vault).write("walk-01", log.observations()));

    assertThat(new WalkTimelines(vault).of(item(kept, 2)))
        .extracting(Event::kind, event -> event.words().values().get("find"))
        .containsExactly(tuple(EventKind.LOG, "jpeg in the log at 0"));
  }

  private static FlowSeen flow(int number, Payload sent, Payload received) {
    Evidence evidence =
        new Evidence(
            EvidenceKind.TRAFFIC,
            Digest.of(new byte[] {1}),
            "application/json",
            1,
            NOON,
            Sentence.of("caption.log", "walk", "walk-01"));
    return new FlowSeen(
        number,
        number,
        new FlowSeen.Peer("bank.example", 443, "", FlowSeen.WireProtection.TLS, "TLSv1.3"),
        new FlowSeen.Exchange(
            Optional.of(new FlowSeen.Sent("POST", "https://bank.example/v1", sent)),
            Optional.of(new FlowSeen.Received(200, received)),
            "ANSWERED"),
        evidence,
        NOON);
  }

  @Test
  void a_log_that_is_lost_or_cannot_be_read_is_told_as_that() {
    Evidence broken = kept("{\"log\":\"facecert-log-1\"}".getBytes(StandardCharsets.UTF_8));
    Evidence lost =
        new Evidence(
            EvidenceKind.TIMELINE,
            Digest.of(new byte[] {9}),
            "application/jsonl",
            1,
            NOON,
            Sentence.of("caption.log", "walk", "walk-01"));

    assertThat(why(broken))
        .isEqualTo(
            "line 1 of the log: the version is \"facecert-log-1\", this reads"
                + " \"facecert-log-2\"");
    assertThat(why(lost)).startsWith("no evidence ");
  }

  @Test
  void nothing_is_told_where_nothing_was_walked() {
    assertThat(new WalkTimelines(vault).of(item(Optional.empty()))).isEmpty();
  }

  private String why(Evidence log) {
    List<Event> told = new WalkTimelines(vault).of(item(log, 1));
    assertThat(told).extracting(event -> event.words().key()).containsExactly("event.log-lost");
    return told.get(0).words().values().getOrDefault("why", "");
  }

  private Evidence kept(byte[] log) {
    return vault.put(
        EvidenceKind.TIMELINE,
        "application/jsonl",
        log,
        NOON,
        Sentence.of("caption.log", "walk", "walk-01"));
  }

  private static TestCaseResult item(Evidence log, int through) {
    return item(Optional.of(new WalkUsed("walk-01", 1, log, through)));
  }

  private static TestCaseResult item(Optional<WalkUsed> walk) {
    return new TestCaseResult(
        "SC-01/3/face-login/1",
        "SC-01",
        "scenario",
        "a.feature",
        3,
        List.of(),
        "face-login",
        walk,
        1,
        false,
        Verdict.INCONCLUSIVE,
        Optional.of(Sentence.of("reason.no-finding")),
        List.of(),
        "phone",
        NOON.earliest(),
        NOON.latest(),
        Effort.NONE,
        List.of());
  }
}
