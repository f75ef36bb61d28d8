package org.facecert.traffic.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what a capture is written, by how it begins. */
public enum CaptureFormat {
  /** of libpcap, with times in millionths or thousand millionths of a second */
  PCAP("pcap"),
  PCAPNG("pcapng"),
  /** flows as mitmproxy writes them */
  MITMPROXY("mitmproxy");

  static final int PCAP_MICRO = 0xA1B2C3D4;
  static final int PCAP_NANO = 0xA1B23C4D;
  static final int PCAP_MODIFIED = 0xA1B2CD34;
  static final int SECTION = 0x0A0D0D0A;

  private static final int HEAD = 64;

  private static final int ORDER_MARK = 0x1A2B3C4D;
  private static final int MARK_AT = 8;

  /** A dictionary that begins with the name of one of a flow's fields, after its length. */
  private static final Pattern FLOW =
      Pattern.compile("(?s)[1-9][0-9]{0,11}:([1-9][0-9]?):([a-z_]+)[;,].*");

  private final String key;

  CaptureFormat(String key) {
    this.key = key;
  }

  /** As it stands in results. */
  public String key() {
    return key;
  }

  /** Empty when it is none of them, or cannot be read. */
  public static Optional<CaptureFormat> of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<CaptureFormat> of(byte[] head) {
    if (head.length >= MARK_AT + Integer.BYTES) {
      ByteBuffer bytes = ByteBuffer.wrap(head);
      int magic = bytes.getInt(0);
      int mark = bytes.getInt(MARK_AT);
      if (magic == SECTION && (mark == ORDER_MARK || mark == Integer.reverseBytes(ORDER_MARK))) {
        return Optional.of(PCAPNG);
      }
      if (isPcap(magic) || isPcap(Integer.reverseBytes(magic))) {
        return Optional.of(PCAP);
      }
    }
    Matcher flow = FLOW.matcher(new String(head, StandardCharsets.ISO_8859_1));
    boolean named = flow.matches() && Integer.parseInt(flow.group(1)) == flow.group(2).length();
    return named ? Optional.of(MITMPROXY) : Optional.empty();
  }

  static boolean isPcap(int magic) {
    return magic == PCAP_MICRO || magic == PCAP_NANO || magic == PCAP_MODIFIED;
  }
}
