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
    long size = view.u32le(start + 2);
    long pixels = view.u32le(start + 10);
    long header = view.u32le(start + 14);
    if (view.u32(start + 6) != 0
        || !HEADERS.contains(header)
        || pixels < 14 + header
        || size <= pixels
        || size > LARGEST) {
      return null;
    }
    long planes = header == CORE ? start + 22 : start + 26;
    if (view.u16le(planes) != 1 || !DEPTHS.contains(view.u16le(planes + 2))) {
      return null;
    }
    long end = Math.min(view.size(), start + size);
    return new Extent(start, end, end == start + size);
  }
}
