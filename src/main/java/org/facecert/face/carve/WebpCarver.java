package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** WebP: a RIFF file that says its length. */
public final class WebpCarver implements Carver {

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    if (!view.isAt(start, "RIFF") || !view.isAt(start + 8, "WEBPVP8")) {
      return null;
    }
    long size = view.u32le(start + 4) + 8;
    if (size < 20) {
      return null;
    }
    long end = Math.min(Carver.limit(view, start), start + size);
    return new Extent(start, end, end == start + size);
  }
}
