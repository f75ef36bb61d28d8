package org.facecert.phone.wire;

import java.util.Base64;

/** Bytes as the protocol carries them. */
final class Base64Text {
  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The first of the named arguments that is there. */
  static byte[] decoded(Body a, String... names) {
    String value = a.anyText(names);
    if (value == null) {
      throw WireError.invalid("missing argument '" + names[0] + "'");
    }
    try {
      return Base64.getMimeDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw WireError.invalid("argument '" + names[0] + "' is not base64: " + e.getMessage());
    }
  }
}
