package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.Judged;
import org.facecert.face.Unknown;
import org.facecert.face.find.FaceFinder;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowEnding;
import org.facecert.traffic.FlowMoments;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.body.BodyWriter;
import org.facecert.traffic.body.FolderBodyStore;
import org.facecert.traffic.har.HarWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the proxy writes, a scan reads: no body is lost between them. */
final class HarReadingTest {

  private static final int BOUND = 3 << 20;
  private static final Instant BEGUN = Instant.parse("2026-11-29T10:00:00Z");

  @TempDir private Path folder;
  private final List<byte[]> looked = new ArrayList<>();

  @Test
  void bodies_of_grpc_are_taken_into_messages() throws IOException {
    byte[] broken = org.facecert.face.grpc.GrpcBytes.frame(1, new byte[200]);
    String text = java.util.Base64.getEncoder().encodeToString(broken);
    Path har =
        Files.writeString(
            folder.resolve("grpc.har"),
            """
            {"log":{"entries":[{"request":{"postData":
              {"mimeType":"application/grpc+proto","encoding":"base64","text":"%s"}}}]}}
            """
                .formatted(text));
    try (FaceFinder finder = new FaceFinder((bytes, format) -> Judged.noFace(0, "none"), 1)) {
      assertThat(new HarReading(finder).read(har).unknown())
          .singleElement()
          .satisfies(
              unknown ->
                  assertThat(unknown.place().toString())
                      .isEqualTo("0 > har > entry 0 request.postData > base64 > grpc message 1"));
    }
  }

  @Test
  void every_picture_that_passed_is_looked_at_where_it_was() throws IOException {
    byte[] small = png(10);
    byte[] large = padded(png(20), 2 << 20);
    Path har = written(body(small), body(large), true);

    FaceFindings findings = read(har);

    assertThat(looked).hasSize(2).contains(png(10), png(20));
    assertThat(findings.unknown()).isEmpty();
    assertThat(findings.pictures()).isEqualTo(2);
  }

  @Test
  void a_body_that_was_cut_at_the_bound_is_looked_at_as_far_as_it_goes_and_is_unknown()
      throws IOException {
    Path har = written(body(padded(png(10), 2 * BOUND)), Body.EMPTY, true);

    FaceFindings findings = read(har);

    assertThat(looked).hasSize(1);
    assertThat(findings.unknown())
        .extracting(Unknown::detail)
        .containsExactly("of this body the HAR has the beginning alone");
    assertThat(findings.unknown().get(0).place()).hasToString("0 > har > entry 0 request.postData");
  }

  @Test
  void a_body_that_was_not_kept_at_all_is_unknown_whoever_sent_it() throws IOException {
    Body lost = new Body("", 7_000, 0, true);

    assertThat(read(written(lost, lost, true)).unknown())
        .extracting(Unknown::detail)
        .containsExactly("the HAR does not have this body", "the HAR does not have this body");
  }

  @Test
  void a_body_whose_file_is_gone_is_unknown() throws IOException {
    Path har = written(body(padded(png(10), 2 << 20)), Body.EMPTY, false);

    assertThat(read(har).unknown())
        .extracting(Unknown::detail)
        .singleElement()
        .asString()
        .startsWith("the body's file cannot be read");
  }

  @Test
  void a_har_leads_to_no_file_but_its_own_bodies() throws IOException {
    Path secret = Files.write(folder.resolve("secret.png"), png(10));
    for (String name :
        List.of(
            "../" + secret.getFileName(),
            secret.toString(),
            "secret.png",
            "../" + "a".repeat(64),
            "./" + "a".repeat(64))) {
      Path har =
          Files.writeString(
              folder.resolve("a.har"),
              "{\"log\":{\"entries\":[{\"response\":{\"content\":{\"size\":5,\"_file\":\""
                  + name.replace("\\", "\\\\")
                  + "\"}}}]}}");

      assertThat(read(har).unknown())
          .as(name)
          .extracting(Unknown::detail)
          .singleElement()
          .asString()
          .contains("file");
      assertThat(looked).as(name).isEmpty();
    }
  }

  private FaceFindings read(Path har) {
    try (FaceFinder finder =
        new FaceFinder(
            (bytes, format) -> {
              synchronized (looked) {
                looked.add(bytes);
              }
              return Judged.noFace(0.1, "test");
            },
            1)) {
      return new HarReading(finder).read(har);
    }
  }

  private Path written(Body sent, Body got, boolean kept) throws IOException {
    Path har = folder.resolve("flows.har");
    FlowPath path =
        new FlowPath(1, "192.0.2.7", "a.example", "192.0.2.8", 80, Protection.CLEARTEXT);
    try (HarWriter writer =
        new HarWriter(Files.newOutputStream(har), "1", store(), "flows-bodies/")) {
      writer.write(
          new Flow(
              1,
              0,
              new FlowMoments(BEGUN, BEGUN, BEGUN, BEGUN),
              path,
              new SentRequest("HTTP/2", "POST", "http://a.example/", List.of(), sent),
              new ReceivedResponse(200, "", List.of(), List.of(), got),
              new FlowEnding(FlowOutcome.ANSWERED, "", List.of())));
    }
    if (!kept) {
      Files.delete(folder.resolve("flows-bodies").resolve(sent.digest()));
    }
    return har;
  }

  private FolderBodyStore store() throws IOException {
    return new FolderBodyStore(folder.resolve("flows-bodies"), BOUND);
  }

  private Body body(byte[] bytes) throws IOException {
    BodyWriter writer = store().begin();
    writer.write(ByteBuffer.wrap(bytes));
    return writer.end(true);
  }

  private static byte[] padded(byte[] bytes, int size) {
    return Arrays.copyOf(bytes, size);
  }

  private static byte[] png(int side) throws IOException {
    BufferedImage image = new BufferedImage(side + 80, side + 80, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < side; i++) {
      image.setRGB(i, i, 0xFF0000 + i * 997);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
