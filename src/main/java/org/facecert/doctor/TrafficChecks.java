package org.facecert.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.facecert.device.DeviceFault;
import org.facecert.device.Session;
import org.facecert.device.TrafficPath;
import org.facecert.device.UnreadableAnswer;
import org.facecert.doctor.Diagnosis.CheckOutcome;
import org.facecert.evidence.Sentence;
import org.facecert.traffic.Canary;
import org.facecert.traffic.Flow;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.proxy.ProxySettings;
import org.facecert.traffic.proxy.TrafficProxy;
import org.facecert.traffic.tls.ProxyAuthority;

/**
 * Whether a request of the phone comes to a proxy on this machine, and whether the phone trusts the
 * proxy's authority: its own browser is made to ask for a page that nobody asks for by chance.
 */
final class TrafficChecks {

  private static final String PROXY = "proxy";
  private static final String AUTHORITY = "authority";
  private static final String NAME = "FaceCert doctor";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Session session;
  private final List<Flow> flows = new CopyOnWriteArrayList<>();

  TrafficChecks(Session session) {
    this.session = session;
  }

  /** Both, in their order; the second is not looked at where the first fails. */
  List<Diagnosis> all() {
    Optional<TrafficPath> path = session.capability(TrafficPath.class);
    if (path.isEmpty()) {
      return List.of(Diagnosis.unknown(PROXY, "unstated"));
    }
    try {
      return through(path.get());
    } catch (DeviceFault e) {
      return List.of(
          Diagnosis.told(PROXY, CheckOutcome.FAILED, e.what())
              .curedBy(Sentence.of("doctor.proxy.fault.cure")));
    }
  }

  private List<Diagnosis> through(TrafficPath path) {
    ProxySettings settings =
        new ProxySettings(
            new InetSocketAddress(path.place().listen(), 0),
            Set.of(path.place().client()),
            List.of(),
            InstantSource.system(),
            BodyStore.none());
    String listen = path.place().listen().getHostAddress();
    try (TrafficProxy proxy =
        TrafficProxy.start(
            settings, new ProxyAuthority(NAME, InstantSource.system()), flows::add)) {
      return led(path, proxy);
    } catch (IOException e) {
      return List.of(Diagnosis.failed(PROXY, "no-address", "listen", listen));
    }
  }

  private List<Diagnosis> led(TrafficPath path, TrafficProxy proxy) {
    try {
      path.through(proxy.address(), proxy.authority().certificate());
    } catch (UnreadableAnswer e) {
      // the way and the trust were taken back by it
      String check = e.what().key().equals("fault.traffic.authority") ? AUTHORITY : PROXY;
      return List.of(
          Diagnosis.told(check, CheckOutcome.FAILED, e.what())
              .curedBy(Sentence.of("doctor." + check + ".fault.cure")));
    }
    try {
      return visited(path, proxy);
    } finally {
      path.direct();
    }
  }

  private List<Diagnosis> visited(TrafficPath path, TrafficProxy proxy) {
    List<Diagnosis> both = new ArrayList<>();
    Canary canary = Canary.random();
    try {
      if (!seen(path, canary, canary.plainPage())) {
        both.add(unseen(path, proxy));
        return both;
      }
      both.add(Diagnosis.ok(PROXY, "reached", "listen", listen(path)));
      Canary secret = Canary.random();
      both.add(
          seen(path, secret, secret.page())
              ? Diagnosis.ok(AUTHORITY, "trusted")
              : Diagnosis.failed(AUTHORITY, "refused"));
      return both;
    } finally {
      path.leave(SessionChecks.NO_APP, false);
    }
  }

  private static Diagnosis unseen(TrafficPath path, TrafficProxy proxy) {
    String client = path.place().client().getHostAddress();
    return proxy.coverage().strangers() > 0
        ? Diagnosis.failed(PROXY, "stranger", "client", client)
        : Diagnosis.failed(PROXY, "unreached", "listen", listen(path));
  }

  private static String listen(TrafficPath path) {
    return path.place().listen().getHostAddress();
  }

  private boolean seen(TrafficPath path, Canary canary, URI page) {
    Instant from = Instant.now();
    path.visit(page);
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      if (canary.seenIn(flows, from, Instant.MAX).isPresent()) {
        return true;
      }
      session.idle(PAUSE);
    }
    return false;
  }
}
