package org.facecert.face.carve;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** Knows one format's structure. */
public interface Carver {

  /** More is not cut out: a phone's camera writes a tenth of it. */
  long LARGEST = 64L << 20;

  /**
   * @param start of the format's signature
   * @return nothing when what begins there is not of the format
   */
  @Nullable Extent carve(ByteView view, long start);

  /** As far as something without an end may reach. */
  static long limit(ByteView view, long start) {
    return Math.min(view.size(), start + LARGEST);
  }
}
