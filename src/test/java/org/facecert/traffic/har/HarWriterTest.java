package org.facecert.traffic.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowEnding;
import org.facecert.traffic.FlowMoments;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.Protection;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.BodyWriter;
import org.facecert.traffic.body.FolderBodyStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarWriterTest {

  private static final Instant BEGUN = Instant.parse("2026-11-29T10:00:00Z");
  private static final FlowPath PATH =
      new FlowPath(3, "192.0.2.7", "bank.example", "198.51.100.4", 80, Protection.CLEARTEXT);

  @TempDir private Path folder;
  private BodyStore bodies;

  @BeforeEach
  void store() throws IOException {
    bodies = new FolderBodyStore(folder.resolve("bodies"), 3 << 20);
  }

  @Test
  void an_entry_has_what_the_format_asks_for() throws IOException {
    JsonNode log = written(flow(kept(TestOrigin.bytes(100)), Body.EMPTY)).path("log");

    assertThat(log.path("version").asText()).isEqualTo("1.2");
    assertThat(log.path("creator").path("name").asText()).isEqualTo("facecert");
    JsonNode entry = log.path("entries").path(0);
    assertThat(entry.path("startedDateTime").asText()).isEqualTo("2026-11-29T10:00:00Z");
    assertThat(entry.path("time").asDouble()).isEqualTo(60);
    assertThat(entry.path("timings").path("send").asDouble()).isEqualTo(10);
    assertThat(entry.path("timings").path("wait").asDouble()).isEqualTo(20);
    assertThat(entry.path("timings").path("receive").asDouble()).isEqualTo(30);
    assertThat(entry.path("serverIPAddress").asText()).isEqualTo("198.51.100.4");
    JsonNode request = entry.path("request");
    assertThat(request.path("method").asText()).isEqualTo("POST");
    assertThat(request.path("queryString").path(0).path("value").asText()).isEqualTo("b c");
    for (String field :
        List.of("cookies", "headers", "headersSize", "bodySize", "httpVersion", "url")) {
      assertThat(request.has(field)).as(field).isTrue();
    }
    JsonNode response = entry.path("response");
    for (String field :
        List.of("status", "statusText", "redirectURL", "content", "headers", "cookies")) {
      assertThat(response.has(field)).as(field).isTrue();
    }
    assertThat(entry.has("cache")).isTrue();
  }

  @Test
  void small_bodies_stand_in_it_as_base64_and_large_ones_are_named() throws IOException {
    byte[] small = TestOrigin.bytes(1000);
    byte[] large = TestOrigin.bytes(2 << 20);
    Body named = kept(large);

    JsonNode entry = written(flow(kept(small), named)).path("log").path("entries").path(0);

    JsonNode sent = entry.path("request").path("postData");
    assertThat(sent.path("encoding").asText()).isEqualTo("base64");
    assertThat(sent.path("text").binaryValue()).isEqualTo(small);
    assertThat(sent.path("mimeType").asText()).isEqualTo("image/jpeg");
    JsonNode content = entry.path("response").path("content");
    assertThat(content.has("text")).isFalse();
    assertThat(content.path("size").asInt()).isEqualTo(2 << 20);
    assertThat(content.path("_file").asText()).isEqualTo("bodies/" + named.digest());
    assertThat(Files.readAllBytes(folder.resolve(content.path("_file").asText()))).isEqualTo(large);
  }

  @Test
  void a_body_that_is_not_whole_says_so() throws IOException {
    Body cut = kept(new byte[4 << 20]);

    JsonNode entry = written(flow(cut, Body.EMPTY)).path("log").path("entries").path(0);

    JsonNode sent = entry.path("request").path("postData");
    assertThat(sent.path("_whole").asBoolean(true)).isFalse();
    assertThat(sent.path("_kept").asInt()).isEqualTo(3 << 20);
    assertThat(entry.path("request").path("bodySize").asInt()).isEqualTo(4 << 20);
  }

  @Test
  void how_it_ended_and_what_was_odd_are_told() throws IOException {
    Flow refused =
        flow(
            null,
            new FlowEnding(
                FlowOutcome.ALERT_BY_CLIENT,
                "unknown_ca",
                List.of(new FlowAnomaly(FlowAnomaly.Kind.SERVER_NAME_DIFFERS, "a.example"))));

    JsonNode entry = written(refused).path("log").path("entries").path(0);

    assertThat(entry.path("_outcome").asText()).isEqualTo("ALERT_BY_CLIENT");
    assertThat(entry.path("_detail").asText()).isEqualTo("unknown_ca");
    assertThat(entry.path("_protection").asText()).isEqualTo("CLEARTEXT");
    assertThat(entry.path("_anomalies").path(0).path("kind").asText())
        .isEqualTo("SERVER_NAME_DIFFERS");
  }

  private JsonNode written(Flow flow) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HarWriter writer = new HarWriter(out, "1", bodies, "bodies/")) {
      writer.write(flow);
    }
    return JsonMapper.builder().build().readTree(out.toByteArray());
  }

  private Body kept(byte[] bytes) {
    BodyWriter writer = bodies.begin();
    writer.write(ByteBuffer.wrap(bytes));
    return writer.end(true);
  }

  private static Flow flow(Body sent, Body got) {
    SentRequest request =
        new SentRequest(
            "HTTP/1.1",
            "POST",
            "http://bank.example/up?a=b%20c",
            List.of(new HeaderField("Content-Type", "image/jpeg")),
            sent);
    return new Flow(
        1,
        0,
        new FlowMoments(BEGUN, BEGUN.plusMillis(10), BEGUN.plusMillis(30), BEGUN.plusMillis(60)),
        PATH,
        request,
        new ReceivedResponse(200, "OK", List.of(), List.of(), got),
        new FlowEnding(FlowOutcome.ANSWERED, "", List.of()));
  }

  private static Flow flow(@Nullable SentRequest request, FlowEnding ending) {
    return new Flow(1, 0, new FlowMoments(BEGUN, null, null, BEGUN), PATH, request, null, ending);
  }
}
