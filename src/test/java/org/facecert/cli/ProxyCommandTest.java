package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class ProxyCommandTest {

  private static final Pattern LISTENS = Pattern.compile("listens on [0-9.]+:([0-9]+)");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final InputStream before = System.in;
  private final PipedOutputStream keyboard = new PipedOutputStream();

  @BeforeEach
  void type() throws IOException {
    System.setIn(new PipedInputStream(keyboard));
  }

  @AfterEach
  void restore() {
    System.setIn(before);
  }

  @Test
  void a_flow_is_a_line_and_an_entry_of_the_har() throws Exception {
    Path har = folder.resolve("flows.har");
    CompletableFuture<Integer> code = start("--har", har.toString(), "--ca", folder.toString());
    try (TestOrigin origin = new TestOrigin(Speaks.HTTP1, null)) {
      String url = "http://localhost:" + origin.port() + "/up";
      assertThat(post(port(), url, TestOrigin.bytes(2 << 20))).isEqualTo("got 2097152");
      enter();

      assertThat(code.get(60, TimeUnit.SECONDS)).isZero();
      assertThat(out.toString())
          .contains("1  answered  POST " + url + "  200  up 2097152 B, down 11 B")
          .contains("1 flow; ", " bytes passed, 0 of them not understood")
          .contains("HAR: " + har);
      JsonNode entry =
          JsonMapper.builder().build().readTree(har.toFile()).path("log").path("entries").path(0);
      String file = entry.path("request").path("postData").path("_file").asText();
      assertThat(file).startsWith("flows-bodies/");
      assertThat(Files.readAllBytes(folder.resolve(file))).isEqualTo(TestOrigin.bytes(2 << 20));
    }
    try (InputStream pem = Files.newInputStream(folder.resolve("facecert-ca.pem"))) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      assertThat(certificate.getEncoded())
          .isEqualTo(Files.readAllBytes(folder.resolve("facecert-ca.der")));
    }
  }

  @Test
  void what_was_not_understood_ends_with_2() throws Exception {
    CompletableFuture<Integer> code = start();
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(400);
    enter();

    assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(out.toString())
        .contains("1  REFUSED BY THE PROXY  :0  MALFORMED_REQUEST not a request to a proxy");
  }

  @Test
  void in_chinese_too() throws Exception {
    enter();

    assertThat(run("--language", "zh")).isZero();
    assertThat(out.toString()).contains("代理监听于 127.0.0.1:", "共 0 条流");
  }

  @Test
  void what_cannot_be_meant_ends_with_64() {
    assertThat(run("--allow", "phone.example")).isEqualTo(64);
    assertThat(err.toString())
        .contains("--allow phone.example: write an IP address such as 192.168.1.20");
    assertThat(run("--port", "70000")).isEqualTo(64);
    assertThat(err.toString()).contains("--port 70000: write a number from 0 to 65535");
  }

  @Test
  void a_har_is_not_written_over_another_file() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(run("--har", other.toString())).isEqualTo(64);
    assertThat(other).hasContent("mine");
  }

  @Test
  void a_database_of_countries_that_cannot_be_used_is_told_with_the_cure() throws Exception {
    Path file = folder.resolve("c.mmdb");
    String har = folder.resolve("f.har").toString();
    assertThat(run("--countries", file.toString(), "--har", har)).isEqualTo(64);
    assertThat(err.toString()).contains("--countries ", "c.mmdb: there is no such file");
    Files.writeString(file, "not one");
    assertThat(run("--countries", file.toString(), "--har", har)).isEqualTo(64);
    assertThat(err.toString()).contains("a damaged one; fetch it anew");
    assertThat(run("--countries", file.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("only a HAR tells of them; add --har FILE");
    assertThat(Path.of(har)).doesNotExist();
  }

  private CompletableFuture<Integer> start(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--language";
    all[args.length + 1] = "en";
    return CompletableFuture.supplyAsync(() -> run(all));
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "proxy";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.run(new PrintWriter(out), new PrintWriter(err), all);
  }

  private int port() {
    Matcher matcher = LISTENS.matcher(out.toString());
    while (!matcher.find()) {
      Thread.onSpinWait();
      matcher = LISTENS.matcher(out.toString());
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void enter() throws IOException {
    keyboard.write('\n');
    keyboard.flush();
  }

  private static String post(int proxy, String url, byte[] body) throws Exception {
    return HttpClient.newBuilder()
        .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy)))
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
