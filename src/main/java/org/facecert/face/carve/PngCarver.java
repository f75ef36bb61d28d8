package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** PNG (ISO/IEC 15948): chunks from IHDR to IEND. */
public final class PngCarver implements Carver {

  private static final long IEND = 0x49454E44L;

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    if (!view.isAt(start, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")) {
      return null;
    }
    long limit = Carver.limit(view, start);
    long at = start + 8;
    while (true) {
      long length = view.u32(at);
      if (length < 0 || length > LARGEST || !isName(view, at + 4)) {
        return new Extent(start, Math.min(at, limit), false);
      }
      boolean last = view.u32(at + 4) == IEND;
      at += 12 + length;
      if (at > limit) {
        return new Extent(start, limit, false);
      }
      if (last) {
        return new Extent(start, at, true);
      }
    }
  }

  private static boolean isName(ByteView view, long at) {
    for (int i = 0; i < 4; i++) {
      int letter = view.at(at + i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return true;
  }
}
