package org.facecert.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.facecert.Told;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ChannelWatched;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.Peer;
import org.facecert.observation.FlowSeen.Received;
import org.facecert.observation.FlowSeen.Sent;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.Payload;
import org.facecert.observation.Purpose;
import org.facecert.observation.Witness;

/** A log of a scan and of what went over the wire, told step by step. */
final class WireStory {

  private static final Map<String, String> WHOLE =
      Map.of("strangers", "0", "open", "0", "notUnderstood", "0", "notKept", "0");

  private final List<Observation> log = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  WireStory() {
    add(n -> new Story().sees(Page.full(View.title("Welcome, Lin"))));
  }

  /** All that a judgement of a scan rests on, but for the flows. */
  static WireStory scanned() {
    return new WireStory().watched().opened().faced("FACE");
  }

  /** The end of such a story. */
  JudgementContext ended() {
    return witnessed().counted(WHOLE).told();
  }

  private WireStory add(IntFunction<Observation> made) {
    log.add(made.apply(log.size() + 1));
    now = now.plusSeconds(1);
    return this;
  }

  WireStory watched() {
    return add(n -> new ChannelWatched(n, Channel.TRAFFIC, Moment.at(now)));
  }

  WireStory lost(String why) {
    return add(n -> new ChannelLost(n, Channel.TRAFFIC, Told.told(why), Moment.at(now)));
  }

  WireStory opened() {
    return add(
        n ->
            new CameraUsed(
                n, true, Story.APP, Moment.at(now), evidence(EvidenceKind.CAMERA_LOG, "opened")));
  }

  WireStory faced(String face) {
    return add(
        n ->
            new ChannelRead(
                n,
                Channel.SUBJECT,
                Map.of("face", face),
                evidence(EvidenceKind.SCREENSHOT, face),
                Moment.at(now)));
  }

  WireStory acted() {
    return add(n -> new Action(n, Purpose.CONTINUE, "Next", null, null, Moment.at(now)));
  }

  WireStory witnessed() {
    return add(
        n ->
            new Witness(
                n,
                Channel.TRAFFIC,
                "canary",
                evidence(EvidenceKind.TRAFFIC, "canary"),
                Moment.at(now)));
  }

  WireStory counted(Map<String, String> sums) {
    return add(
        n ->
            new ChannelRead(
                n,
                Channel.TRAFFIC,
                sums,
                evidence(EvidenceKind.TRAFFIC, sums.toString()),
                Moment.at(now)));
  }

  static Map<String, String> sumsWith(String name, String value) {
    Map<String, String> sums = new java.util.HashMap<>(WHOLE);
    sums.put(name, value);
    return sums;
  }

  /** A picture of the face to a host, over TLS. */
  WireStory uploaded() {
    return uploadedFor(Duration.ZERO);
  }

  /** The same, begun so long ago. */
  WireStory uploadedFor(Duration lasting) {
    return flow(
        new Moment(now.minus(lasting), now),
        WireProtection.TLS,
        "api.harbour.example",
        List.of(new FaceSign("jpeg", "body 0", 0.9)),
        List.of());
  }

  WireStory flow(
      WireProtection protection, String host, List<FaceSign> faces, List<String> unknown) {
    return flow(Moment.at(now), protection, host, faces, unknown);
  }

  private WireStory flow(
      Moment when,
      WireProtection protection,
      String host,
      List<FaceSign> faces,
      List<String> unknown) {
    Payload sent = new Payload("image/jpeg", "", 9, true, faces, unknown);
    Payload got = new Payload("application/json", "", 2, true, List.of(), List.of());
    FlowSeen.Exchange exchange =
        new FlowSeen.Exchange(
            Optional.of(new Sent("POST", "https://" + host + "/v1/x?y=z", sent)),
            Optional.of(new Received(200, got)),
            "ANSWERED");
    return add(
        n ->
            new FlowSeen(
                n,
                n,
                new Peer(host, 443, "192.0.2.1", protection, ""),
                exchange,
                evidence(EvidenceKind.TRAFFIC, "{}" + n),
                when));
  }

  JudgementContext told() {
    return new JudgementContext("XX-01", "face-login", Story.APP, Observations.of(log));
  }

  private Evidence evidence(EvidenceKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Evidence(
        kind,
        Digest.of(bytes),
        "text/plain",
        bytes.length,
        Moment.at(now),
        Sentence.of("caption.screenshot"));
  }
}
