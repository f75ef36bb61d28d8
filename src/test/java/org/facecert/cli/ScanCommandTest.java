package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.facecert.app.ScannedFile;
import org.facecert.face.FaceFindings;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the detector that is shipped; what it finds is a matter of its own tests. */
final class ScanCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void nothing_found_ends_with_0() throws IOException {
    write("in/a.txt", text("nothing but words"));
    write("in/sub/b.png", png());

    assertThat(run(folder.resolve("in").toString(), "--language", "en")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "2 files: face data in 0, something unknown in 0; 1 picture shows no face");
  }

  @Test
  void face_data_ends_with_1_and_is_told_with_its_place() throws IOException {
    String file = write("a.bin", template()).toString();

    assertThat(run(file, "--language", "en")).isEqualTo(1);
    assertThat(out.toString())
        .contains(file, "FACE DATA  50 %  face template at 100 > face-template")
        .contains("1 file: face data in 1");
  }

  @Test
  void a_line_of_json_is_out_when_its_file_is_done() {
    StringWriter disk = new StringWriter();
    ScanOutput output =
        new ScanOutput(
            new PrintWriter(out),
            new BufferedWriter(disk),
            new TerminalWords(OutputLanguage.ENGLISH));
    output.begun(2);
    output.scanned(new ScannedFile("a.bin", new FaceFindings(List.of(), List.of(), 0)));

    assertThat(disk.toString()).contains("a.bin").endsWith("\n");
  }

  @Test
  void in_chinese_too() throws IOException {
    assertThat(run(write("a.bin", template()).toString(), "--language", "zh")).isEqualTo(1);
    assertThat(out.toString())
        .contains("人脸数据  50 %  人脸模板，位于 100 > face-template", "共 1 个文件：1 个含人脸数据");
  }

  @Test
  void what_could_not_be_looked_at_ends_with_2() throws IOException {
    byte[] secret = new byte[5000];
    new Random(1).nextBytes(secret);

    assertThat(run(write("a.bin", secret).toString(), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "UNKNOWN  as if random: encrypted, or compressed in a way that is not known at 0 >"
                + " bytes (5000 bytes)");
  }

  @Test
  void a_line_of_json_per_file_has_finds_and_unknown() throws IOException {
    write("in/a.bin", template());
    write("in/b.txt", text("words"));
    Path lines = folder.resolve("faces.jsonl");

    assertThat(run(folder.resolve("in").toString(), "--jsonl", lines.toString())).isEqualTo(1);

    List<String> written = Files.readAllLines(lines);
    assertThat(written).hasSize(2);
    JsonNode first = new JsonMapper().readTree(written.get(0));
    assertThat(first.path("file").asText()).endsWith("a.bin");
    assertThat(first.path("finds").path(0).path("kind").asText()).isEqualTo("face-template");
    assertThat(first.path("finds").path(0).path("where").asText()).isEqualTo("100 > face-template");
    assertThat(first.path("finds").path(0).path("confidence").asDouble()).isEqualTo(0.5);
    assertThat(first.path("unknown").isArray()).isTrue();
    assertThat(new JsonMapper().readTree(written.get(1)).path("finds")).isEmpty();
  }

  @Test
  void the_bodies_of_a_har_are_told_by_their_entries() throws IOException {
    String body = Base64.getEncoder().encodeToString(template());
    Path har =
        write(
            "a.har",
            text(
                "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"url\":\"https://a.example/\"},"
                    + "\"response\":{\"content\":{\"size\":1,\"text\":\"ok\"}}},"
                    + "{\"request\":{\"postData\":{\"mimeType\":\"x\",\"text\":\""
                    + body
                    + "\",\"encoding\":\"base64\"}},\"response\":{}}]}}"));

    assertThat(run(har.toString(), "--language", "en")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "face template at 0 > har > entry 1 request.postData > base64 > face-template@100");
  }

  @Test
  void a_har_that_is_cut_short_says_so_and_is_looked_through_all_the_same() throws IOException {
    String body = Base64.getEncoder().encodeToString(template());
    Path har =
        write(
            "a.har", text("{\"log\":{\"entries\":[{\"request\":{\"postData\":{\"text\":\"" + body));

    assertThat(run(har.toString(), "--language", "en")).isEqualTo(1);
    assertThat(out.toString())
        .contains("base64 > face-template@100", "this HAR is not read to its end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"log\":{\"entries\":[]}} \"BODY\"",
        "{\"log\":{\"entries\":[{\"text\":[\"BODY\"]}]}}",
        "{\"log\":{\"entries\":[{\"text\":\"BODY\",\"text\":\"ok\"}]}}",
        "{\"log\":{\"entries\":[{\"text\":\"ok\",\"encoding\":\"BODY\"}]}}",
        "{\"log\":{\"entries\":[{\"BODY\":\"ok\"}]}}",
        "{\"log\":{\"entries\":[{\"text\":\"{'fa': 'BODY'}\",\"encoding\":\"base64\"}]}}",
        "{\"log\":{\"entries\":[{\"bytes\":[NUMBERS]}]}}"
      })
  void nothing_in_a_har_is_passed_over(String har) throws IOException {
    String body = Base64.getEncoder().encodeToString(template());
    String numbers =
        IntStream.range(0, template().length)
            .mapToObj(i -> String.valueOf(template()[i] & 0xff))
            .collect(Collectors.joining(","));
    Path file = write("a.har", text(har.replace("BODY", body).replace("NUMBERS", numbers)));

    assertThat(run(file.toString(), "--language", "en")).as(har).isEqualTo(1);
    assertThat(out.toString()).contains("FACE DATA", "face-template");
  }

  @Test
  void a_body_that_a_har_does_not_have_is_unknown() throws IOException {
    Path har =
        write(
            "a.har",
            text("{\"log\":{\"entries\":[{\"response\":{\"content\":{\"size\":34567}}}]}}"));

    assertThat(run(har.toString(), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains("the HAR does not have this body", "entry 0 response.content (34567 bytes)");
  }

  @Test
  void numbers_arrays_names_and_what_is_told_twice_in_a_har_are_looked_at() throws IOException {
    String body = Base64.getEncoder().encodeToString(template());
    for (String json :
        List.of(
            "{\"log\":{\"a\":" + Arrays.toString(template()) + "}}",
            "{\"log\":{\"text\":[\"" + body + "\"]}}",
            "{\"log\":{\"" + body + "\":1}}",
            "{\"log\":{\"text\":\"" + body + "\",\"text\":\"nothing\"}}",
            "{\"log\":{}}\n" + body)) {
      assertThat(run(write("a.har", text(json)).toString())).as(json).isEqualTo(1);
    }
  }

  @Test
  void a_body_in_base64_for_addresses_is_looked_at_whatever_its_har_says() throws IOException {
    String body = Base64.getUrlEncoder().encodeToString(template());
    String json = "{\"log\":{\"text\":\"" + body + "\",\"encoding\":\"base64\"}}";

    assertThat(body).containsAnyOf("-", "_");
    assertThat(run(write("a.har", text(json)).toString())).isEqualTo(1);
  }

  @Test
  void a_har_nested_without_end_is_said_not_to_be_read() throws IOException {
    Path har = write("a.har", text("{\"log\":" + "[".repeat(100_000)));

    assertThat(run(har.toString(), "--language", "en")).isEqualTo(2);
    assertThat(out.toString()).contains("this HAR is not read to its end");
  }

  @Test
  void the_bodies_of_a_capture_are_told_by_connection_and_exchange() throws IOException {
    String keys = recorded("tls13.keys");
    String file = recorded("tls13.pcap");

    assertThat(run(file, "--keys", keys, "--language", "en")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "at 0 > pcap > 127.0.0.1:56536-127.0.0.1:8443 stream 0 > tls > http1 exchange 1"
                + " request body > face-template@100",
            "http1 exchange 2 response body > gzip > base64@10 > face-template@100",
            "something unknown in 0");
  }

  @Test
  void a_capture_without_its_keys_ends_with_2() throws IOException {
    assertThat(run(recorded("tls13.pcap"), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains("UNKNOWN  encrypted at 0 > pcap > 127.0.0.1:56536-127.0.0.1:8443 stream 0 > tls");
  }

  @Test
  void flows_of_mitmproxy_are_told_by_their_numbers() throws IOException {
    Path lines = folder.resolve("flows.jsonl");

    assertThat(run(recorded("flows.mitm"), "--jsonl", lines.toString())).isEqualTo(1);

    JsonNode line = new JsonMapper().readTree(Files.readString(lines));
    assertThat(line.path("finds").findValuesAsText("where"))
        .containsExactly(
            "0 > mitmproxy > flow 0 request.content > face-template@100",
            "0 > mitmproxy > flow 1 response.content > gzip > base64@10 > face-template@100",
            "0 > mitmproxy > flow 2 request.content > face-template@100");
    assertThat(line.path("unknown")).isEmpty();
  }

  @Test
  void a_capture_that_is_cut_is_looked_through_from_there_on() throws IOException {
    byte[] file = Files.readAllBytes(Path.of(recorded("any.pcap")));
    byte[] cut = Arrays.copyOf(file, 24);
    byte[] all =
        ByteBuffer.allocate(40 + template().length)
            .put(cut)
            .putLong(-1)
            .putLong(-1)
            .put(template())
            .array();

    assertThat(run(write("cut.pcap", all).toString(), "--language", "en")).isEqualTo(1);
    assertThat(out.toString())
        .contains("at 24 > pcap not read to its end > face-template@116", "UNKNOWN  damaged");
  }

  @Test
  void keys_that_are_none_end_with_64() throws IOException {
    Path none = write("none.keys", text("words"));

    assertThat(run(recorded("tls13.pcap"), "--keys", none.toString())).isEqualTo(64);
    assertThat(run(recorded("tls13.pcap"), "--keys", folder.resolve("missing").toString()))
        .isEqualTo(64);
    assertThat(err.toString()).contains("none.keys: there is no key in it", "missing");
  }

  private String recorded(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ScanCommandTest.class.getResourceAsStream("/org/facecert/traffic/capture/" + name))) {
      return write(name, in.readAllBytes()).toString();
    }
  }

  @Test
  void links_in_a_folder_are_not_followed_out_of_it() throws IOException {
    Path secret = write("outside/a.bin", template());
    write("in/b.txt", text("words"));
    Files.createSymbolicLink(folder.resolve("in/file"), secret);
    Files.createSymbolicLink(folder.resolve("in/folder"), secret.getParent());

    assertThat(run(folder.resolve("in").toString(), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains("a link: links are not followed")
        .doesNotContain("FACE DATA")
        .contains("3 files: face data in 0, something unknown in 2");
  }

  @Test
  void a_link_within_the_folder_is_no_reason_to_look_twice_or_to_doubt() throws IOException {
    write("in/b.txt", text("words"));
    Files.createSymbolicLink(folder.resolve("in/again"), Path.of("b.txt"));

    assertThat(run(folder.resolve("in").toString(), "--language", "en")).isZero();
  }

  @Test
  void a_path_at_which_there_is_nothing_ends_with_64() {
    assertThat(run(folder.resolve("none").toString())).isEqualTo(64);
    assertThat(err.toString()).contains("none: there is no such file or folder; check the path");
  }

  @Test
  void a_folder_without_files_is_no_folder_in_which_nothing_was_found() throws IOException {
    Path empty = folder.resolve("in");
    Files.createDirectories(empty.resolve("sub"));

    assertThat(run(empty.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("nothing to scan; there is no file in [", "in]");
  }

  @Test
  void no_path_ends_with_64() {
    assertThat(run()).isEqualTo(64);
    assertThat(err.toString()).contains("Missing required parameter");
  }

  @Test
  void an_input_is_not_overwritten_by_the_result() throws IOException {
    Path file = write("a.bin", text("words"));

    assertThat(run("--jsonl", file.toString(), file.toString())).isEqualTo(64);
    assertThat(Files.readString(file)).isEqualTo("words");
  }

  @Test
  void a_model_that_is_none_ends_with_64() throws IOException {
    Path model = write("model.onnx", text("words"));

    assertThat(run("--face-model", model.toString(), write("a.txt", text("b")).toString()))
        .isEqualTo(64);
    assertThat(err.toString()).contains("--face-model", "model.onnx");
  }

  @Test
  void a_file_of_no_bytes_holds_nothing() throws IOException {
    assertThat(run(write("empty", new byte[0]).toString())).isZero();
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "scan";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A hundred zeros and a unit vector of 128 numbers. */
  private static byte[] template() {
    Random random = new Random(7);
    double[] raw = random.doubles(128).map(x -> random.nextGaussian()).toArray();
    double norm = Math.sqrt(java.util.Arrays.stream(raw).map(x -> x * x).sum());
    ByteBuffer buffer = ByteBuffer.allocate(100 + 4 * raw.length);
    buffer.position(100);
    for (double x : raw) {
      buffer.putFloat((float) (x / norm));
    }
    return buffer.array();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
