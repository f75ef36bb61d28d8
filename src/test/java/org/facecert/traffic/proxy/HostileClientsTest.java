package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read in two ways, never ends or is too much does not reach the origin. */
@Timeout(120)
final class HostileClientsTest {

  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int SETTINGS = 4;
  private static final int HEADERS = 1;
  private static final int RESET = 3;
  private static final int CONTINUATION = 9;

  @TempDir private Path folder;
  private ProxyBench bench;
  private TestOrigin origin;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(folder.resolve("bodies"), 1 << 20);
    origin = new TestOrigin(Speaks.HTTP1, null);
  }

  @AfterEach
  void stop() {
    origin.close();
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n"
            + "GET /second HTTP/1.1\r\n\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
        "Content-Length: 5\r\nContent-Length: 5\r\n\r\n12345",
        "Content-Length: +5\r\n\r\n12345",
        "Content-Length: 5, 5\r\n\r\n12345",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nZZ\r\nab\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nabcdef\r\n0\r\n\r\n"
      })
  void a_request_of_two_lengths_or_a_malformed_one_is_refused(String rest) throws Exception {
    try (Socket client = connected()) {
      RefusedClientsTest.write(client, "POST /up HTTP/1.1\r\nHost: localhost\r\n" + rest);

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.REFUSED);
      assertThat(flow.ending().anomalies())
          .extracting(FlowAnomaly::kind)
          .containsExactly(FlowAnomaly.Kind.MALFORMED_REQUEST);
      assertThat(client.getInputStream().read()).isEqualTo(-1);
      bench.close();
      assertThat(origin.seen()).noneMatch(line -> line.contains("second"));
      assertThat(bench.proxy().coverage().complete()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"
      })
  void in_the_clear_too(String rest) throws Exception {
    try (Socket client = new Socket()) {
      client.setSoTimeout(RefusedClientsTest.PATIENCE);
      client.connect(bench.address());
      RefusedClientsTest.write(
          client,
          "POST http://localhost:" + origin.port() + "/up HTTP/1.1\r\nHost: localhost\r\n" + rest);

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.REFUSED);
      assertThat(flow.ending().anomalies())
          .extracting(FlowAnomaly::kind)
          .contains(FlowAnomaly.Kind.MALFORMED_REQUEST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-endless-line", "many-lines", "one-endless-value"})
  void a_head_without_an_end_is_cut(String how) throws Exception {
    // an origin that answers half a head makes something else of it: see the next test
    try (TestOrigin silent = new TestOrigin(Speaks.NOTHING, null);
        Socket client = connected(silent.port())) {
      RefusedClientsTest.write(
          client, how.equals("one-endless-line") ? "GET /" : "GET / HTTP/1.1\r\n");
      String more = how.equals("many-lines") ? "A: " + "b".repeat(98) + "\r\n" : "a".repeat(100);
      RefusedClientsTest.write(client, how.equals("one-endless-value") ? "A: " : "");
      writeUntilCut(client, more.getBytes(StandardCharsets.US_ASCII), 10_000);

      Flow flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.REFUSED);
      assertThat(flow.ending().anomalies())
          .containsExactly(new FlowAnomaly(FlowAnomaly.Kind.HEAD_TOO_LARGE, "more than 65536"));
    }
  }

  @Test
  void where_the_origin_answers_half_a_head_nothing_is_said_to_be_understood() throws Exception {
    // Netty's server takes a first line of 4,096 bytes for a whole bad request, and answers it
    try (Socket client = connected()) {
      RefusedClientsTest.write(client, "GET /" + "a".repeat(8_000));
      assertThat(RefusedClientsTest.line(client)).isEqualTo("HTTP/1.1 200 OK");
      RefusedClientsTest.write(client, "a".repeat(200_000));
      // closed with something unread, the rest on its way would be lost
      client.shutdownOutput();
      client.getInputStream().readAllBytes();
    }

    assertThat(bench.next().ending().outcome()).isEqualTo(FlowOutcome.NOT_UNDERSTOOD);
    assertThat(bench.proxy().coverage().notUnderstood()).isGreaterThanOrEqualTo(208_005);
    assertThat(bench.proxy().coverage().complete()).isFalse();
  }

  @Test
  void resets_without_end_are_cut() throws Exception {
    ByteBuf flood = Unpooled.buffer();
    for (int stream = 1; stream < 8_001; stream += 2) {
      // :method GET, :scheme http, :path /, of HPACK's static table
      frame(flood, HEADERS, 5, stream, new byte[] {(byte) 0x82, (byte) 0x86, (byte) 0x84});
      frame(flood, RESET, 0, stream, new byte[] {0, 0, 0, 8});
    }

    assertThat(cutBy(flood).detail()).isEqualTo("RESET more than 1000");
  }

  @Test
  void settings_without_end_are_cut() throws Exception {
    ByteBuf flood = Unpooled.buffer();
    for (int i = 0; i < 1_000; i++) {
      frame(flood, SETTINGS, 0, 0, new byte[0]);
    }

    assertThat(cutBy(flood).detail()).isEqualTo("SETTINGS more than 200");
  }

  @Test
  void a_head_in_pieces_without_end_is_cut() throws Exception {
    ByteBuf flood = Unpooled.buffer();
    frame(flood, HEADERS, 0, 1, new byte[] {(byte) 0x82});
    for (int i = 0; i < 1_000; i++) {
      frame(flood, CONTINUATION, 0, 1, new byte[] {0});
    }

    assertThat(cutBy(flood).kind()).isEqualTo(FlowAnomaly.Kind.MALFORMED_REQUEST);
  }

  @Test
  void a_head_that_unpacks_to_more_than_anybody_needs_is_cut() throws Exception {
    ByteBuf bomb = Unpooled.buffer();
    byte[] head = new byte[4 + 4_000 + 12_000];
    head[0] = 0x40; // a new name and value, kept in the table
    head[1] = 1;
    head[2] = 'a';
    head[3] = 0x7F; // 127 + what follows: 3,900 letters
    byte[] length = {(byte) (3_773 & 0x7F | 0x80), (byte) (3_773 >> 7)};
    System.arraycopy(length, 0, head, 4, 2);
    java.util.Arrays.fill(head, 6, 6 + 3_900, (byte) 'b');
    // and then that line again, a byte each time
    java.util.Arrays.fill(head, 6 + 3_900, head.length, (byte) 0xBE);
    frame(bomb, HEADERS, 4, 1, head);

    assertThat(cutBy(bomb).kind()).isEqualTo(FlowAnomaly.Kind.HEAD_TOO_LARGE);
  }

  @Test
  void a_host_is_never_a_path_of_a_file() throws Exception {
    try (Socket client = new Socket()) {
      client.setSoTimeout(RefusedClientsTest.PATIENCE);
      client.connect(bench.address());
      RefusedClientsTest.write(client, "CONNECT ../../../etc/passwd:443 HTTP/1.1\r\n\r\n");

      assertThat(RefusedClientsTest.line(client)).isEqualTo("HTTP/1.1 400 Bad Request");
      assertThat(bench.next().ending().outcome()).isEqualTo(FlowOutcome.REFUSED);
    }
    try (Socket client = connected()) {
      RefusedClientsTest.write(
          client, "POST /up HTTP/1.1\r\nHost: ../../../evil\r\nContent-Length: 5\r\n\r\n12345");
      assertThat(RefusedClientsTest.line(client)).isEqualTo("HTTP/1.1 200 OK");

      assertThat(bench.next().ending().anomalies())
          .containsExactly(new FlowAnomaly(FlowAnomaly.Kind.HOST_DIFFERS, "../../../evil"));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).toList();
      assertThat(names).containsExactly("small-1.tar");
    }
  }

  private FlowAnomaly cutBy(ByteBuf frames) throws Exception {
    try (TestOrigin http2 = new TestOrigin(Speaks.HTTP2, null);
        Socket client = connected(http2.port())) {
      RefusedClientsTest.write(client, PREFACE);
      ByteBuf settings = Unpooled.buffer();
      frame(settings, SETTINGS, 0, 0, new byte[0]);
      byte[] all = new byte[settings.readableBytes() + frames.readableBytes()];
      Unpooled.wrappedBuffer(settings, frames).readBytes(all);
      writeUntilCut(client, all, 1);

      Flow flow = bench.next(each -> each.ending().outcome() == FlowOutcome.REFUSED);
      assertThat(flow.ending().anomalies()).hasSize(1);
      return flow.ending().anomalies().get(0);
    }
  }

  private static void frame(ByteBuf out, int type, int flags, int stream, byte[] payload) {
    out.writeMedium(payload.length).writeByte(type).writeByte(flags).writeInt(stream);
    out.writeBytes(payload);
  }

  private static void writeUntilCut(Socket client, byte[] bytes, int times) throws IOException {
    try {
      for (int i = 0; i < times; i++) {
        client.getOutputStream().write(bytes);
      }
      client.getInputStream().readAllBytes();
    } catch (SocketException e) {
      assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|closed|abort).*");
    }
  }

  private Socket connected() throws IOException {
    return connected(origin.port());
  }

  private Socket connected(int port) throws IOException {
    Socket client = new Socket();
    client.setSoTimeout(RefusedClientsTest.PATIENCE);
    client.connect(bench.address());
    RefusedClientsTest.write(client, "CONNECT localhost:" + port + " HTTP/1.1\r\n\r\n");
    assertThat(RefusedClientsTest.line(client)).isEqualTo("HTTP/1.1 200 Connection established");
    assertThat(RefusedClientsTest.line(client)).isEmpty();
    return client;
  }
}
