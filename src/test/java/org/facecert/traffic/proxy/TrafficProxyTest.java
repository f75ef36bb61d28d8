package org.facecert.traffic.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.Protection;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.TrafficCoverage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the JDK's client. */
@Timeout(60)
final class TrafficProxyTest {

  private static final long PLENTY = 1L << 30;

  @TempDir private Path folder;
  private ProxyBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(folder.resolve("bodies"), PLENTY);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void an_exchange_of_http_1_over_tls_is_a_flow_with_both_bodies() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      String url = "https://localhost:" + origin.port() + "/bytes/20000";

      assertThat(post(client, url, new byte[70_000])).isEqualTo(TestOrigin.bytes(20_000));

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
      assertThat(flow.ending().anomalies()).isEmpty();
      SentRequest request = request(flow);
      assertThat(request.protocol()).isEqualTo("HTTP/1.1");
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.url()).isEqualTo(url);
      assertThat(request.body().whole()).isTrue();
      assertThat(bench.kept(request.body())).isEqualTo(new byte[70_000]);
      ReceivedResponse response = response(flow);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers()).contains(new HeaderField("content-length", "20000"));
      assertThat(bench.kept(response.body())).isEqualTo(TestOrigin.bytes(20_000));
    }
  }

  @Test
  void both_sides_of_tls_are_told() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      get(client, "https://localhost:" + origin.port() + "/bytes/1");

      Flow flow = bench.next();
      Protection protection = flow.path().protection();
      assertThat(flow.path().host()).isEqualTo("localhost");
      assertThat(flow.path().client()).isEqualTo("127.0.0.1");
      assertThat(flow.path().address()).isEqualTo("127.0.0.1");
      assertThat(flow.path().port()).isEqualTo(origin.port());
      assertThat(protection.kind()).isEqualTo(Protection.Kind.TLS);
      assertThat(ProxyBench.clientTls(flow).version()).isEqualTo("TLSv1.3");
      assertThat(ProxyBench.clientTls(flow).serverName()).isEqualTo("localhost");
      assertThat(ProxyBench.originTls(flow).version()).isEqualTo("TLSv1.3");
      assertThat(ProxyBench.originTls(flow).suite()).startsWith("TLS_AES_");
      assertThat(ProxyBench.originTls(flow).chain()).hasSize(2);
      assertThat(ProxyBench.originTls(flow).chain().get(0).subject()).isEqualTo("CN=localhost");
      assertThat(ProxyBench.originTls(flow).chain().get(0).digest()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void http_2_is_spoken_on_both_sides_where_both_can() throws Exception {
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP2, bench.originTls("localhost", "h2"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_2);
      String url = "https://localhost:" + origin.port() + "/bytes/300000";

      assertThat(post(client, url, TestOrigin.bytes(200_000))).isEqualTo(TestOrigin.bytes(300_000));

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
      assertThat(request(flow).protocol()).isEqualTo("HTTP/2");
      assertThat(request(flow).url()).isEqualTo(url);
      assertThat(bench.kept(request(flow).body())).isEqualTo(TestOrigin.bytes(200_000));
      assertThat(bench.kept(response(flow).body())).isEqualTo(TestOrigin.bytes(300_000));
    }
  }

  @Test
  void many_streams_at_once_stay_apart() throws Exception {
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP2, bench.originTls("localhost", "h2"))) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_2);
      String url = "https://localhost:" + origin.port() + "/bytes/";
      get(client, url + 1);
      var all =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      client.sendAsync(
                          HttpRequest.newBuilder(URI.create(url + (1000 + i))).build(),
                          HttpResponse.BodyHandlers.ofByteArray()))
              .toList();
      all.forEach(each -> assertThat(each.join().statusCode()).isEqualTo(200));

      bench.next();
      for (int i = 0; i < 40; i++) {
        Flow flow = bench.next();
        int count = Integer.parseInt(request(flow).url().replaceAll(".*/", ""));
        assertThat(bench.kept(response(flow).body())).isEqualTo(TestOrigin.bytes(count));
      }
    }
  }

  @Test
  void a_request_in_the_clear_is_a_flow_too_and_loses_nothing_but_the_proxys_own()
      throws Exception {
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP1, null);
        TestOrigin other = new TestOrigin(Speaks.HTTP1, null)) {
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      for (TestOrigin each : java.util.List.of(origin, other, origin)) {
        String url = "http://localhost:" + each.port() + "/bytes/3000?a=b";

        assertThat(post(client, url, new byte[100])).isEqualTo(TestOrigin.bytes(3000));

        Flow flow = bench.next();
        assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
        assertThat(flow.path().protection()).isEqualTo(Protection.CLEARTEXT);
        assertThat(request(flow).url()).isEqualTo(url);
        assertThat(bench.kept(request(flow).body())).isEqualTo(new byte[100]);
      }
      assertThat(origin.seen()).containsExactly("POST /bytes/3000?a=b", "POST /bytes/3000?a=b");
    }
  }

  @Test
  void what_was_whole_and_understood_is_complete() throws Exception {
    try (TestOrigin origin =
        new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"))) {
      TrafficCoverage before = bench.proxy().coverage();
      HttpClient client = bench.client(HttpClient.Version.HTTP_1_1);
      get(client, "https://localhost:" + origin.port() + "/bytes/1000");
      bench.next();
      bench.proxy().close();

      TrafficCoverage coverage = bench.proxy().coverage().since(before);
      assertThat(coverage.complete()).isTrue();
      assertThat(coverage.bytes()).isGreaterThan(1000);
      assertThat(coverage.connections()).isEqualTo(1);
      assertThat(coverage.count(FlowOutcome.ANSWERED)).isEqualTo(1);
    }
  }

  @Test
  void a_body_beyond_the_bound_passes_and_is_said_not_to_be_whole() throws Exception {
    try (ProxyBench narrow = new ProxyBench(folder.resolve("few"), 50_000);
        TestOrigin origin = new TestOrigin(Speaks.HTTP1, null)) {
      HttpClient client = narrow.client(HttpClient.Version.HTTP_1_1);
      String url = "http://localhost:" + origin.port() + "/up";

      assertThat(new String(post(client, url, TestOrigin.bytes(1_000_000)), US_ASCII))
          .isEqualTo("got 1000000");

      Body body = request(narrow.next()).body();
      assertThat(body.whole()).isFalse();
      assertThat(body.length()).isEqualTo(1_000_000);
      assertThat(body.kept()).isEqualTo(50_000);
      assertThat(narrow.kept(body))
          .isEqualTo(java.util.Arrays.copyOf(TestOrigin.bytes(1_000_000), 50_000));
      assertThat(narrow.proxy().coverage().notKept()).isEqualTo(950_000);
      assertThat(narrow.proxy().coverage().complete()).isFalse();
    }
  }

  static SentRequest request(Flow flow) {
    assertThat(flow.request()).as("request of %s", flow).isNotNull();
    return java.util.Objects.requireNonNull(flow.request());
  }

  static ReceivedResponse response(Flow flow) {
    assertThat(flow.response()).as("response of %s", flow).isNotNull();
    return java.util.Objects.requireNonNull(flow.response());
  }

  static byte[] get(HttpClient client, String url) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  static byte[] post(HttpClient client, String url, byte[] body) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
