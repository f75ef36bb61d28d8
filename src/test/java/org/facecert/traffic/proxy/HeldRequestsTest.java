package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.tap.HeldRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of a request that the laboratory keeps the origin sees nothing, and the record has all. */
@Timeout(60)
final class HeldRequestsTest {

  private static final byte[] LARGE = TestOrigin.bytes(70_000);

  @TempDir private Path folder;
  private ProxyBench bench;
  private TestOrigin origin;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(folder.resolve("bodies"), 1 << 20);
    origin = new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"));
  }

  @AfterEach
  void stop() {
    origin.close();
    bench.close();
  }

  private int post(HttpClient.Version version, String path, BodyPublisher body) throws Exception {
    URI url = URI.create("https://localhost:" + origin.port() + path);
    HttpRequest request = HttpRequest.newBuilder(url).POST(body).build();
    return bench.client(version).send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private int post(String path, BodyPublisher body) throws Exception {
    return post(HttpClient.Version.HTTP_1_1, path, body);
  }

  private void hold(String host) {
    bench.proxy().hold(new HeldRequests(List.of(host), 1024));
  }

  @Test
  void nothing_of_it_reaches_the_origin_and_all_of_it_is_kept() throws Exception {
    hold("localhost:" + origin.port());

    assertThatThrownBy(() -> post("/up", BodyPublishers.ofByteArray(LARGE)))
        .isInstanceOf(IOException.class);

    Flow flow = bench.next();
    SentRequest request = Objects.requireNonNull(flow.request());
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.HELD_BACK);
    assertThat(request.body().whole()).isTrue();
    assertThat(bench.kept(request.body())).isEqualTo(LARGE);
    assertThat(flow.response()).isNull();
    assertThat(origin.seen()).isEmpty();
    assertThat(bench.proxy().coverage().complete()).isFalse();
  }

  @Test
  void one_whose_length_is_not_said_counts_as_large() throws Exception {
    hold("localhost:" + origin.port());

    assertThatThrownBy(
            () -> post("/up", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))))
        .isInstanceOf(IOException.class);

    assertThat(bench.next().ending().outcome()).isEqualTo(FlowOutcome.HELD_BACK);
    assertThat(origin.seen()).isEmpty();
  }

  @Test
  void small_ones_and_those_to_others_pass() throws Exception {
    hold("localhost:" + origin.port());
    assertThat(post("/small", BodyPublishers.ofByteArray(new byte[900]))).isEqualTo(200);

    hold("other.example:443");
    assertThat(post("/large", BodyPublishers.ofByteArray(LARGE))).isEqualTo(200);
    assertThat(origin.seen()).hasSize(2);
  }

  @Test
  void over_http_2_it_is_held_beyond_the_room_that_a_client_has_by_itself() throws Exception {
    byte[] larger = TestOrigin.bytes(300_000);
    origin.close();
    origin = new TestOrigin(Speaks.HTTP2, bench.originTls("localhost", "h2"));
    hold("localhost:" + origin.port());

    assertThatThrownBy(
            () -> post(HttpClient.Version.HTTP_2, "/up", BodyPublishers.ofByteArray(larger)))
        .isInstanceOf(IOException.class);

    Flow flow = bench.next(each -> each.request() != null);
    SentRequest request = Objects.requireNonNull(flow.request());
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.HELD_BACK);
    assertThat(request.protocol()).isEqualTo("HTTP/2");
    assertThat(request.body().whole()).isTrue();
    assertThat(bench.kept(request.body())).isEqualTo(larger);
    assertThat(flow.response()).isNull();
    assertThat(origin.seen()).isEmpty();
    assertThat(bench.proxy().coverage().complete()).isFalse();
  }

  @Test
  void over_http_2_small_ones_pass_and_one_after_them_is_held() throws Exception {
    origin.close();
    origin = new TestOrigin(Speaks.HTTP2, bench.originTls("localhost", "h2"));
    hold("localhost:" + origin.port());
    HttpClient client = bench.client(HttpClient.Version.HTTP_2);
    URI url = URI.create("https://localhost:" + origin.port() + "/x");
    HttpRequest small =
        HttpRequest.newBuilder(url).POST(BodyPublishers.ofByteArray(new byte[900])).build();
    HttpRequest large = HttpRequest.newBuilder(url).POST(BodyPublishers.ofByteArray(LARGE)).build();

    assertThat(client.send(small, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    assertThat(client.send(small, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    assertThatThrownBy(() -> client.send(large, HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);

    assertThat(origin.seen()).hasSize(2);
    Flow flow = bench.next(each -> each.ending().outcome() == FlowOutcome.HELD_BACK);
    assertThat(bench.kept(Objects.requireNonNull(flow.request()).body())).isEqualTo(LARGE);
  }
}
