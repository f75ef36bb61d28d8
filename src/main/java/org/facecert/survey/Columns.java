package org.facecert.survey;

/** Measures text as terminals show it: a Chinese character takes two columns. */
final class Columns {

  private static final int FULL_WIDTH = 0x2E80;

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(c -> c >= FULL_WIDTH ? 2 : 1).sum();
  }

  /** With blanks behind it, at least one; cut when it is too long. */
  static String fill(String text, int columns) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int width = c >= FULL_WIDTH ? 2 : 1;
      if (used + width >= columns) {
        break;
      }
      out.appendCodePoint(c);
      used += width;
    }
    return out.append(" ".repeat(columns - used)).toString();
  }
}
