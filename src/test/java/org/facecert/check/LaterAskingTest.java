package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.AddressAsked.Reply;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.Payload;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.RequestRepeated.Repeat;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** PX-02 over time, on observations by hand: what nobody asked then, or nothing follows from. */
final class LaterAskingTest {

  private static final FaceSign JPEG = new FaceSign("jpeg", "body 0", 0.9);
  private static final String MEDIA = "https://api.example/media/q7Ft2Zc0Yw9LkR4sVb8NxE1mHd6GpJ3u";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Instant SCANNED = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant IN_TIME = SCANNED.plus(Duration.ofDays(8));
  private static final FaceFunction LOGIN =
      new DeclaredFunction("face-login", FaceFunction.Kind.LOGIN, new Route("start", List.of()))
          .function();

  private final Map<String, String> known = new HashMap<>();
  private final List<Observation> later = new ArrayList<>();
  private Reply toStrangerThen = answered(401);

  LaterAskingTest() {
    for (String nothing : List.of("clock-jumps", "originals-forgotten", "removed-since")) {
      known.put(nothing, "0");
    }
  }

  private Finding judged() {
    Story story = new Story();
    story.sees(Story.consent());
    story
        .opened()
        .reads(Channel.SUBJECT, Map.of("face", "FACE"))
        .also(LaterAskingTest::upload)
        .reads(
            Channel.TRAFFIC,
            Map.of("strangers", "0", "open", "0", "notUnderstood", "0", "notKept", "0"))
        .reads(Channel.EXPOSURE, Map.of("inquiry", "ADDRESSES", "addresses", "1", "unread", "0"));
    story.also((n, e, when) -> asked(n, Asker.STRANGER, Phase.AFTER_SCAN, toStrangerThen, e, when));
    story.also(
        (n, e, when) -> asked(n, Asker.OWNER, Phase.AFTER_SCAN, answered(200, JPEG), e, when));
    return new FaceAddressesExpire(story.told(), Observations.of(later), WEEK)
        .judge(WalkEnding.DONE, LOGIN);
  }

  private static FlowSeen upload(int number, Evidence evidence, Moment when) {
    Payload face = new Payload("image/jpeg", "", 9, true, List.of(JPEG), List.of());
    Payload none = new Payload("image/jpeg", "", 9, true, List.of(), List.of());
    return new FlowSeen(
        number,
        1,
        new FlowSeen.Peer("api.example", 443, "192.0.2.1", FlowSeen.WireProtection.TLS, "TLSv1.3"),
        new FlowSeen.Exchange(
            Optional.of(new FlowSeen.Sent("POST", "https://api.example/v1/matches", face)),
            Optional.of(new FlowSeen.Received(200, none)),
            "ANSWERED"),
        evidence,
        when);
  }

  private static AddressAsked asked(
      int number, Asker asker, Phase phase, Reply reply, Evidence evidence, Moment when) {
    Address address = new Address(MEDIA, AddressSource.NAMED_IN_ANSWER, "flow 1");
    return new AddressAsked(number, address, asker, phase, reply, evidence, when);
  }

  private static Reply answered(int status, FaceSign... faces) {
    return new Reply(Outcome.ANSWERED, status, List.of(faces), List.of(), "", "ab".repeat(32));
  }

  private void visited(Instant at) {
    Map<String, String> values = new HashMap<>(known);
    values.put("inquiry", "ADDRESSES_LATER");
    later.add(new ChannelRead(900, Channel.EXPOSURE, values, evidence(), Moment.at(at)));
  }

  private void again(Instant at, Asker asker, Reply reply) {
    later.add(asked(901 + later.size(), asker, Phase.LATER, reply, evidence(), Moment.at(at)));
  }

  private static Evidence evidence() {
    return new Evidence(
        EvidenceKind.REPLAY,
        Digest.of(new byte[] {7}),
        "application/json",
        1,
        Moment.at(IN_TIME),
        Sentence.of("caption.addresses"));
  }

