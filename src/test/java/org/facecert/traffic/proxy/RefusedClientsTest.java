package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.internal.logging.InternalLoggerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.OriginTls;
import org.facecert.traffic.Protection;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.TrafficCoverage;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends without an exchange: each way has an outcome of its own. */
@Timeout(120)
final class RefusedClientsTest {

  /**
   * In milliseconds; a read of a socket hears no interrupt, so that no other bound would end it.
   */
  static final int PATIENCE = 60_000;

  private ProxyBench bench;
  private TestOrigin origin;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(BodyStore.none());
    origin = new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"));
  }

  @AfterEach
  void stop() {
    origin.close();
    bench.close();
  }

  @Test
  void a_client_that_does_not_trust_the_authority_says_so_by_an_alert() throws Exception {
    try (Socket plain = connected("localhost:" + origin.port());
        SSLSocket stranger =
            (SSLSocket)
                SSLContext.getDefault()
                    .getSocketFactory()
                    .createSocket(plain, "localhost", origin.port(), false)) {
      assertThatThrownBy(stranger::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }

    Flow flow = bench.next();
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ALERT_BY_CLIENT);
    assertThat(flow.ending().detail()).isEqualTo("certificate_unknown");
    assertThat(flow.request()).isNull();
    assertThat(flow.path().host()).isEqualTo("localhost");
  }

  @Test
  void where_a_client_refused_the_next_passes_unread_and_is_counted() throws Exception {
    PassedHosts passed = PassedHosts.learning();
    List<Flow> flows = new CopyOnWriteArrayList<>();
    ProxySettings settings =
        ProxySettings.onLoopback(InstantSource.system(), BodyStore.none()).trusting(List.of());
    SSLSocketFactory own = ProxyBench.trusting(bench.originAuthority()).getSocketFactory();
    try (TrafficProxy proxy =
        TrafficProxy.start(settings, bench.proxy().authority(), flows::add, passed)) {
      // the proxy takes not the origin's authority, which this client alone knows
      assertThatThrownBy(() -> greet(proxy, own)).isInstanceOf(IOException.class);
      greet(proxy, own);
      TrafficCoverage coverage = proxy.coverage();
      assertThat(coverage.understood()).isFalse();

      passed.forOneProxy().readAll();
      greet(proxy, own);
      passed.readAll();
      assertThatThrownBy(() -> greet(proxy, own)).isInstanceOf(IOException.class);
    }
    assertThat(flows)
        .extracting(flow -> flow.ending().outcome())
        .containsExactly(
            FlowOutcome.ORIGIN_NOT_ACCEPTED,
            FlowOutcome.NOT_UNDERSTOOD,
            FlowOutcome.NOT_UNDERSTOOD,
            FlowOutcome.ORIGIN_NOT_ACCEPTED);
  }

  private void greet(TrafficProxy proxy, SSLSocketFactory trusting) throws IOException {
    try (Socket plain = connected(proxy, "localhost:" + origin.port());
        SSLSocket client =
            (SSLSocket) trusting.createSocket(plain, "localhost", origin.port(), false)) {
      client.startHandshake();
    }
  }

  @Test
  void an_alert_in_the_clear_in_the_midst_of_tls_1_3_is_read() throws Exception {
    try (Socket client = connected("localhost:" + origin.port())) {
      // as OpenSSL's clients do: after the server's messages, before the keys are changed
      client.getOutputStream().write(ClientHellos.tls13("localhost"));
      client.getInputStream().readNBytes(100);
      client.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 48});

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ALERT_BY_CLIENT);
      assertThat(flow.ending().detail()).isEqualTo("unknown_ca");
    }
  }

  @Test
  void a_client_that_leaves_the_handshake_is_not_one_that_said_why() throws Exception {
    try (Socket client = connected("localhost:" + origin.port())) {
      client.getOutputStream().write(ClientHellos.tls13("localhost"));
      client.getInputStream().readNBytes(100);
    }

    Flow flow = bench.next();
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.LEFT_HANDSHAKE);
  }

  @Test
  void a_whole_handshake_and_not_a_byte_is_a_silent_pin_or_a_connection_in_advance()
      throws Exception {
    try (Socket plain = connected("localhost:" + origin.port());
        SSLSocket client =
            (SSLSocket)
                ProxyBench.trusting(bench.proxy().authority().certificate())
                    .getSocketFactory()
                    .createSocket(plain, "localhost", origin.port(), false)) {
      client.startHandshake();
    }

    Flow flow = bench.next();
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.NO_BYTE_AFTER_HANDSHAKE);
    assertThat(flow.ending().detail()).isEqualTo("client close_notify");
    assertThat(ProxyBench.clientTls(flow).version()).isEqualTo("TLSv1.3");
    assertThat(bench.proxy().coverage().complete()).isFalse();
  }

  @Test
  void nobody_at_the_origin_is_said_and_answered_by_502() throws Exception {
    int nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = free.getLocalPort();
    }
    try (Socket client = new Socket()) {
      client.setSoTimeout(PATIENCE);
      client.connect(bench.address());
      write(client, "CONNECT localhost:" + nobody + " HTTP/1.1\r\n\r\n");

      assertThat(line(client)).isEqualTo("HTTP/1.1 502 Bad Gateway");
      assertThat(bench.next().ending().outcome()).isEqualTo(FlowOutcome.ORIGIN_UNREACHABLE);
    }
  }

  @Test
  void an_origin_that_is_not_trusted_is_not_accepted_and_its_chain_is_kept() throws Exception {
    ProxyAuthority unknown = new ProxyAuthority("unknown", InstantSource.system());
    try (TestOrigin other =
        new TestOrigin(Speaks.HTTP1, new ClientSide(unknown).context("localhost", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);

      assertThatThrownBy(
              () -> TrafficProxyTest.get(client, "https://localhost:" + other.port() + "/"))
          .isInstanceOf(IOException.class);

      notAccepted(bench.next(), "CN=localhost");
      assertThat(other.seen()).isEmpty();
    }
  }

  @Test
  void an_origin_with_a_certificate_of_another_host_is_not_accepted() throws Exception {
    try (TestOrigin other =
        new TestOrigin(Speaks.HTTP1, bench.originTls("other.example", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);

      assertThatThrownBy(
              () -> TrafficProxyTest.get(client, "https://localhost:" + other.port() + "/"))
          .isInstanceOf(IOException.class);

      notAccepted(bench.next(), "CN=other.example");
    }
  }

  /** A stack trace per refusal on the terminal helps nobody: the flow tells why. */
  @Test
  void netty_says_nothing_of_it_beside_the_flow() throws Exception {
    try (TestOrigin other =
        new TestOrigin(Speaks.HTTP1, bench.originTls("other.example", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      assertThatThrownBy(
              () -> TrafficProxyTest.get(client, "https://localhost:" + other.port() + "/"))
          .isInstanceOf(IOException.class);

      assertThat(bench.next().ending().detail()).isNotEmpty();
      assertThat(InternalLoggerFactory.getInstance("io.netty.anything").isWarnEnabled()).isFalse();
    }
  }

  private static void notAccepted(Flow flow, String subject) {
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ORIGIN_NOT_ACCEPTED);
    OriginTls tls = ProxyBench.originTls(flow);
    assertThat(tls.chain().get(0).subject()).isEqualTo(subject);
    assertThat(tls.version()).isEmpty();
  }

  @Test
  void a_name_in_the_handshake_that_is_not_the_host_is_told() throws Exception {
    try (TestOrigin named =
            new TestOrigin(Speaks.HTTP1, bench.originTls("shop.example", "http/1.1"));
        Socket plain = connected("127.0.0.1:" + named.port());
        SSLSocket client =
            (SSLSocket)
                ProxyBench.trusting(bench.proxy().authority().certificate())
                    .getSocketFactory()
                    .createSocket(plain, "shop.example", named.port(), false)) {
      client.startHandshake();
      write(client, "GET /bytes/1 HTTP/1.1\r\nHost: third.example\r\n\r\n");
      assertThat(line(client)).isEqualTo("HTTP/1.1 200 OK");

      Flow flow = bench.next();
      assertThat(flow.path().host()).isEqualTo("127.0.0.1");
      assertThat(flow.ending().anomalies())
          .startsWith(
              new FlowAnomaly(FlowAnomaly.Kind.SERVER_NAME_DIFFERS, "shop.example"),
              new FlowAnomaly(FlowAnomaly.Kind.HOST_DIFFERS, "third.example"));
    }
  }

  @Test
  void what_is_not_http_passes_is_counted_and_is_not_understood() throws Exception {
    try (ServerSocket mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = connected("localhost:" + mail.getLocalPort())) {
      try (Socket server = mail.accept()) {
        write(server, "220 mail.example ESMTP\r\n");
        assertThat(line(client)).isEqualTo("220 mail.example ESMTP");
        write(client, "EHLO me\r\n");
        assertThat(line(server)).isEqualTo("EHLO me");
      }

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.NOT_UNDERSTOOD);
      assertThat(flow.path().protection().kind()).isEqualTo(Protection.Kind.CLEARTEXT);
      assertThat(flow.notUnderstood()).isEqualTo(24 + 9);
      assertThat(bench.proxy().coverage().notUnderstood()).isEqualTo(24 + 9);
      assertThat(bench.proxy().coverage().bytes()).isEqualTo(24 + 9);
    }
  }

  @Test
  void a_client_that_is_not_on_the_list_is_refused_and_counted() throws Exception {
    ProxySettings settings =
        new ProxySettings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Set.of(InetAddress.getByName("192.0.2.1")),
            List.of(),
            InstantSource.system(),
            BodyStore.none());
    try (TrafficProxy closed = TrafficProxy.start(settings, bench.proxy().authority(), flow -> {});
        Socket client = new Socket()) {
      client.setSoTimeout(PATIENCE);
      client.connect(closed.address());

      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThat(closed.coverage().strangers()).isEqualTo(1);
      assertThat(closed.coverage().connections()).isZero();
      assertThat(closed.coverage().complete()).isFalse();
    }
  }

  private Socket connected(String to) throws IOException {
    return connected(bench.proxy(), to);
  }

  private static Socket connected(TrafficProxy proxy, String to) throws IOException {
    Socket client = new Socket();
    client.setSoTimeout(PATIENCE);
    client.connect(proxy.address());
    write(client, "CONNECT " + to + " HTTP/1.1\r\n\r\n");
    assertThat(line(client)).isEqualTo("HTTP/1.1 200 Connection established");
    assertThat(line(client)).isEmpty();
    return client;
  }

  static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Byte by byte, so that nothing behind it is taken. */
  static String line(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = socket.getInputStream().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = socket.getInputStream().read();
    }
    return line.toString().strip();
  }
}
