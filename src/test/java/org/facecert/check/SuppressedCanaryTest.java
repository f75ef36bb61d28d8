package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.facecert.evidence.DirectoryVault;
import org.facecert.face.Judged;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelWatched;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.probe.traffic.LedPhone;
import org.facecert.probe.traffic.LedPhone.Fault;
import org.facecert.probe.traffic.TrafficProbe;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the phone to the judgement: where the laboratory's own request is not seen, or not all that
 * passed was understood, nothing follows from what was not seen.
 */
final class SuppressedCanaryTest {

  private static final String APP = "org.example.bank";

  @TempDir Path folder;
  private final LedPhone phone = new LedPhone();
  private final ObservationLog log = new ObservationLog();
  private final TestOrigin origin = new TestOrigin(TestOrigin.Speaks.HTTP1, null);
  private final ProxyAuthority bank = new ProxyAuthority("the bank", InstantSource.system());
  private Watch watch;

  @BeforeEach
  void start() throws IOException {
    Path pem = Files.writeString(folder.resolve("ca.pem"), bank.pem());
    WatchedWalk walk =
        new WatchedWalk(phone, APP, log, new DirectoryVault(folder.resolve("evidence")));
    watch =
        new TrafficProbe(
                (bytes, format) -> Judged.noFace(0, "none"),
                folder.resolve("traffic"),
                List.of(pem),
                List.of(),
                CountryFinder.none())
            .begin(walk)
            .orElseThrow();
    log.add(n -> new ChannelWatched(n, Channel.TRAFFIC, phone.now()));
  }

  @AfterEach
  void end() {
    watch.close();
    origin.close();
  }

  private Optional<Finding> judged() {
    watch.witness(true);
    watch.stepEnds();
    WatchedWire wire =
        new WatchedWire(new JudgementContext("TS-01", "face-login", APP, log.observations()));
    return wire.problem().or(wire::gap);
  }

  private void isInconclusive(String key) {
    assertThat(judged())
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
              assertThat(finding.sentence().key()).isEqualTo(key);
            });
  }

  @Test
  void nothing_stands_in_the_way_where_the_canary_is_seen_and_all_was_understood() {
    phone.send(
        URI.create("http://localhost:" + origin.port() + "/x"),
        "text/plain",
        "hello".getBytes(StandardCharsets.UTF_8));

    assertThat(judged()).isEmpty();
  }

  @Test
  void the_phones_proxy_was_taken_off_during_the_walk() {
    phone.fault = Fault.PROXY_TAKEN_OFF;

    isInconclusive("traffic.no-witness");
  }

  @Test
  void the_phone_is_offline() {
    phone.fault = Fault.OFFLINE;

    isInconclusive("traffic.no-witness");
  }

  @Test
  void the_authority_is_not_trusted() {
    phone.fault = Fault.AUTHORITY_NOT_TRUSTED;

    isInconclusive("traffic.no-witness");
  }

  @Test
  void a_tunnel_carries_what_is_not_understood() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = phone.tunnel(server.getLocalPort());
        Socket there = server.accept()) {
      client.getOutputStream().write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
      assertThat(there.getInputStream().readNBytes(8)).hasSize(8);
    }

    isInconclusive("traffic.closed");
  }

  @Test
  void a_tunnel_that_is_still_open_is_not_known_to_carry_nothing() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = phone.tunnel(server.getLocalPort());
        Socket there = server.accept()) {
      client.getOutputStream().write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
      assertThat(there.getInputStream().readNBytes(8)).hasSize(8);

      isInconclusive("traffic.incomplete");
    }
  }

  @Test
  void a_pin_is_silent() throws IOException {
    try (TestOrigin pinned =
            new TestOrigin(TestOrigin.Speaks.HTTP1, new ClientSide(bank).context("localhost", ""));
        Socket plain = phone.tunnel(pinned.port());
        SSLSocket client =
            (SSLSocket)
                phone
                    .tls()
                    .getSocketFactory()
                    .createSocket(plain, "localhost", pinned.port(), false)) {
      client.startHandshake();
    }

    isInconclusive("traffic.closed");
  }
}
