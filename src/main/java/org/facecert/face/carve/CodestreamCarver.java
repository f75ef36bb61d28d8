package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** A bare codestream of JPEG 2000 (ISO/IEC 15444-1, annex A): from SOC to EOC. */
public final class CodestreamCarver implements Carver {

  private static final int SOC = 0xFF4F;
  private static final int SIZ = 0xFF51;
  private static final int SOT = 0xFF90;
  private static final int EOC = 0xFFD9;

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    if (view.u16(start) != SOC || view.u16(start + 2) != SIZ || view.u16(start + 4) < 41) {
      return null;
    }
    long limit = Carver.limit(view, start);
    long at = start + 2;
    while (at < limit) {
      int marker = view.u16(at);
      int length = view.u16(at + 2);
      if (marker == EOC) {
        return new Extent(start, at + 2, true);
      }
      if (marker < 0xFF30 || length < 2) {
        break;
      }
      at = marker == SOT ? afterTile(view, at, limit) : at + 2 + length;
    }
    return new Extent(start, Math.min(at, limit), false);
  }

  /** A tile of length 0 reaches to the end of the codestream. */
  private static long afterTile(ByteView view, long at, long limit) {
    long length = view.u32(at + 6);
    if (length >= 14) {
      return at + length;
    }
    long end = at + 12;
    while (end >= 0 && view.u16(end) != EOC) {
      end = view.indexOf(0xFF, end + 1, limit);
    }
    return end < 0 ? limit : end;
  }
}
