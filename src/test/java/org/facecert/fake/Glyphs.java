package org.facecert.fake;

import java.util.ArrayList;
import java.util.List;

/** Measures text without fonts, which a bare machine may not have. */
final class Glyphs {

  private Glyphs() {}

  /** A Chinese character is as wide as it is high, a Latin letter about half of it. */
  static int advance(int codePoint, int size) {
    return codePoint >= 0x2e80 ? size : size * 5 / 9;
  }

  static int lineHeight(int size) {
    return size * 3 / 2;
  }

  static List<String> lines(String words, int size, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int c : words.codePoints().toArray()) {
      int step = advance(c, size);
      if (c == '\n' || (used + step > width && !line.isEmpty())) {
        lines.add(line.toString());
        line = new StringBuilder();
        used = 0;
      }
      if (c != '\n') {
        line.appendCodePoint(c);
        used += step;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
