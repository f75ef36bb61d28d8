package org.facecert.traffic.capture;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.traffic.capture.Packets.ACK;
import static org.facecert.traffic.capture.Packets.FIN;
import static org.facecert.traffic.capture.Packets.SYN;
import static org.facecert.traffic.capture.Packets.join;
import static org.facecert.traffic.capture.Packets.latin;
import static org.facecert.traffic.capture.Packets.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PacketCaptureTest {

  private static final String HEAD =
      "POST /up HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n";
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final byte[] NONE = new byte[0];
  private static final int RAW = 101;

  @TempDir private Path folder;

  /** An exchange, the body in two packets. */
  private static byte[][] exchange() {
    return new byte[][] {
      tcp(true, 99, SYN, NONE),
      tcp(false, 499, 100, SYN | ACK, NONE),
      tcp(true, 100, ACK, latin(HEAD + "01234")),
      tcp(true, 100 + HEAD.length() + 5, ACK, latin("56789")),
      tcp(false, 500, ACK, latin(ANSWER)),
    };
  }

  private static byte[][] framed(java.util.function.UnaryOperator<byte[]> frame) {
    return Arrays.stream(exchange()).map(frame).toArray(byte[][]::new);
  }

  static Stream<Arguments> files() {
    byte[] null4 = {2, 0, 0, 0};
    byte[] loop = {0, 0, 0, 2};
    byte[] cooked = new byte[16];
    cooked[14] = 8;
    byte[] cooked2 = new byte[20];
    cooked2[0] = 8;
    return Stream.of(
        Arguments.of("raw", Packets.pcap(RAW, exchange())),
        Arguments.of("ethernet", Packets.pcap(1, framed(Packets::ethernet))),
        Arguments.of("tags", Packets.pcap(1, framed(ip -> Packets.ethernet(ip, 0x88A8, 0x8100)))),
        Arguments.of("null", Packets.pcap(0, framed(ip -> join(null4, ip)))),
        Arguments.of("loop", Packets.pcap(108, framed(ip -> join(loop, ip)))),
        Arguments.of("cooked", Packets.pcap(113, framed(ip -> join(cooked, ip)))),
        Arguments.of("cooked 2", Packets.pcap(276, framed(ip -> join(cooked2, ip)))),
        Arguments.of("IPv6", Packets.pcap(1, framed(ip -> Packets.ethernet(Packets.six(ip))))),
        Arguments.of("in IPv4", Packets.pcap(RAW, framed(ip -> Packets.ip(true, 4, 0, ip)))),
        Arguments.of("big", Packets.pcap(0xA1B2C3D4, BIG_ENDIAN, RAW, 1 << 18, exchange())),
        Arguments.of("nano", Packets.pcap(0xA1B23C4D, BIG_ENDIAN, RAW, 1 << 18, exchange())),
        Arguments.of(
            "nano little", Packets.pcap(0xA1B23C4D, LITTLE_ENDIAN, RAW, 1 << 18, exchange())),
        Arguments.of("pcapng", pcapng(LITTLE_ENDIAN)),
        Arguments.of("pcapng big", pcapng(BIG_ENDIAN)));
  }

  /** Two sections in different orders, two interfaces, all kinds of packets. */
  private static byte[] pcapng(ByteOrder order) {
    byte[][] packets = exchange();
    ByteOrder other = order == BIG_ENDIAN ? LITTLE_ENDIAN : BIG_ENDIAN;
    return join(
        Packets.section(order),
        Packets.face(order, RAW),
        Packets.face(order, 1),
        Packets.enhanced(order, 0, packets[0]),
        Packets.enhanced(order, 1, Packets.ethernet(packets[1])),
        Packets.old(order, 1, Packets.ethernet(packets[2])),
        Packets.block(order, 5, new byte[12]),
        Packets.section(other),
        Packets.face(other, RAW),
        Packets.simple(other, packets[3]),
        Packets.enhanced(other, 0, packets[4]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void an_exchange_is_read_whatever_it_was_captured_at(String name, byte[] file)
      throws IOException {
    ToldCapture told = read(file);

    assertThat(told.contents())
        .containsEntry("http1 exchange 1 request body", "0123456789")
        .containsEntry("http1 exchange 1 response body", "ok");
    assertThat(told.contents().get("http1 exchange 1 request head"))
        .startsWith("POST http")
        .contains("Host: a.example");
    assertThat(told.unknown()).isEmpty();
  }

  @Test
  void packets_out_of_order_twice_and_overlapping_are_put_together() throws IOException {
    int body = 100 + HEAD.length();
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(true, body + 4, ACK, latin("456")),
                tcp(true, body + 2, ACK, latin("2345")),
                tcp(true, 100, ACK, latin(HEAD)),
                tcp(true, 100, ACK, latin(HEAD + "01")),
                tcp(true, body + 6, ACK, latin("6789")),
                tcp(true, body + 2, ACK, latin("2345"))));

    assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
    assertThat(told.unknown()).isEmpty();
  }

  @Test
  void where_packets_differ_the_first_counts_and_it_is_said() throws IOException {
    int body = 100 + HEAD.length();
    for (String other : new String[] {"X1234", "0123X"}) {
      ToldCapture told =
          read(
              Packets.pcap(
                  RAW,
                  tcp(true, 99, SYN, NONE),
                  tcp(true, 100, ACK, latin(HEAD + "01234")),
                  tcp(true, body, ACK, latin(other + "56789"))));

      assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
      assertThat(told.unknown()).anyMatch(each -> each.contains("differ for the same place"));
    }
  }

  @Test
  void the_first_counts_too_among_what_waits_for_what_is_before_it() throws IOException {
    int body = 100 + HEAD.length();
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(true, body + 3, ACK, latin("345")),
                tcp(true, body + 1, ACK, latin("12XX56789")),
                tcp(true, 100, ACK, latin(HEAD + "0"))));

    assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
    assertThat(told.unknown()).anyMatch(each -> each.contains("differ for the same place"));
  }

  @Test
  void what_is_on_both_sides_of_a_gap_is_not_glued() throws IOException {
    int body = 100 + HEAD.length();
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(true, 100, ACK, latin(HEAD + "012")),
                tcp(true, body + 6, ACK, latin("6789"))));

    assertThat(told.contents())
        .containsEntry("http1 exchange 1 request body", "012")
        .containsEntry("bytes 2 from the client", "6789");
    assertThat(told.unknown())
        .anyMatch(each -> each.startsWith("DAMAGED 3 packets of the client are missing"))
        .anyMatch(each -> each.contains("does not come to its end"));
  }

  @Test
  void what_follows_a_gap_is_read_again_as_http_where_it_is() throws IOException {
    int next = 100 + HEAD.length() + 10;
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(true, 100, ACK, latin(HEAD + "012")),
                tcp(true, next, ACK, latin(HEAD + "abcdefghij"))));

    assertThat(told.contents()).containsEntry("http1 exchange 2 request body", "abcdefghij");
  }

  @Test
  void bytes_that_a_packet_was_cut_by_are_missing() throws IOException {
    byte[][] packets = exchange();
    int snap = 40 + HEAD.length() + 2;
    ToldCapture told = read(Packets.pcap(0xA1B2C3D4, LITTLE_ENDIAN, RAW, snap, packets));

    assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "01");
    assertThat(told.unknown()).anyMatch(each -> each.startsWith("DAMAGED 3 packets of the client"));
  }

  @Test
  void a_last_packet_that_is_cut_is_missed_too() throws IOException {
    int snap = 40 + HEAD.length() + 4;
    ToldCapture told =
        read(
            Packets.pcap(
                0xA1B2C3D4,
                LITTLE_ENDIAN,
                RAW,
                snap,
                tcp(true, 99, SYN, NONE),
                tcp(true, 100, ACK, latin(HEAD + "0123456789"))));

    assertThat(told.unknown()).anyMatch(each -> each.startsWith("DAMAGED 6 packets of the client"));
  }

  @Test
  void what_the_other_side_says_to_have_and_the_capture_has_not_is_missed() throws IOException {
    ToldCapture behind =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(false, 499, 100, SYN | ACK, NONE),
                tcp(false, 500, 5100, ACK, NONE)));
    ToldCapture never =
        read(Packets.pcap(RAW, tcp(true, 7, 1000, ACK, NONE), tcp(true, 7, 9000, ACK, NONE)));

    assertThat(behind.unknown())
        .anyMatch(each -> each.startsWith("DAMAGED 4999 packets of the client"));
    assertThat(never.unknown())
        .anyMatch(each -> each.startsWith("DAMAGED 7999 packets of the server"));
  }

  @Test
  void an_end_is_no_byte_that_is_missing() throws IOException {
    int end = 100 + HEAD.length() + 10;
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                Stream.concat(
                        Arrays.stream(exchange()),
                        Stream.of(
                            tcp(true, end, 500 + ANSWER.length(), FIN | ACK, NONE),
                            tcp(false, 500 + ANSWER.length(), end + 1, FIN | ACK, NONE),
                            tcp(true, end + 1, 501 + ANSWER.length(), ACK, NONE)))
                    .toArray(byte[][]::new)));

    assertThat(told.unknown()).isEmpty();
  }

  @Test
  void a_question_whether_somebody_is_there_is_no_doubt() throws IOException {
    int last = 100 + HEAD.length() + 9;
    byte[][] asked = {tcp(true, last, ACK, new byte[1])};
    byte[][] all =
        Stream.concat(Arrays.stream(exchange()), Arrays.stream(asked)).toArray(byte[][]::new);

    assertThat(read(Packets.pcap(RAW, all)).unknown()).isEmpty();
  }

  @Test
  void sequence_numbers_begin_again() throws IOException {
    long begin = 0xFFFF_FFFFL - 20;
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, begin, SYN, NONE),
                tcp(true, begin + 1, ACK, latin(HEAD)),
                tcp(true, begin + 1 + HEAD.length() + 5, ACK, latin("56789")),
                tcp(true, begin + 1 + HEAD.length(), ACK, latin("01234"))));

    assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
    assertThat(told.unknown()).isEmpty();
  }

  @Test
  void a_connection_without_its_begin_is_read_and_said_to_be_without() throws IOException {
    ToldCapture told = read(Packets.pcap(RAW, tcp(true, 100, ACK, latin(HEAD + "0123456789"))));

    assertThat(told.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
    assertThat(told.unknown())
        .anyMatch(each -> each.contains("begins in the midst of what the client"));
  }

  @Test
  void ports_that_are_used_again_are_another_connection() throws IOException {
    byte[][] twice =
        Stream.concat(
                Arrays.stream(exchange()),
                Stream.of(
                    tcp(true, 77_000, SYN, NONE),
                    tcp(true, 77_001, ACK, latin(HEAD + "abcdefghij"))))
            .toArray(byte[][]::new);

    assertThat(read(Packets.pcap(RAW, twice)).contents())
        .containsEntry("http1 exchange 1 request body", "0123456789|abcdefghij");
  }

  @Test
  void quic_datagrams_fragments_and_other_protocols_are_told_by_name() throws IOException {
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                Packets.udp(443, new byte[1200]),
                Packets.udp(8000, new byte[600]),
                Packets.udp(53, latin("a name")),
                Packets.ip(true, 17, 0x2000, latin("a part of a datagram")),
                Packets.ip(true, 50, 0, latin("secret")),
                Packets.ip(true, 1, 0, latin("are you there"))));

    assertThat(told.unknown())
        .anyMatch(each -> each.startsWith("ENCRYPTED 1200 QUIC"))
        .anyMatch(each -> each.startsWith("NOT_READ 600 datagrams of an unknown kind"))
        .anyMatch(each -> each.contains("parts of packets"))
        .anyMatch(each -> each.startsWith("NOT_READ 6 a protocol that is not read"))
        .hasSize(4);
    assertThat(told.contents().values())
        .contains("a name", "a part of a datagram", "secret", "are you there");
  }

  @Test
  void a_link_that_is_not_read_is_said_and_looked_through() throws IOException {
    ToldCapture told = read(Packets.pcap(105, latin("a frame in the air")));

    assertThat(told.unknown()).singleElement().asString().startsWith("NOT_READ 18");
    assertThat(told.contents()).containsEntry("frames of link type 105", "a frame in the air");
  }

  @Test
  void what_is_no_http_any_longer_is_looked_through_as_bytes_besides() throws IOException {
    String smuggled =
        HEAD.replace("Content-Length: 10", "Content-Length: 3\r\nTransfer-Encoding: chunked")
            + "BODY";
    ToldCapture told =
        read(Packets.pcap(RAW, tcp(true, 99, SYN, NONE), tcp(true, 100, ACK, latin(smuggled))));

    assertThat(told.contents().get("bytes from the client")).contains("BODY");
    assertThat(told.unknown()).anyMatch(each -> each.contains("looked through as bytes besides"));
  }

  @Test
  void what_is_no_http_at_all_is_looked_through_as_bytes() throws IOException {
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(false, 499, SYN | ACK, NONE),
                tcp(true, 100, ACK, latin("JDWP-Handshake")),
                tcp(true, 114, ACK, latin(" and more"))));

    assertThat(told.contents()).containsEntry("bytes 1 from the client", "JDWP-Handshake and more");
  }

  @Test
  void messages_of_a_web_socket_are_read() throws IOException {
    String asked =
        "GET /w HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    String switched =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
    ToldCapture told =
        read(
            Packets.pcap(
                RAW,
                tcp(true, 99, SYN, NONE),
                tcp(false, 499, SYN | ACK, NONE),
                tcp(true, 100, ACK, latin(asked)),
                tcp(false, 500, ACK, latin(switched)),
                tcp(true, 100 + asked.length(), ACK, latin("\u0082\u0083\0\0\0\0abc"))));

    assertThat(told.contents()).containsEntry("websocket message 2 request body", "abc");
  }

  @Test
  void a_file_that_ends_in_the_midst_says_where() throws IOException {
    byte[] file = Packets.pcap(RAW, exchange());
    ToldCapture cut = read(Arrays.copyOf(file, file.length - 3));
    ToldCapture absurd =
        read(join(Packets.pcap(RAW), ByteBuffer.allocate(16).putInt(8, 0x7FFFFFF0).array()));
    byte[] ng = pcapng(LITTLE_ENDIAN);
    ToldCapture cutNg = read(Arrays.copyOf(ng, ng.length - 3));

    assertThat(cut.unknown()).anyMatch(each -> each.startsWith("from "));
    assertThat(cut.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
    assertThat(absurd.unknown()).anyMatch(each -> each.startsWith("from 24: "));
    assertThat(cutNg.unknown()).anyMatch(each -> each.startsWith("from "));
  }

  @Test
  void more_connections_packets_and_bytes_than_are_held_are_told() throws IOException {
    CaptureLimits few = new CaptureLimits(3, 1, 100, 8, 16, 20);
    Path file = Files.write(folder.resolve("a.pcap"), Packets.pcap(RAW, exchange()));
    ToldCapture packets =
        ToldCapture.of(file, new KeyLog(), new CaptureLimits(1, 9, 100, 99, 999, 999));
    ToldCapture bytes = ToldCapture.of(file, new KeyLog(), few);

    assertThat(packets.unknown()).anyMatch(each -> each.startsWith("BOUND 0 2 packets"));
    // held in a file meanwhile, and whole
    assertThat(bytes.contents()).containsEntry("http1 exchange 1 request body", "0123456789");
  }

  @Test
  void a_capture_on_any_interface_says_what_it_lost() throws IOException {
    ToldCapture told = ToldCapture.of(TlsCaptureTest.recorded("any.pcap", folder), new KeyLog());

    assertThat(told.contents()).containsKey("http1 exchange 1 request body");
    assertThat(told.unknown()).anyMatch(each -> each.startsWith("DAMAGED 2 packets of the server"));
  }

  private ToldCapture read(byte[] file) throws IOException {
    return ToldCapture.of(Files.write(folder.resolve("a.pcap"), file), new KeyLog());
  }
}
