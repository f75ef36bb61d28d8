package org.facecert.face.envelope;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what bytes say that they are encrypted to somebody. That they say so does not prove it.
 *
 * @param format of the whole of the bytes, such as {@code JWE}
 * @param methods as it names them; empty where they are not in plain sight
 */
public record Envelope(String format, String methods) {

  /** bytes at the beginning that tell a format */
  private static final int HEAD = 64;

  /** OIDs 1.2.840.113549.1.7.3 and 1.2.840.113549.1.9.16.1.23 in DER (RFC 5652, RFC 5083) */
  private static final List<String> CMS =
      List.of("06092a864886f70d010703", "060b2a864886f70d0109100117");

  /** a SEQUENCE in DER, its length of any size, or in BER without one */
  private static final Pattern SEQUENCE = Pattern.compile("30(80|81..|82.{4}|83.{6}|84.{8})(.*)");

  private static final List<String> PGP = List.of("-----BEGIN PGP MESSAGE-----");
  private static final List<String> AGE =
      List.of("age-encryption.org/v1\n", "-----BEGIN AGE ENCRYPTED FILE-----");
  private static final List<String> PEM = List.of("-----BEGIN CMS-----", "-----BEGIN PKCS7-----");

  /** The members that the general and the flattened form of RFC 7516 both have. */
  private static final List<String> JSON = List.of("\"ciphertext\"", "\"iv\"", "\"tag\"");

  /** What the whole of the bytes says that it is. */
  public static Optional<Envelope> of(byte[] bytes) {
    Optional<Envelope> jwe =
        CompactJwe.parsed(bytes).map(token -> new Envelope("JWE", token.methods()));
    return jwe.or(() -> named(bytes).map(format -> new Envelope(format, "")));
  }

  private static Optional<String> named(byte[] bytes) {
    int head = Math.min(HEAD, bytes.length);
    String text = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
    if (isCms(HexFormat.of().formatHex(bytes, 0, head)) || begins(text, PEM)) {
      return Optional.of("CMS");
    }
    if (begins(text, PGP)) {
      return Optional.of("OpenPGP");
    }
    if (begins(text, AGE)) {
      return Optional.of("age");
    }
    return text.startsWith("{") && isJsonJwe(bytes) ? Optional.of("JWE JSON") : Optional.empty();
  }

  private static boolean isCms(String hex) {
    var sequence = SEQUENCE.matcher(hex);
    return sequence.matches() && CMS.stream().anyMatch(sequence.group(2)::startsWith);
  }

  private static boolean begins(String text, List<String> marks) {
    return marks.stream().anyMatch(text::startsWith);
  }

  private static boolean isJsonJwe(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return JSON.stream().allMatch(text::contains);
  }
}
