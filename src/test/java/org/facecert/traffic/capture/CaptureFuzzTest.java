package org.facecert.traffic.capture;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static org.facecert.traffic.capture.Packets.ACK;
import static org.facecert.traffic.capture.Packets.SYN;
import static org.facecert.traffic.capture.Packets.join;
import static org.facecert.traffic.capture.Packets.latin;
import static org.facecert.traffic.capture.Packets.tcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureFuzzTest {

  private static final int RAW = 101;

  @TempDir private Path folder;

  @Test
  void packets() throws IOException {
    byte[] hello = tcp(true, 99, SYN, new byte[0]);
    byte[] asked = tcp(true, 100, ACK, latin("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    byte[] again = tcp(true, 104, ACK, latin("/ HTTP/1.1\r\nHost: b\r\n\r\nPOST"));
    byte[] told = tcp(false, 7, ACK, latin("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    byte[] six = Packets.ethernet(Packets.six(asked), 0x8100);
    byte[] late = tcp(true, 300, ACK, latin("late"));
    byte[] ng =
        join(
            Packets.section(BIG_ENDIAN),
            Packets.face(BIG_ENDIAN, RAW),
            Packets.enhanced(BIG_ENDIAN, 0, asked),
            Packets.simple(BIG_ENDIAN, told),
            Packets.block(BIG_ENDIAN, 10, latin("TLSK\0\0\0\3a b")),
            Packets.old(BIG_ENDIAN, 0, again));
    Fuzz.run(
        "packets",
        List.of(
            Packets.pcap(RAW, hello, asked, late, told, again),
            Packets.pcap(1, six, Packets.ethernet(told), Packets.ethernet(Packets.udp(443, hello))),
            Packets.pcap(276, join(new byte[20], asked)),
            ng,
            Files.readAllBytes(TlsCaptureTest.recorded("any.pcap", folder))),
        bytes -> told(bytes, new KeyLog(), CaptureFormat.PCAP, CaptureFormat.PCAPNG));
  }

  @Test
  void tls_with_its_keys() throws IOException {
    KeyLog keys = KeyLog.read(TlsCaptureTest.recorded("tls13.keys", folder));
    byte[] file = Files.readAllBytes(TlsCaptureTest.recorded("tls13.pcap", folder));
    Fuzz.run("TLS", List.of(file), bytes -> told(bytes, keys, CaptureFormat.PCAP));
  }

  @Test
  void flows() throws IOException {
    byte[] file = Files.readAllBytes(TlsCaptureTest.recorded("flows.mitm", folder));
    String tcp =
        "66:8:messages;24:21:4:true!4:some,1:1#]]4:type;3:tcp;4:more;9:8:a\0\0\0\0\0\0\0,}";
    Fuzz.run(
        "flows of mitmproxy",
        List.of(file, latin(tcp), latin("10:4:text;0:~}")),
        bytes -> told(bytes, new KeyLog(), CaptureFormat.MITMPROXY));
  }

  /** Whatever the head says, so that a changed one is read on. */
  private List<String> told(byte[] bytes, KeyLog keys, CaptureFormat... formats)
      throws IOException {
    Path file = Files.write(folder.resolve("fuzz"), bytes);
    ToldCapture told = new ToldCapture();
    for (CaptureFormat format : formats) {
      if (format == CaptureFormat.MITMPROXY) {
        FlowFile.read(file, told);
      } else {
        new PacketCapture(keys).read(file, format, told);
      }
    }
    return told.unknown().stream().limit(4).toList();
  }
}
