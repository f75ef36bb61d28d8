package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.Told;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.AddressAsked.Reply;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Payload;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** PX-01, PX-02, TS-04 on observations by hand: what nobody asked, or nobody answered. */
final class ExposureHolesTest {

  private static final FaceSign JPEG = new FaceSign("jpeg", "body 0", 0.9);
  private static final String MEDIA = "https://api.example/media/q7Ft2Zc0Yw9LkR4sVb8NxE1mHd6GpJ3u";
  private static final FaceFunction LOGIN =
      new DeclaredFunction("face-login", FaceFunction.Kind.LOGIN, new Route("start", List.of()))
          .function();

  /** A scan whose picture went to a server that keeps it at an address. */
  private static Story scan() {
    return begun()
        .opened()
        .reads(Channel.SUBJECT, Map.of("face", "FACE"))
        .also(
            (n, evidence, when) ->
                new FlowSeen(
                    n,
                    1,
                    new FlowSeen.Peer(
                        "api.example", 443, "192.0.2.1", FlowSeen.WireProtection.TLS, "TLSv1.3"),
                    new FlowSeen.Exchange(
                        Optional.of(
                            new FlowSeen.Sent(
                                "POST", "https://api.example/v1/matches", payload(JPEG))),
                        Optional.of(new FlowSeen.Received(200, payload())),
                        "ANSWERED"),
                    evidence,
                    when))
        .reads(
            Channel.TRAFFIC,
            Map.of("strangers", "0", "open", "0", "notUnderstood", "0", "notKept", "0"));
  }

  private static Story begun() {
    Story story = new Story();
    story.sees(Story.consent());
    return story;
  }

  private static Payload payload(FaceSign... faces) {
    return new Payload("image/jpeg", "", 9, true, List.of(faces), List.of());
  }

  private static Story learnt(Story story, int addresses, int unread) {
    return story.reads(
        Channel.EXPOSURE,
        Map.of(
            "inquiry", "ADDRESSES",
            "addresses", String.valueOf(addresses),
            "unread", String.valueOf(unread)));
  }

  private static Story asked(Story story, Asker asker, Reply reply) {
    return story.also(
        (n, evidence, when) ->
            new AddressAsked(
                n,
                new Address(MEDIA, AddressSource.NAMED_IN_ANSWER, "flow 1"),
                asker,
                Phase.AFTER_SCAN,
                reply,
                evidence,
                when));
  }

  private static Reply answered(int status, FaceSign... faces) {
    return new Reply(Outcome.ANSWERED, status, List.of(faces), List.of(), "");
  }

  private static Finding px01(Story story) {
    return new FaceAddressNeedsSession(story.told()).judge(WalkEnding.DONE, LOGIN);
  }

  @Test
  void a_refused_stranger_and_an_answered_owner_pass() {
    Story story = learnt(scan(), 1, 0);
    asked(story, Asker.STRANGER, answered(401));
    asked(story, Asker.OWNER, answered(200, JPEG));
    Story.expect(px01(story), Verdict.PASS, "gave the face to the owner’s session");
  }

  @Test
  void where_nobody_asked_nothing_passes() {
    Story.expect(px01(scan()), Verdict.INCONCLUSIVE, "Nobody asked the app’s servers");
  }

  @Test
  void what_could_not_be_asked_any_more_is_said() {
    Story story = learnt(scan(), 0, 0);
    story.also(
        (n, evidence, when) ->
            new ChannelLost(n, Channel.EXPOSURE, Told.told("no certificate"), when));
    Story.expect(px01(story), Verdict.INCONCLUSIVE, "could not be asked from outside the phone");
  }

  @Test
  void an_answer_that_was_not_looked_through_may_name_an_address() {
    Story.expect(px01(learnt(scan(), 0, 2)), Verdict.INCONCLUSIVE, "2 answers to a request");
  }

  @Test
  void of_more_addresses_than_are_asked_for_nothing_follows() {
    Story story = learnt(scan(), 40, 0);
    asked(story, Asker.STRANGER, Reply.none(Outcome.TOO_MANY, ""));
    asked(story, Asker.OWNER, Reply.none(Outcome.TOO_MANY, ""));
    Story.expect(px01(story), Verdict.INCONCLUSIVE, "40 addresses were learnt");
  }

  @Test
  void without_the_owners_headers_a_refusal_proves_nothing() {
    Story story = learnt(scan(), 1, 0);
    asked(story, Asker.STRANGER, answered(404));
    asked(story, Asker.OWNER, Reply.none(Outcome.NO_SESSION, ""));
    Story.expect(px01(story), Verdict.INCONCLUSIVE, "The owner’s own session gets no face");
  }

  @Test
  void no_address_counts_only_where_the_wire_was_watched_and_a_face_was_there() {
    Story.expect(px01(learnt(scan(), 0, 0)), Verdict.NOT_APPLICABLE, "no address of a picture");
    Story blind = begun().opened().reads(Channel.SUBJECT, Map.of("face", "FACE"));
    Story.expect(px01(learnt(blind, 0, 0)), Verdict.INCONCLUSIVE, "wire");
    Story faceless =
        begun()
            .opened()
            .reads(
                Channel.TRAFFIC,
                Map.of("strangers", "0", "open", "0", "notUnderstood", "0", "notKept", "0"));
    Story.expect(px01(learnt(faceless, 0, 0)), Verdict.INCONCLUSIVE, "not seen to show a face");
  }

  @Test
  void an_answer_to_a_stranger_that_could_not_be_looked_into_is_no_refusal() {
    Story story = learnt(scan(), 1, 0);
    Reply closed =
        new Reply(Outcome.ANSWERED, 200, List.of(), List.of("high-entropy 9000 bytes"), "");
    asked(story, Asker.STRANGER, closed);
    asked(story, Asker.OWNER, answered(200, JPEG));
    Story.expect(px01(story), Verdict.INCONCLUSIVE, "does not say whether there is a face");
  }

  @Test
  void neighbours_that_were_not_asked_for_are_not_refused() {
    Story story = learnt(scan(), 1, 0);
    for (Asker asker : Asker.values()) {
      story.also(
          (n, evidence, when) ->
              new AddressAsked(
                  n,
                  new Address(
                      "https://api.example/p/1042", AddressSource.NAMED_IN_ANSWER, "flow 1"),
                  asker,
                  Phase.AFTER_SCAN,
                  asker == Asker.OWNER ? answered(200, JPEG) : answered(401),
                  evidence,
                  when));
    }
    Story.expect(
        new NeighboursGiveNoFace(story.told()).judge(WalkEnding.DONE, LOGIN),
        Verdict.INCONCLUSIVE,
        "The neighbours of https://api.example/p/1042 were not asked for");
  }

  @Test
  void a_request_that_was_not_sent_again_was_not_refused() {
    Story.expect(
        new RequestWorksOnce(learnt(scan(), 0, 0).told()).judge(WalkEnding.DONE, LOGIN),
        Verdict.INCONCLUSIVE,
        "No request with a face was captured that could be sent again");
  }
}
