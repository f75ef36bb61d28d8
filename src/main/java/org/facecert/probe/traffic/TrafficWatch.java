package org.facecert.probe.traffic;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Purpose;
import org.facecert.observation.Witness;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.traffic.Canary;
import org.facecert.traffic.Flow;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.tap.HeldRequests;
import org.facecert.traffic.tls.LeafFault;

/**
 * Writes what the proxy saw into the log, in the thread that walks; at the end of a step all that
 * ended by then, with the sums that say whether anything follows from what is not there.
 */
final class TrafficWatch implements Watch {

  /** for flows that are under way at the end of a step; what takes longer is said to be open */
  private static final Duration OPEN_LIMIT = Duration.ofSeconds(1);

  /**
   * in one walk, for what has not been looked through when a step ends: much longer than it takes,
   * for a busy machine may not make an answer a question
   */
  private static final Duration LOOK_LIMIT = Duration.ofMinutes(3);

  /** the sum that says whether the phone trusts the proxy's authority */
  private static final String TRUSTED = "trusted";

  /** the sum that says what is false in the certificates that are shown */
  private static final String CERTIFICATE = "certificate";

  /** where requests are held back */
  private static final String HELD = "held-back-at";

  /** bytes; no picture in which a face is known is smaller */
  private static final int LEAST_HELD = 1024;

  private static final Duration CANARY_LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Equipment equipment;
  private final WatchedWalk walk;
  private final WireEvidence evidence;
  private final CountryFinder countries;
  private Map<String, String> told = Map.of();
  private Optional<FalseCertificate> shown = Optional.empty();
  private List<String> held = List.of();
  private Duration patience = LOOK_LIMIT;

  TrafficWatch(Equipment equipment, WatchedWalk walk, CountryFinder countries) {
    this.equipment = equipment;
    this.walk = walk;
    this.evidence = new WireEvidence(walk.vault(), equipment.bodies(), countries);
    this.countries = countries;
  }

  @Override
  public void acting(Purpose next) {
    equipment.inbox().ready().forEach(this::write);
  }

  @Override
  public void looked(boolean acted) {
    equipment.inbox().ready().forEach(this::write);
  }

  @Override
  public void stepEnds() {
    long start = System.nanoTime();
    while (equipment.proxy().coverage().open() > 0
        && System.nanoTime() - start < OPEN_LIMIT.toNanos()) {
      walk.session().idle(PAUSE);
    }
    WireSums sums = WireSums.of(equipment.proxy().coverage(), equipment.inbox().canaries());
    lookThrough();
    Map<String, String> values = new LinkedHashMap<>(sums.values());
    values.put(TRUSTED, String.valueOf(!isShown(FalseCertificate.UNKNOWN_AUTHORITY)));
    shown.ifPresent(which -> values.put(CERTIFICATE, which.id()));
    if (!held.isEmpty()) {
      values.put(HELD, String.join(" ", held));
    }
    write(values);
  }

  private void lookThrough() {
    long start = System.nanoTime();
    equipment.inbox().all(patience).forEach(this::write);
    Duration left = patience.minus(Duration.ofNanos(System.nanoTime() - start));
    patience = left.isNegative() ? Duration.ZERO : left;
  }

  /** The app's hosts are played by the proxy all along, and from now on not as they should be. */
  @Override
  public void showFalseCertificates(FalseCertificate which) {
    // who refuses a false certificate does what he must
    equipment.unread().readAll();
    switch (which) {
      case UNKNOWN_AUTHORITY -> equipment.path().distrust();
      case OTHER_HOST -> equipment.proxy().showLeaves(LeafFault.OTHER_HOST);
      case EXPIRED -> equipment.proxy().showLeaves(LeafFault.EXPIRED);
    }
    shown = Optional.of(which);
  }

  private boolean isShown(FalseCertificate which) {
    return shown.filter(which::equals).isPresent();
  }

  @Override
  public void holdBack(List<String> hosts) {
    held = hosts;
    equipment.proxy().hold(new HeldRequests(hosts, LEAST_HELD));
  }

  private void write(LookedFlow looked) {
    FlowSeen.Exchange exchange = looked.exchange();
    var kept = evidence.of(looked.flow());
    walk.log()
        .add(
            n ->
                new FlowSeen(
                    n, looked.flow().number(), looked.peer(countries), exchange, kept, kept.at()));
  }

  /** What was said before is not said again. */
  private void write(Map<String, String> values) {
    if (!values.equals(told)) {
      told = values;
      var kept = evidence.of(values, walk.session().now());
      walk.log().add(n -> new ChannelRead(n, Channel.TRAFFIC, values, kept, walk.session().now()));
    }
  }

  /** Has the phone's own browser ask for a page that only the proxy has. */
  @Override
  public void witness(boolean inFront) {
    Canary canary = Canary.random();
    Instant from = walk.session().now().earliest();
    URI page = shown.isEmpty() ? canary.page() : canary.plainPage();
    equipment.path().visit(page);
    Optional<Flow> seen = await(canary, from);
    equipment.path().leave(walk.app(), inFront);
    seen.map(evidence::of)
        .ifPresent(
            kept ->
                walk.log()
                    .add(
                        n ->
                            new Witness(
                                n, Channel.TRAFFIC, page.toString(), kept, walk.session().now())));
  }

  private Optional<Flow> await(Canary canary, Instant from) {
    long start = System.nanoTime();
    while (true) {
      List<Flow> flows = equipment.inbox().canaries();
      Optional<Flow> seen = canary.seenIn(flows, from, walk.session().now().latest());
      if (seen.isPresent() || System.nanoTime() - start > CANARY_LIMIT.toNanos()) {
        return seen;
      }
      walk.session().idle(PAUSE);
    }
  }

  @Override
  public void close() {
    try {
      equipment.path().direct();
    } finally {
      equipment.putAway();
    }
  }
}
