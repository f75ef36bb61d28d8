package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/** Bytes that were taken for Latin-1 and written as UTF-8: two for each above 127. */
public final class DoubledStream extends TextStream {

  private static final int SAMPLE = 4096;

  public DoubledStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  /** Whether a text begins as one that people do not write: control characters beyond ASCII's. */
  public static boolean isLikely(ByteView view) {
    long end = Math.min(view.size(), SAMPLE);
    int controls = 0;
    long at = 0;
    while (at < end) {
      int first = view.at(at);
      boolean two = first == 0xC2 || first == 0xC3;
      int second = two ? view.at(at + 1) : 0x80;
      if (first >= 0x80 && !two || (second & 0xC0) != 0x80 && at + 1 < end) {
        return false;
      }
      controls += first == 0xC2 && second < 0xA0 ? 1 : 0;
      at += two ? 2 : 1;
    }
    return controls > 0;
  }

  @Override
  int next() throws IOException {
    int first = take();
    if (first < 0x80) {
      return first;
    }
    int second = peek();
    if ((first == 0xC2 || first == 0xC3) && (second & 0xC0) == 0x80) {
      take();
      return (first & 3) << 6 | second & 0x3F;
    }
    return END;
  }
}
