package org.facecert.face.picture;

import java.nio.ByteBuffer;

/**
 * The size that a picture says it has, for codings that another program decodes: looked up before
 * that program is let loose on it.
 *
 * @param width in pixels; of several sizes the largest
 */
record DeclaredSize(int width, int height) {

  /** The box "ispe" of ISO/IEC 23008-12: version and flags, width, height. */
  private static final byte[] SPATIAL_EXTENTS = {'i', 's', 'p', 'e'};

  /** Start of codestream and SIZ of ISO/IEC 15444-1, A.5.1. */
  private static final byte[] CODESTREAM = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};

  static DeclaredSize heif(byte[] bytes) throws NotLooked {
    DeclaredSize largest = new DeclaredSize(0, 0);
    for (int at = find(bytes, SPATIAL_EXTENTS, 0); at >= 0; at = find(bytes, SPATIAL_EXTENTS, at)) {
      at += SPATIAL_EXTENTS.length;
      if (at + 12 <= bytes.length) {
        largest = largest.orLarger(new DeclaredSize(number(bytes, at + 4), number(bytes, at + 8)));
      }
    }
    return largest.told();
  }

  /**
   * Xsiz - XOsiz, Ysiz - YOsiz; of all that look like a codestream, as the first may be a decoy.
   */
  static DeclaredSize jpeg2000(byte[] bytes) throws NotLooked {
    DeclaredSize largest = new DeclaredSize(0, 0);
    int at = find(bytes, CODESTREAM, 0);
    if (at < 0 || at + 24 > bytes.length) {
      throw new NotLooked("it holds no codestream of JPEG 2000");
    }
    for (; at >= 0 && at + 24 <= bytes.length; at = find(bytes, CODESTREAM, at + 1)) {
      int width = number(bytes, at + 8) - number(bytes, at + 16);
      int height = number(bytes, at + 12) - number(bytes, at + 20);
      largest = largest.orLarger(new DeclaredSize(width, height));
    }
    return largest.told();
  }

  private DeclaredSize orLarger(DeclaredSize other) {
    return area(other) > area(this) ? other : this;
  }

  private static long area(DeclaredSize size) {
    return (size.width & 0xFFFFFFFFL) * (size.height & 0xFFFFFFFFL) >>> 1;
  }

  private DeclaredSize told() throws NotLooked {
    if (width == 0 || height == 0) {
      throw new NotLooked("its header tells no size");
    }
    return this;
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }

  private static int find(byte[] bytes, byte[] mark, int from) {
    for (int i = from; i + mark.length <= bytes.length; i++) {
      int same = 0;
      while (same < mark.length && bytes[i + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return i;
      }
    }
    return -1;
  }
}
