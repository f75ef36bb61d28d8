package org.facecert.traffic.tap;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.facecert.fuzz.Fuzz;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.tls.ClientHello;
import org.junit.jupiter.api.Test;

/** What a client and an origin may say to each other; a byte 0 in a row of eight changes sides. */
final class WireFuzzTest {

  private static final String TURN = "\0\0\0\0\0\0\0\1";

  @Test
  void http_1_with_chunks_upgrades_and_web_sockets() {
    String post =
        "POST /f HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5;x=y\r\nhello\r\n0\r\nTrailer: x\r\n\r\n";
    String ok = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
    String head = "HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n";
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    String upgrade =
        "GET /w HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    String switched =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n\u0081\2ab";
    String frames = "\u0081\u0083\1\2\3\4abc\u0088\u0080\1\2\3\4";
    String early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 204 No\r\n\r\n";
    Fuzz.run(
        "HTTP/1 and WebSocket",
        List.of(
            latin(post + TURN + ok + TURN + post),
            latin(head + TURN + ok + chunked),
            latin(upgrade + TURN + switched + TURN + frames),
            latin(post + TURN + early + TURN + head + TURN + "HTTP/1.1 200 OK\r\n\r\nrest")),
        WireFuzzTest::passed);
  }

  @Test
  void http_2() throws Http2Exception {
    byte[] preface = latin("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    byte[] settings = frame(4, 0, 0, new byte[] {0, 1, 0, 0, 16, 0, 0, 5, 0, 0, 64, 0});
    byte[] asked =
        headers(
            new DefaultHttp2Headers()
                .method("POST")
                .path("/f")
                .scheme("https")
                .authority("a")
                .add("content-type", "application/grpc"));
    byte[] told = headers(new DefaultHttp2Headers().status("200").add("x", "y"));
    byte[] data = frame(0, 1, 1, latin("\0\0\0\0\3abc"));
    byte[] padded = frame(0, 8, 1, latin("\2ab\0\0"));
    byte[] others =
        join(
            frame(8, 0, 0, new byte[] {0, 0, 16, 0}),
            frame(6, 0, 0, new byte[8]),
            frame(3, 0, 1, new byte[4]),
            frame(2, 0, 1, new byte[5]),
            frame(7, 0, 0, new byte[8]));
    byte[] turn = latin(TURN);
    Fuzz.run(
        "HTTP/2",
        List.of(
            join(preface, settings, asked, data, turn, settings, told, data),
            join(preface, settings, asked, padded, others, turn, frame(4, 1, 0, new byte[0]), told),
            join(preface, settings, turn, settings, others, turn, asked, asked, turn, told)),
        WireFuzzTest::passed);
  }

  @Test
  void greetings_of_tls() {
    byte[] name = latin("\0\0\0\u000c\0\n\0\0\7a.examp");
    byte[] protocols = latin("\0\u0010\0\5\0\3\2h2");
    byte[] body =
        join(
            new byte[34],
            latin("\0\0\2\u0013\1\1\0\0"),
            new byte[] {(byte) (name.length + protocols.length)},
            name,
            protocols);
    Fuzz.run(
        "ClientHello",
        List.of(body),
        bytes -> {
          ClientHello hello = ClientHello.read(Unpooled.wrappedBuffer(bytes));
          return hello.protocols().size() + hello.serverName();
        });
  }

  /** Each turn is one piece, and once more byte by byte, as a slow network brings it. */
  private static Object passed(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] turns = all.split(TURN, 12);
    return passed(turns, 1 << 16) + (bytes.length < 600 ? passed(turns, 1) : "");
  }

  private static String passed(String[] turns, int piece) {
    List<String> flows = new ArrayList<>();
    FlowBook book =
        new FlowBook(
            InstantSource.system(),
            BodyStore.none(),
            flow -> flows.add(flow.ending().outcome() + " " + flow.ending().detail()));
    FlowPath path = new FlowPath(1, "192.0.2.7", "a", "192.0.2.8", 443, Protection.CLEARTEXT);
    SniffingTap tap = new SniffingTap(book, path);
    try {
      for (int turn = 0; turn < turns.length; turn++) {
        byte[] said = latin(turns[turn]);
        for (int at = 0; at < said.length; at += piece) {
          var buffer = Unpooled.wrappedBuffer(said, at, Math.min(piece, said.length - at));
          if (turn % 2 == 0) {
            tap.fromClient(buffer);
          } else {
            tap.fromOrigin(buffer);
          }
        }
      }
      tap.end("over");
    } catch (RefusedTraffic e) {
      tap.refused(e);
      flows.add(String.valueOf(e.anomaly()));
    }
    if (book.coverage().open() != 0) {
      throw new AssertionError("a flow was never told to have ended");
    }
    return flows.stream().limit(6).toList().toString();
  }

  private static byte[] headers(Http2Headers headers) throws Http2Exception {
    var out = Unpooled.buffer();
    new DefaultHttp2HeadersEncoder().encodeHeaders(1, headers, out);
    byte[] block = new byte[out.readableBytes()];
    out.readBytes(block);
    return frame(1, 4, 1, block);
  }

  private static byte[] frame(int type, int flags, int stream, byte[] payload) {
    byte[] head = {
      0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags
    };
    return join(head, new byte[] {0, 0, 0, (byte) stream}, payload);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
