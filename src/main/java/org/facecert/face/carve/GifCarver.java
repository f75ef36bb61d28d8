package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** GIF87a and GIF89a: blocks up to the trailer. */
public final class GifCarver implements Carver {

  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3B;

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    if (!view.isAt(start, "GIF87a") && !view.isAt(start, "GIF89a")
        || view.u16le(start + 6) <= 0
        || view.u16le(start + 8) <= 0) {
      return null;
    }
    long limit = Carver.limit(view, start);
    long at = start + 13 + table(view.at(start + 10));
    boolean image = false;
    while (at < limit) {
      int block = view.at(at);
      if (block == TRAILER) {
        return image ? new Extent(start, at + 1, true) : null;
      } else if (block == IMAGE) {
        image = true;
        at = afterBlocks(view, at + 11 + table(view.at(at + 9)), limit);
      } else if (block == EXTENSION) {
        at = afterBlocks(view, at + 2, limit);
      } else {
        break;
      }
    }
    return image ? new Extent(start, Math.min(at, limit), false) : null;
  }

  /** Bytes of the table of colours that these flags tell of. */
  private static int table(int flags) {
    return flags >= 0 && (flags & 0x80) != 0 ? 3 << (flags & 7) + 1 : 0;
  }

  private static long afterBlocks(ByteView view, long from, long limit) {
    long at = from;
    int length = view.at(at);
    while (length > 0 && at < limit) {
      at += 1 + length;
      length = view.at(at);
    }
    return at + 1;
  }
}
