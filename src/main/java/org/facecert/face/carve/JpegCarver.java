package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * JPEG (ITU-T T.81, annex B): from SOI to the first EOI of the same level. Thumbnails lie within
 * segments that are skipped by their length, so their EOI does not end the picture.
 */
public final class JpegCarver implements Carver {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int FILL = 0xFF;

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    long limit = Carver.limit(view, start);
    long at = start + 2;
    boolean frame = false;
    boolean scan = false;
    while (at < limit && view.at(at) == 0xFF) {
      int marker = view.at(at + 1);
      if (marker == EOI) {
        return frame ? new Extent(start, at + 2, true) : null;
      }
      if (marker == FILL) {
        at++;
        continue;
      }
      if (isAlone(marker)) {
        at += 2;
        continue;
      }
      int length = view.u16(at + 2);
      if (marker < 0xC0 || marker == SOI || length < 2) {
        break;
      }
      if (isFrame(marker)) {
        if (!isPlausibleFrame(view, at, length)) {
          return null;
        }
        frame = true;
      }
      at += 2L + length;
      if (marker == SOS) {
        if (!frame) {
          return null;
        }
        scan = true;
        at = afterScan(view, at, limit);
      }
    }
    return scan ? new Extent(start, Math.max(start + 2, Math.min(at, limit)), false) : null;
  }

  /** Where the next marker stands that ends the entropy-coded data; the limit if there is none. */
  public static long afterScan(ByteView view, long from, long limit) {
    long at = from;
    while (true) {
      at = view.indexOf(0xFF, at, limit);
      if (at < 0) {
        return limit;
      }
      int next = view.at(at + 1);
      if (next == FILL) {
        at++;
      } else if (next == 0 || next >= 0xD0 && next <= 0xD7) {
        at += 2;
      } else {
        return at;
      }
    }
  }

  /** Whether a marker has no length and no data behind it. */
  public static boolean isAlone(int marker) {
    return marker >= 0xD0 && marker <= 0xD7 || marker == 1;
  }

  /** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isPlausibleFrame(ByteView view, long at, int length) {
    int components = view.at(at + 9);
    return length == 8 + 3 * components
        && components >= 1
        && components <= 4
        && view.u16(at + 7) > 0;
  }
}
