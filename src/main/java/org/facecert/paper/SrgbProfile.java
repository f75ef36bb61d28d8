package org.facecert.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile, version 4.2: primaries adapted to D50
 * and the curve by its formula. The JDK's own differs from one JDK to the next, and the same report
 * has the same bytes on each.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final double[] WHITE = {0.9642, 1, 0.8249};
  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.7141};

  /** From the light of D65 to that of D50, by Bradford. */
  private static final double[] ADAPTED = {
    1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168
  };

  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tag(String name, byte[] content) {}

  private SrgbProfile() {}

  static byte[] bytes() {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("desc", words("sRGB IEC61966-2.1")));
    tags.add(new Tag("cprt", words("No copyright, use freely")));
    tags.add(new Tag("wtpt", numbers("XYZ ", WHITE)));
    tags.add(new Tag("chad", numbers("sf32", ADAPTED)));
    tags.add(new Tag("rXYZ", numbers("XYZ ", RED)));
    tags.add(new Tag("gXYZ", numbers("XYZ ", GREEN)));
    tags.add(new Tag("bXYZ", numbers("XYZ ", BLUE)));
    for (String curve : List.of("rTRC", "gTRC", "bTRC")) {
      tags.add(new Tag(curve, curve()));
    }
    int size = HEADER + 4 + 12 * tags.size();
    int length = size + tags.stream().mapToInt(each -> each.content().length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    header(all, length);
    all.position(HEADER).putInt(tags.size());
    for (Tag tag : tags) {
      all.put(ascii(tag.name())).putInt(size).putInt(tag.content().length);
      size += tag.content().length;
    }
    tags.forEach(tag -> all.put(tag.content()));
    return all.array();
  }

  private static void header(ByteBuffer all, int length) {
    all.putInt(length).putInt(0).putInt(0x04200000);
    all.put(ascii("mntrRGB XYZ "));
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      all.putShort((short) part);
    }
    all.put(ascii("acsp"));
    all.position(68);
    for (double each : WHITE) {
      all.putInt(fixed(each));
    }
  }

  private static byte[] numbers(String type, double[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
    for (double each : values) {
      buffer.putInt(fixed(each));
    }
    return buffer.array();
  }

  private static byte[] curve() {
    ByteBuffer buffer = ByteBuffer.allocate(32).put(ascii("para")).putInt(0);
    buffer.putShort((short) 3).putShort((short) 0);
    for (double each : CURVE) {
      buffer.putInt(fixed(each));
    }
    return buffer.array();
  }

  private static byte[] words(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
    int padded = (28 + letters.length + 3) / 4 * 4;
    return ByteBuffer.allocate(padded)
        .put(ascii("mluc"))
        .putInt(0)
        .putInt(1)
        .putInt(12)
        .put(ascii("enUS"))
        .putInt(letters.length)
        .putInt(28)
        .put(letters)
        .array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
