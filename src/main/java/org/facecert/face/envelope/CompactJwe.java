package org.facecert.face.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of RFC 7516 in its compact form, taken apart.
 *
 * @param head its protected header as it was written, in base64url
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompactJwe(String head, byte[] wrappedKey, byte[] start, byte[] sealed, byte[] tag) {

  /** characters of a header; a longer one is none */
  private static final int LONGEST_HEAD = 4096;

  private static final int PARTS = 5;
  private static final int KEY = 1;
  private static final int START = 2;
  private static final int SEALED = 3;
  private static final int TAG = 4;

  private static final Pattern METHOD =
      Pattern.compile("\"(alg|enc)\"\\s*:\\s*\"([\\w+-]{1,40})\"");

  /** By which what is inside is something else than it seems, or not to be opened by us. */
  private static final List<String> MORE = List.of("\"zip\"", "\"crit\"");

  /** Of bytes that are a token and nothing else. */
  static Optional<CompactJwe> parsed(byte[] bytes) {
    if (bytes.length < PARTS || bytes[0] != 'e' || bytes[1] != 'y') {
      return Optional.empty();
    }
    String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("\\.", -1);
    if (parts.length != PARTS || parts[0].length() > LONGEST_HEAD) {
      return Optional.empty();
    }
    try {
      CompactJwe token =
          new CompactJwe(
              parts[0],
              decoded(parts[KEY]),
              decoded(parts[START]),
              decoded(parts[SEALED]),
              decoded(parts[TAG]));
      return Optional.of(token)
          .filter(t -> !t.method("alg").isEmpty() && !t.method("enc").isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  /** The protected header in plain text: it is not encrypted. */
  String header() {
    return new String(decoded(head), StandardCharsets.UTF_8);
  }

  String method(String name) {
    Matcher methods = METHOD.matcher(header());
    while (methods.find()) {
      if (methods.group(1).equals(name)) {
        return methods.group(2);
      }
    }
    return "";
  }

  String methods() {
    return method("alg") + " " + method("enc");
  }

  boolean isPlain() {
    return MORE.stream().noneMatch(header()::contains);
  }

  byte[] written() {
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    return String.join(
            ".",
            head,
            url.encodeToString(wrappedKey),
            url.encodeToString(start),
            url.encodeToString(sealed),
            url.encodeToString(tag))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
