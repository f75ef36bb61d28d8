package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.HttpConnectProxiedSocketAddress;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.grpc.GrpcBytes;
import org.facecert.face.grpc.GrpcFormat;
import org.facecert.face.grpc.GrpcLook;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.face.picture.DrawnFace;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Client and server of gRPC's own library, with the proxy between them. */
@Timeout(120)
final class GrpcClientsTest {

  private static final String DONE = "done";

  @TempDir private Path folder;
  private ProxyBench bench;
  private GrpcService service;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(folder.resolve("bodies"), 1 << 24);
    service = new GrpcService(bench.originLeaf("localhost"));
    channel =
        NettyChannelBuilder.forAddress("localhost", service.port())
            .sslContext(
                GrpcSslContexts.forClient()
                    .trustManager(bench.proxy().authority().certificate())
                    .build())
            .proxyDetector(
                target ->
                    HttpConnectProxiedSocketAddress.newBuilder()
                        .setTargetAddress((InetSocketAddress) target)
                        .setProxyAddress(bench.address())
                        .build())
            .build();
  }

  @AfterEach
  void stop() throws Exception {
    channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    service.close();
    bench.close();
  }

  private static byte[] face() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(DrawnFace.portrait(0, 480), "jpeg", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] message(byte[] picture) {
    return GrpcBytes.concat(
        GrpcBytes.field(1, "face-login"), GrpcBytes.field(2, GrpcBytes.field(1, picture)));
  }

  private static String first(List<HeaderField> fields, String name) {
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .map(HeaderField::value)
        .findFirst()
        .orElse("");
  }

  private FaceFindings looked(List<HeaderField> head, Body body) throws Exception {
    GrpcFormat format =
        GrpcFormat.said(first(head, "content-type"), first(head, "grpc-encoding")).orElseThrow();
    try (FaceFinder finder = new FaceFinder(DetectingJudge.withBlazeFace(), 1)) {
      return new GrpcLook(finder, format).find(bench.kept(body), Place.whole());
    }
  }

  private static List<String> places(FaceFindings found) {
    assertThat(found.unknown()).isEmpty();
    return found.finds().stream().map(find -> find.place().toString()).toList();
  }

  @Test
  void a_unary_call_passes_with_its_trailers_and_the_face_in_it_is_found() throws Exception {
    byte[] answer =
        ClientCalls.blockingUnaryCall(
            channel, GrpcService.MATCH, CallOptions.DEFAULT, message(face()));
    Flow flow = bench.next();

    assertThat(answer).asString(StandardCharsets.UTF_8).isEqualTo("matched");
    SentRequest sent = Objects.requireNonNull(flow.request());
    ReceivedResponse got = Objects.requireNonNull(flow.response());
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
    assertThat(sent.url())
        .isEqualTo("https://localhost:" + service.port() + "/org.example.Faces/Match");
    assertThat(first(sent.headers(), "te")).isEqualTo("trailers");
    assertThat(first(sent.headers(), "content-length")).isEmpty();
    assertThat(got.trailers()).contains(new HeaderField("grpc-status", "0"));
    assertThat(places(looked(sent.headers(), sent.body())))
        .containsExactly("0 > grpc message 1 > protobuf 2.1 > jpeg");
    assertThat(bench.proxy().coverage().complete()).isTrue();
  }

  @Test
  void one_that_is_compressed_is_opened() throws Exception {
    ClientCalls.blockingUnaryCall(
        channel, GrpcService.MATCH, CallOptions.DEFAULT.withCompression("gzip"), message(face()));
    SentRequest sent = Objects.requireNonNull(bench.next().request());

    assertThat(first(sent.headers(), "grpc-encoding")).isEqualTo("gzip");
    assertThat(bench.kept(sent.body())[0]).as("the flag of the message").isEqualTo((byte) 1);
    assertThat(places(looked(sent.headers(), sent.body())))
        .containsExactly("0 > grpc message 1 > protobuf 2.1 > jpeg");
  }

  @Test
  void a_refusal_comes_through_as_what_it_is() throws Exception {
    assertThatThrownBy(
            () ->
                ClientCalls.blockingUnaryCall(
                    channel, GrpcService.MATCH, CallOptions.DEFAULT, new byte[0]))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INVALID_ARGUMENT: no face");

    ReceivedResponse got = Objects.requireNonNull(bench.next().response());
    assertThat(got.headers().stream().map(HeaderField::name)).contains("grpc-status");
  }

  @Test
  void an_upload_in_pieces_of_a_stream_is_found_as_one_face() throws Exception {
    List<byte[]> pieces = GrpcBytes.cut(face(), 4 << 10);
    Answers answers = new Answers();
    StreamObserver<byte[]> up =
        ClientCalls.asyncClientStreamingCall(
            channel.newCall(GrpcService.UPLOAD, CallOptions.DEFAULT), answers);
    up.onNext(GrpcBytes.field(1, GrpcBytes.field(1, "face.jpg")));
    pieces.forEach(piece -> up.onNext(GrpcBytes.field(2, piece)));
    up.onCompleted();

    assertThat(answers.next()).isEqualTo("received");
    assertThat(answers.next()).isEqualTo(DONE);
    SentRequest sent = Objects.requireNonNull(bench.next().request());
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(places(looked(sent.headers(), sent.body())))
        .containsExactly(
            "0 > grpc message 2 to " + (pieces.size() + 1) + " > protobuf 2 > joined > jpeg");
  }

  @Test
  void both_sides_talk_at_once_and_nothing_waits_for_the_end() throws Exception {
    Answers answers = new Answers();
    StreamObserver<byte[]> up =
        ClientCalls.asyncBidiStreamingCall(
            channel.newCall(GrpcService.WATCH, CallOptions.DEFAULT), answers);
    for (String word : List.of("one", "two", "three")) {
      up.onNext(word.getBytes(StandardCharsets.UTF_8));
      assertThat(answers.next()).as("before anything more is sent").isEqualTo(word);
    }
    up.onNext(message(face()));
    assertThat(answers.next()).isNotEmpty();
    up.onCompleted();
    assertThat(answers.next()).isEqualTo(DONE);

    Flow flow = bench.next();
    SentRequest sent = Objects.requireNonNull(flow.request());
    ReceivedResponse got = Objects.requireNonNull(flow.response());
    assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
    assertThat(places(looked(sent.headers(), sent.body())))
        .containsExactly("0 > grpc message 4 > protobuf 2.1 > jpeg");
    assertThat(places(looked(got.headers(), got.body())))
        .containsExactly("0 > grpc message 4 > protobuf 2.1 > jpeg");
    assertThat(bench.proxy().coverage().complete()).isTrue();
  }

  /** What comes, as text. */
  private static final class Answers implements StreamObserver<byte[]> {
    private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    @Override
    public void onNext(byte[] message) {
      all.add(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void onError(Throwable cause) {
      all.add(cause.toString());
    }

    @Override
    public void onCompleted() {
      all.add(DONE);
    }

    String next() throws InterruptedException {
      return String.valueOf(all.poll(30, TimeUnit.SECONDS));
    }
  }
}
