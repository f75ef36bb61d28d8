package org.facecert.face.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.facecert.face.PictureFormat.Coding;

/** What has to be known of a picture before a reader is asked: what that would cost. */
final class Headers {

  /** In which order a picture's pixels come, and so what has to be held of it at once. */
  enum ReadingOrder {
    /** row by row: a reader holds no more than it is asked for */
    ROWS(false),
    /** in scans that each refine the whole, or in a coding whose reader wants all at once */
    WHOLE(true),
    /** several frames, each wanted at once */
    ANIMATED(true),
    /** several frames, of which no reader gives more than the first */
    FIRST_OF_MANY(false);

    private final boolean whole;

    ReadingOrder(boolean whole) {
      this.whole = whole;
    }

    boolean whole() {
      return whole;
    }
  }

  private static final int PNG_SIGNATURE = 8;

  /** Length, name and check sum around a chunk's data. */
  private static final int PNG_CHUNK = 12;

  private Headers() {}

  static ReadingOrder order(byte[] bytes, Coding coding) {
    return switch (coding) {
      case GIF, WEBP -> ReadingOrder.ANIMATED;
      case BMP -> ReadingOrder.WHOLE;
      case JPEG -> progressive(bytes) ? ReadingOrder.WHOLE : ReadingOrder.ROWS;
      case PNG -> animatedPng(bytes) ? ReadingOrder.FIRST_OF_MANY : ReadingOrder.ROWS;
      default -> ReadingOrder.ROWS;
    };
  }

  /** The frame header of a JPEG (ISO/IEC 10918-1, B.1.1.3) says how it is coded. */
  private static boolean progressive(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 255) == 0xFF) {
      int marker = jpeg[at + 1] & 255;
      switch (marker) {
        case 0xC0, 0xC1, 0xDA:
          return false;
        case 0xC2, 0xC6, 0xCA, 0xCE:
          return true;
        default:
          at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
      }
    }
    // what is no clean chain of segments may be anything
    return true;
  }

  /** An animation says so in a chunk before its first data. */
  private static boolean animatedPng(byte[] png) {
    int at = PNG_SIGNATURE;
    while (at >= 0 && at + PNG_CHUNK <= png.length) {
      int length = ByteBuffer.wrap(png).getInt(at);
      String name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (length < 0 || name.equals("IDAT")) {
        return false;
      }
      if (name.equals("acTL")) {
        return true;
      }
      // beyond the largest number it is negative, and beyond the end in any case
      at += PNG_CHUNK + length;
    }
    return false;
  }
}
