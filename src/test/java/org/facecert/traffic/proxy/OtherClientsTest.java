package org.facecert.traffic.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.CertificatePinner;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.facecert.traffic.Canary;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With OkHttp, which most apps use; and the witness. */
@Timeout(120)
final class OtherClientsTest {

  private static final MediaType OCTETS = MediaType.get("application/octet-stream");

  @TempDir private Path folder;
  private ProxyBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(folder.resolve("bodies"), 1L << 30);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private OkHttpClient.Builder client() throws Exception {
    X509TrustManager trust = ProxyBench.trust(bench.proxy().authority().certificate());
    return new OkHttpClient.Builder()
        .proxy(new Proxy(Proxy.Type.HTTP, bench.address()))
        .sslSocketFactory(
            ProxyBench.trusting(bench.proxy().authority().certificate()).getSocketFactory(), trust);
  }

  private static byte[] post(OkHttpClient client, String url, byte[] body) throws Exception {
    Request request = new Request.Builder().url(url).post(RequestBody.create(body, OCTETS)).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().bytes();
    }
  }

  @Test
  void http_2_and_http_1_are_spoken_as_the_origin_chooses() throws Exception {
    for (String protocol : List.of("h2", "http/1.1")) {
      Speaks speaks = protocol.equals("h2") ? Speaks.HTTP2 : Speaks.HTTP1;
      try (TestOrigin origin = new TestOrigin(speaks, bench.originTls("localhost", protocol))) {
        String url = "https://localhost:" + origin.port() + "/bytes/100000";

        byte[] got = post(client().build(), url, TestOrigin.bytes(500_000));

        assertThat(got).isEqualTo(TestOrigin.bytes(100_000));
        Flow flow = bench.next();
        assertThat(TrafficProxyTest.request(flow).protocol())
            .isEqualTo(protocol.equals("h2") ? "HTTP/2" : "HTTP/1.1");
        assertThat(ProxyBench.clientTls(flow).protocol()).isEqualTo(protocol);
        assertThat(bench.kept(TrafficProxyTest.request(flow).body()))
            .isEqualTo(TestOrigin.bytes(500_000));
      }
    }
  }

  @Test
  void http_2_without_tls_is_understood() throws Exception {
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP2, null)) {
      OkHttpClient client =
          new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
      // it speaks in the clear without a proxy alone: a tunnel is made for it
      try (Tunnelled tunnel = new Tunnelled(bench.address(), "localhost:" + origin.port())) {
        post(client, "http://localhost:" + tunnel.port() + "/bytes/5", new byte[10]);
      }

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
      assertThat(TrafficProxyTest.request(flow).protocol()).isEqualTo("HTTP/2");
    }
  }

  @Test
  void a_pin_of_okhttp_is_silent() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"))) {
      CertificatePinner pins =
          new CertificatePinner.Builder()
              .add("localhost", "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
              .build();
      OkHttpClient pinned = client().certificatePinner(pins).build();

      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> post(pinned, "https://localhost:" + origin.port() + "/", new byte[1])))
          .isInstanceOf(javax.net.ssl.SSLPeerUnverifiedException.class);

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.NO_BYTE_AFTER_HANDSHAKE);
      assertThat(origin.seen()).isEmpty();
    }
  }

  @Test
  void messages_of_a_web_socket_are_flows_opened_by_one_and_compressed_ones_are_opened()
      throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.WEBSOCKET, bench.originTls("localhost", "http/1.1"))) {
      byte[] sent = new byte[40_000];
      talk(client().build(), "https://localhost:" + origin.port() + "/ws", sent);

      Flow opening = bench.next();
      assertThat(TrafficProxyTest.response(opening).status()).isEqualTo(101);
      assertThat(opening.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
      assertThat(TrafficProxyTest.response(opening).headers())
          .anyMatch(header -> header.value().contains("permessage-deflate"));
      Flow message = bench.next();
      assertThat(message.ending().outcome()).isEqualTo(FlowOutcome.PASSED);
      assertThat(message.ending().anomalies()).isEmpty();
      assertThat(message.opening()).isEqualTo(opening.number());
      assertThat(TrafficProxyTest.request(message).protocol()).isEqualTo("WebSocket");
      assertThat(bench.kept(TrafficProxyTest.request(message).body())).isEqualTo(sent);
      Flow answer = bench.next();
      assertThat(new String(bench.kept(TrafficProxyTest.response(answer).body()), US_ASCII))
          .isEqualTo("got 40000");
      assertThat(answer.opening()).isEqualTo(opening.number());
    }
  }

  private static void talk(OkHttpClient client, String url, byte[] message) throws Exception {
    LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    WebSocket socket =
        client.newWebSocket(
            new Request.Builder().url(url).build(),
            new WebSocketListener() {
              @Override
              public void onMessage(WebSocket webSocket, String text) {
                answers.add(text);
              }
            });
    socket.send(ByteString.of(message));
    assertThat(answers.poll(30, TimeUnit.SECONDS)).isEqualTo("got " + message.length);
    socket.close(1000, "");
  }

  @Test
  void a_web_socket_of_the_jdk_without_compression_too() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.WEBSOCKET, bench.originTls("localhost", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      java.net.http.WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(
                  URI.create("wss://localhost:" + origin.port() + "/ws"),
                  new java.net.http.WebSocket.Listener() {})
              .get(30, TimeUnit.SECONDS);
      byte[] sent = TestOrigin.bytes(100_000);
      socket.sendBinary(java.nio.ByteBuffer.wrap(sent), true).get(30, TimeUnit.SECONDS);

      Flow message = bench.next(flow -> flow.ending().outcome() == FlowOutcome.PASSED);
      assertThat(bench.kept(TrafficProxyTest.request(message).body())).isEqualTo(sent);
      socket.abort();
    }
  }

  @Test
  void a_canary_that_went_through_is_seen() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"))) {
      Canary canary = Canary.random();
      Instant from = Instant.now();
      TrafficProxyTest.get(
          bench.client(HttpClient.Version.HTTP_1_1),
          "https://localhost:" + origin.port() + "/bytes/1?" + canary.token());
      List<Flow> flows = List.of(bench.next());
      Instant until = Instant.now();

      assertThat(canary.seenIn(flows, from, until)).isPresent();
      assertThat(Canary.random().seenIn(flows, from, until)).as("another token").isEmpty();
      assertThat(canary.seenIn(flows, until, until)).as("another window").isEmpty();
    }
  }

  @Test
  void a_canary_that_went_past_the_proxy_is_not_seen() throws Exception {
    List<Flow> flows = new ArrayList<>();
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP1, null)) {
      Canary canary = Canary.random();
      Instant from = Instant.now();
      TrafficProxyTest.get(
          HttpClient.newHttpClient(),
          "http://"
              + InetAddress.getLoopbackAddress().getHostAddress()
              + ":"
              + origin.port()
              + "/bytes/1?"
              + canary.token());
      assertThat(origin.seen()).containsExactly("GET /bytes/1?" + canary.token());
      bench.close();

      assertThat(bench.nothingEnded()).isTrue();
      assertThat(canary.seenIn(flows, from, Instant.now())).isEmpty();
    }
  }
}