  @Test
  void nobody_has_asked_yet() {
    Finding open = judged();

    Story.expect(open, Verdict.NOT_TESTED, "ask again with: facecert revisit");
    assertThat(open.due().orElseThrow())
        .isBetween(SCANNED.plus(WEEK), SCANNED.plus(WEEK).plusSeconds(60));
  }

  @Test
  void whoever_asks_too_early_has_not_asked() {
    visited(SCANNED.plus(Duration.ofDays(6)));
    again(SCANNED.plus(Duration.ofDays(6)), Asker.STRANGER, answered(200, JPEG));

    Story.expect(judged(), Verdict.NOT_TESTED, "ask again with: facecert revisit");
  }

  @Test
  void a_stranger_that_is_refused_then_passes_though_the_owner_is_not() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(403));
    again(IN_TIME, Asker.OWNER, answered(200, JPEG));

    Story.expect(judged(), Verdict.PASS, "gave it to no client without a session (answers: 403)");
  }

  @Test
  void a_stranger_that_is_given_the_face_then_fails() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(200, JPEG));

    Story.expect(judged(), Verdict.FAIL, "at 2026-03-10T08:00:00Z");
    Story.expect(judged(), Verdict.FAIL, "(picture abababababababab)");
  }

  @Test
  void an_address_that_was_not_asked_for_again_proves_nothing() {
    visited(IN_TIME);
    again(IN_TIME, Asker.OWNER, answered(404));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "was not asked for again");
  }

  @Test
  void a_server_that_does_not_answer_has_refused_nobody() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, Reply.none(Outcome.NOT_REACHED, "connection refused"));

    Finding finding = judged();
    Story.expect(finding, Verdict.INCONCLUSIVE, "NOT_REACHED connection refused");
    assertThat(finding.due()).isPresent();
  }

  @Test
  void a_server_that_finds_nothing_at_all_need_not_be_the_one_that_it_was() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(404));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "is not known. Ask again with");
  }

  @Test
  void a_server_that_is_another_one_has_refused_nobody() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(404));
    later.add(
        new RequestRepeated(
            990,
            3,
            "GET",
            "https://api.example/v1/bills",
            new Repeat(Outcome.ANSWERED, 404, AnswerLikeness.OTHER, ""),
            evidence(),
            Moment.at(IN_TIME)));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "the server is not what it was");
  }

  @Test
  void a_session_that_has_ended_is_refused_by_a_server_that_is_well() {
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(404));
    later.add(
        new RequestRepeated(
            990,
            3,
            "GET",
            "https://api.example/v1/bills",
            new Repeat(Outcome.ANSWERED, 401, AnswerLikeness.OTHER, ""),
            evidence(),
            Moment.at(IN_TIME)));

    Story.expect(judged(), Verdict.PASS, "gave it to no client without a session");
  }

  @Test
  void by_a_clock_that_was_set_no_time_is_over() {
    known.put("clock-jumps", "1");
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(200, JPEG));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "The clock was set during the run");
  }

  @Test
  void what_is_not_known_of_the_run_since_is_not_nothing() {
    known.remove("clock-jumps");
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(401));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "The clock was set during the run");
  }

  @Test
  void an_open_address_that_was_deleted_since_tells_nothing_of_its_time() {
    toStrangerThen = answered(200, JPEG);
    known.put("removed-since", "1");
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(404));
    again(IN_TIME, Asker.OWNER, answered(404));

    Story.expect(judged(), Verdict.INCONCLUSIVE, "that tells nothing of its time");
    known.put("removed-since", "0");
    later.clear();
    visited(IN_TIME);
    again(IN_TIME, Asker.STRANGER, answered(404));
    // a session that is refused is one that the server knows
    again(IN_TIME, Asker.OWNER, answered(401));
    Story.expect(judged(), Verdict.PASS, "gave it to no client without a session");
  }
}
