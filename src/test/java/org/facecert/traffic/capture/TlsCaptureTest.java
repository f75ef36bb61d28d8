package org.facecert.traffic.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded from OpenSSL; the resources' README says how. */
final class TlsCaptureTest {

  private static final int TEMPLATE = 612;

  @TempDir private Path folder;

  static Path recorded(String name, Path folder) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TlsCaptureTest.class.getResourceAsStream(name), name)) {
      InputStream bytes = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
      return Files.write(folder.resolve(name), bytes.readAllBytes());
    }
  }

  @Test
  void every_suite_update_and_early_data_is_opened_by_the_keys_in_the_capture() throws IOException {
    ToldCapture told = ToldCapture.of(recorded("tls.pcapng.gz", folder), new KeyLog());

    assertThat(told.unknown()).isEmpty();
    // twelve connections of HTTP/1
    assertThat(length(told, "http1 exchange 1 request body")).isEqualTo(12 * TEMPLATE + 11);
    assertThat(length(told, "http2 exchange 1 request body")).isEqualTo(TEMPLATE);
    assertThat(length(told, "http2 exchange 2 response body")).isEqualTo(TEMPLATE);
    assertThat(told.contents().get("bytes 1 from the client")).startsWith("\0");
    assertThat(length(told, "bytes 1 from the client"))
        .isEqualTo(TEMPLATE + 1 + ("hello\n".length() + TEMPLATE));
    assertThat(length(told, "bytes 1 from the server")).isEqualTo("hi\n".length() + TEMPLATE);
  }

  private static int length(ToldCapture told, String name) {
    return told.contents().getOrDefault(name, "").length();
  }

  @Test
  void keys_come_from_a_file_too() throws IOException {
    KeyLog keys = KeyLog.read(recorded("tls13.keys", folder));
    ToldCapture told = ToldCapture.of(recorded("tls13.pcap", folder), keys);

    assertThat(told.unknown()).isEmpty();
    assertThat(told.contents())
        .containsKeys("http1 exchange 1 request body", "http1 exchange 2 response body");
  }

  @Test
  void without_a_key_it_is_encrypted_and_says_to_whom() throws IOException {
    ToldCapture told = ToldCapture.of(recorded("tls13.pcap", folder), new KeyLog());

    assertThat(told.contents()).isEmpty();
    assertThat(told.unknown())
        .singleElement()
        .asString()
        .matches("ENCRYPTED [1-9][0-9]{3} TLS to face.example: there is no key for it");
  }

  @Test
  void with_the_keys_of_one_side_the_other_is_encrypted() throws IOException {
    KeyLog keys = keysWithout("SERVER_TRAFFIC_SECRET_0");
    ToldCapture told = ToldCapture.of(recorded("tls13.pcap", folder), keys);

    assertThat(told.contents().keySet()).anyMatch(each -> each.contains("request body"));
    assertThat(told.unknown()).anyMatch(each -> each.startsWith("ENCRYPTED "));
  }

  @Test
  void without_the_keys_of_the_handshake_the_data_is_opened_and_the_handshake_is_not()
      throws IOException {
    KeyLog keys = keysWithout("CLIENT_HANDSHAKE_TRAFFIC_SECRET");
    ToldCapture told = ToldCapture.of(recorded("tls13.pcap", folder), keys);

    assertThat(told.contents()).containsKey("http1 exchange 1 request body");
    assertThat(told.unknown()).singleElement().asString().startsWith("ENCRYPTED ");
  }

  private KeyLog keysWithout(String label) throws IOException {
    String some =
        Files.readAllLines(recorded("tls13.keys", folder)).stream()
            .filter(line -> !line.startsWith(label + " "))
            .collect(Collectors.joining("\n"));
    return KeyLog.read(Files.writeString(folder.resolve("some.keys"), some));
  }

  @Test
  void wherever_a_packet_is_lost_or_a_byte_differs_something_is_said() throws IOException {
    KeyLog keys = KeyLog.read(recorded("tls13.keys", folder));
    byte[] file = Files.readAllBytes(recorded("tls13.pcap", folder));
    int silent = 0;
    int tried = 0;
    for (int at = 24; at + 16 < file.length; at += 16 + length(file, at)) {
      if (length(file, at) > 66) {
        byte[] without =
            Packets.join(
                Arrays.copyOf(file, at),
                Arrays.copyOfRange(file, at + 16 + length(file, at), file.length));
        byte[] changed = file.clone();
        changed[at + 16 + length(file, at) - 1] ^= 1;
        silent += isSilent(without, keys) ? 1 : 0;
        // the last byte of a hello's packet may mean nothing to us, that of a record may not
        silent += at > 1500 && isSilent(changed, keys) ? 1 : 0;
        tried++;
      }
    }

    assertThat(tried).isGreaterThan(5);
    assertThat(silent).isZero();
  }

  private static int length(byte[] file, int at) {
    return java.nio.ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at + 8);
  }

  private boolean isSilent(byte[] file, KeyLog keys) throws IOException {
    return ToldCapture.of(Files.write(folder.resolve("b.pcap"), file), keys).unknown().isEmpty();
  }

  @Test
  void a_key_log_leaves_out_what_is_none() throws IOException {
    String random = "ab".repeat(32);
    Path file = folder.resolve("keys");
    Files.writeString(
        file,
        "# words\nCLIENT_RANDOM "
            + random
            + " "
            + "cd".repeat(48)
            + "\r\nCLIENT_RANDOM "
            + random
            + "\nRSA 1 2\nclient_random "
            + random
            + " "
            + "cd".repeat(48)
            + "\n\0\1\n",
        StandardCharsets.ISO_8859_1);

    assertThat(KeyLog.read(file).size()).isEqualTo(1);
  }
}
