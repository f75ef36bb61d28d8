package org.facecert.face.carve;

import java.util.Set;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** Windows bitmap: two letters are no signature, so that the whole header has to fit. */
public final class BmpCarver implements Carver {

  private static final Set<Long> HEADERS = Set.of(12L, 40L, 52L, 56L, 64L, 108L, 124L);
  private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);
  private static final long CORE = 12;

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    long pixels = view.u32le(start + 10);
    long header = view.u32le(start + 14);
    if (view.u32(start + 6) != 0 || !HEADERS.contains(header) || pixels < 14 + header) {
      return null;
    }
    long planes = header == CORE ? start + 22 : start + 26;
    if (view.u16le(planes) != 1 || !DEPTHS.contains(view.u16le(planes + 2))) {
      return null;
    }
    long size = Math.max(view.u32le(start + 2), pixels + rows(view, start, header == CORE));
    long end = Math.min(Carver.limit(view, start), start + size);
    return new Extent(start, end, end == start + size);
  }

  /** Bytes of the pixels, each row filled up to four; of compressed ones as the header tells. */
  private static long rows(ByteView view, long start, boolean core) {
    long told = core ? 0 : view.u32le(start + 34);
    if (!core && view.u32le(start + 30) != 0) {
      return told;
    }
    long width = core ? view.u16le(start + 18) : view.u32le(start + 18);
    long height = core ? view.u16le(start + 20) : Math.abs((int) view.u32le(start + 22));
    int depth = view.u16le(start + (core ? 24 : 28));
    return (width * depth + 31) / 32 * 4 * height;
  }
}
