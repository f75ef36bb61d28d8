package org.facecert.probe.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.device.DeviceFault;
import org.facecert.device.TrafficPath;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;
import org.facecert.face.PictureJudge;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.proxy.PassedHosts;
import org.facecert.traffic.proxy.ProxySettings;
import org.facecert.traffic.proxy.TrafficProxy;
import org.facecert.traffic.tls.ProxyAuthority;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire, and whether there is a face in it: each walk has a proxy of its own, all
 * of one authority that lives as long as the evaluation. A phone of which nobody says where a proxy
 * for it may listen is not watched.
 */
public final class TrafficProbe implements Probe {

  private static final String NAME = "FaceCert proxy";

  private final PictureJudge judge;
  private final Path folder;
  private final List<Path> trusted;
  private final List<Path> payloadKeys;
  private final CountryFinder countries;
  private final AtomicInteger walks = new AtomicInteger();
  private final PassedHosts passed = PassedHosts.learning();
  private @Nullable ProxyAuthority authority;

  /**
   * @param folder for bodies on their way into the evidence; made when a walk begins
   * @param trusted certificates in PEM by which the app's own servers prove themselves
   * @param payloadKeys private keys in PEM to which the app encrypts what it sends them
   * @param countries says where an address stands
   */
  public TrafficProbe(
      PictureJudge judge,
      Path folder,
      List<Path> trusted,
      List<Path> payloadKeys,
      CountryFinder countries) {
    this.judge = judge;
    this.folder = folder;
    this.trusted = List.copyOf(trusted);
    this.payloadKeys = List.copyOf(payloadKeys);
    this.countries = countries;
  }

  @Override
  public Channel channel() {
    return Channel.TRAFFIC;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session().capability(TrafficPath.class).map(path -> watch(path, walk));
  }

  private Watch watch(TrafficPath path, WatchedWalk walk) {
    InstantSource clock = () -> walk.session().now().earliest();
    Bodies bodies = Bodies.in(folder.resolve("walk-" + walks.incrementAndGet()));
    FlowInbox inbox = new FlowInbox(new PayloadLook(judge, bodies, keys()));
    ProxySettings settings =
        new ProxySettings(
            new InetSocketAddress(path.place().listen(), 0),
            Set.of(path.place().client()),
            trusted(),
            clock,
            bodies.store());
    PassedHosts unread = passed.forOneProxy();
    TrafficProxy proxy = started(settings, inbox, unread);
    Equipment equipment = new Equipment(path, proxy, inbox, bodies, unread);
    try {
      path.through(proxy.address(), proxy.authority().certificate());
    } catch (DeviceFault e) {
      equipment.putAway();
      throw e;
    }
    return new TrafficWatch(equipment, walk, countries);
  }

  private TrafficProxy started(ProxySettings settings, FlowInbox inbox, PassedHosts unread) {
    try {
      return TrafficProxy.start(settings, authority(), inbox, unread);
    } catch (IOException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.traffic.proxy", "why", String.valueOf(e.getMessage())), e);
    }
  }

  private PayloadKeys keys() {
    try {
      return PayloadKeys.read(payloadKeys);
    } catch (IOException | GeneralSecurityException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.traffic.keys", "why", String.valueOf(e.getMessage())), e);
    }
  }

  private synchronized ProxyAuthority authority() {
    ProxyAuthority made = authority;
    if (made == null) {
      made = new ProxyAuthority(NAME, InstantSource.system());
      authority = made;
    }
    return made;
  }

  private List<X509Certificate> trusted() {
    List<X509Certificate> all = new ArrayList<>();
    for (Path file : trusted) {
      try (InputStream in = Files.newInputStream(file)) {
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          all.add((X509Certificate) each);
        }
      } catch (IOException | CertificateException e) {
        throw new UnreadableAnswer(Sentence.of("fault.traffic.trusted", "file", file), e);
      }
    }
    return all;
  }
}
