package org.facecert.probe.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.grpc.GrpcBytes;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;
import org.facecert.statement.ExposureScope;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LV-07 on the wire: the proxy keeps a request, and a server that looks for the face, or believes
 * the app, is asked from outside.
 */
@Timeout(120)
final class HeldAndAskedTest {

  private static final byte[] FACE = FacelessBodyTest.face("jpeg");

  @TempDir private Path folder;
  private ProxyBench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new ProxyBench(folder.resolve("bodies"), 1 << 20);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static byte[] body(String type) {
    return switch (type) {
      case "multipart/form-data; boundary=x7" ->
          FacelessBodyTest.form("Content-Type: image/jpeg\r\n", FACE);
      case "application/x-protobuf" -> FacelessBodyTest.message(FACE);
      default ->
          ("{\"passed\":true,\"photo\":\"" + Base64.getEncoder().encodeToString(FACE) + "\"}")
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private OutsideAsking asking(int port) throws Exception {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(bench.originAuthority().getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    Path authority = Files.writeString(folder.resolve("ca.pem"), pem);
    ExposureScope scope = new ExposureScope(List.of("localhost:" + port), Duration.ofMillis(1));
    return new OutsideAsking(Optional.of(new WebClient(scope, List.of(authority))));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP2, multipart/form-data; boundary=x7, true",
    "HTTP2, multipart/form-data; boundary=x7, false",
    "HTTP2, application/x-protobuf, true",
    "HTTP2, application/x-protobuf, false",
    "HTTP2, application/json, true",
    "HTTP2, application/json, false",
    "HTTP1, multipart/form-data; boundary=x7, false",
    "HTTP1, application/x-protobuf, false"
  })
  void what_was_kept_is_asked_without_the_face_and_with_it(
      Speaks speaks, String type, boolean believes) throws Exception {
    byte[] body = body(type);
    boolean second = speaks == Speaks.HTTP2;
    try (TestOrigin origin =
        new TestOrigin(speaks, bench.originTls("localhost", second ? "h2" : "http/1.1"))) {
      origin.judging(got -> believes || java.util.Arrays.equals(got, body) ? 200 : 403);
      bench.proxy().hold(new HeldRequests(List.of("localhost:" + origin.port()), 1024));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("https://localhost:" + origin.port() + "/v1/match"))
              .header("content-type", type)
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      HttpClient app =
          bench.client(second ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
      assertThatThrownBy(() -> app.send(request, HttpResponse.BodyHandlers.discarding()))
          .isInstanceOf(IOException.class);
      Flow flow = bench.next(each -> each.ending().outcome() == FlowOutcome.HELD_BACK);
      assertThat(origin.seen()).isEmpty();

      Question kept = question(Objects.requireNonNull(flow.request()));
      FacelessBody faceless = new FacelessBody(FacelessBodyTest.COLOURS, PayloadKeys.none());
      byte[] without = faceless.of(kept.body()).orElseThrow();
      OutsideAnswer first = asking(origin.port()).ask(kept.saying(without));
      OutsideAnswer then = asking(origin.port()).ask(kept);

      assertThat(first.outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(first.status()).isEqualTo(believes ? 200 : 403);
      assertThat(new String(first.body(), StandardCharsets.US_ASCII))
          .isEqualTo("got " + without.length);
      assertThat(then.status()).isEqualTo(200);
      assertThat(origin.seen()).hasSize(2);
    }
  }

  private Question question(SentRequest request) throws IOException {
    List<HeaderLine> headers =
        request.headers().stream().map(f -> new HeaderLine(f.name(), f.value())).toList();
    return new Question(
        request.method(),
        URI.create(request.url()),
        HeaderLine.again(headers),
        bench.kept(request.body()));
  }

  /** Its answers are 200 whatever they say. */
  @Test
  void grpc_is_not_asked_and_the_reason_is_told() throws Exception {
    Question question =
        new Question(
            "POST",
            URI.create("https://localhost:1/org.example.Faces/Match"),
            List.of(new HeaderLine("content-type", "application/grpc+proto")),
            GrpcBytes.frame(0, FacelessBodyTest.message(FACE)));

    OutsideAnswer answer = asking(1).ask(question);

    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_REACHED);
    assertThat(answer.detail()).contains("gRPC answers in trailers");
  }
}
