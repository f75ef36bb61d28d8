package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facecert.device.Capability;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.Peer;
import org.facecert.observation.FlowSeen.Received;
import org.facecert.observation.FlowSeen.Sent;
import org.facecert.observation.Payload;
import org.facecert.observation.Witness;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Tells what passed over the fake phone's wire as the suite's own probe tells it of a proxy's. */
final class WireProbe implements Probe {

  private static final int PORT = 443;

  /** What passed over the wire, and when; a canary passes too, and is no one's. */
  interface Wire extends Capability {

    record Passed(Exchange exchange, Moment when) {}

    List<Passed> passed();

    /** From now on nobody vouches for any host. */
    void show(FalseCertificate which);

    /** From now on what may hold a face does not reach the bank. */
    void holdBack();

    /** Whether the request of the laboratory's own was seen. */
    boolean canary();
  }

  @Override
  public Channel channel() {
    return Channel.TRAFFIC;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session().capability(Wire.class).map(wire -> new WireWatch(walk, wire));
  }

  private static final class WireWatch implements Watch {

    private final WatchedWalk walk;
    private final Wire wire;
    private int told;
    private Optional<FalseCertificate> shown = Optional.empty();
    private List<String> held = List.of();

    WireWatch(WatchedWalk walk, Wire wire) {
      this.walk = walk;
      this.wire = wire;
    }

    @Override
    public void stepEnds() {
      List<Wire.Passed> passed = wire.passed();
      while (told < passed.size()) {
        tell(passed.get(told));
      }
      Map<String, String> sums = new TreeMap<>();
      List.of("strangers", "open", "notUnderstood", "notKept").forEach(name -> sums.put(name, "0"));
      boolean trusted = shown.filter(FalseCertificate.UNKNOWN_AUTHORITY::equals).isEmpty();
      sums.put("trusted", String.valueOf(trusted));
      shown.ifPresent(which -> sums.put("certificate", which.id()));
      if (!held.isEmpty()) {
        sums.put("held-back-at", String.join(" ", held));
      }
      Evidence evidence = kept(sums.toString().getBytes(StandardCharsets.UTF_8));
      walk.log().add(n -> new ChannelRead(n, Channel.TRAFFIC, sums, evidence, now()));
    }

    @Override
    public void showFalseCertificates(FalseCertificate which) {
      wire.show(which);
      shown = Optional.of(which);
    }

    @Override
    public void holdBack(List<String> hosts) {
      held = hosts;
      if (!hosts.isEmpty()) {
        wire.holdBack();
      }
    }

    @Override
    public void witness(boolean inFront) {
      if (wire.canary()) {
        Evidence evidence = kept("canary".getBytes(StandardCharsets.UTF_8));
        walk.log().add(n -> new Witness(n, Channel.TRAFFIC, "canary", evidence, now()));
      }
    }

    private void tell(Wire.Passed passed) {
      Exchange exchange = passed.exchange();
      long flow = ++told;
      Evidence evidence = kept(exchange.har(flow).getBytes(StandardCharsets.UTF_8));
      Peer peer =
          new Peer(
              exchange.host(),
              PORT,
              "192.0.2.1",
              exchange.protection(),
              exchange.tls(),
              exchange.country());
      FlowSeen.Exchange said =
          new FlowSeen.Exchange(
              Optional.of(new Sent(exchange.method(), exchange.url(), payload(exchange.sent())))
                  .filter(sent -> exchange.isSpoken()),
              Optional.of(new Received(200, payload(exchange.answered())))
                  .filter(received -> exchange.isAnswered()),
              exchange.outcome());
      walk.log().add(n -> new FlowSeen(n, flow, peer, said, evidence, passed.when()));
    }

    private static Payload payload(Exchange.Said said) {
      String digest = said.body().length == 0 ? "" : Digest.of(said.body()).hex();
      return new Payload(
          said.type(),
          digest,
          said.body().length,
          true,
          said.faces(),
          said.unknown(),
          said.envelope());
    }

    private Evidence kept(byte[] bytes) {
      return walk.vault()
          .put(
              EvidenceKind.TRAFFIC,
              "application/json",
              bytes,
              now(),
              Sentence.of("caption.camera-log"));
    }

    private Moment now() {
      return walk.session().now();
    }
  }
}
