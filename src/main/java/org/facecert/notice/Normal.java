package org.facecert.notice;

/**
 * A text in the form that rules are written for, and the way back: full-width letters and marks
 * made plain, lower case, blanks between Chinese letters dropped, others made one space.
 *
 * @param text the normal form; line ends are kept
 * @param from for each unit of it where it stands in the original, and the original's end
 */
record Normal(String text, int[] from) {

  static Normal of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] from = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      char c = plain(original.charAt(i));
      if (c == 0 || (c == ' ' && droppable(original, i, out))) {
        continue;
      }
      from[out.length()] = i;
      out.append(c);
    }
    from[out.length()] = original.length();
    return new Normal(out.toString(), from);
  }

  private static char plain(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return Character.toLowerCase((char) (c - 0xFEE0));
    }
    return switch (c) {
      case '\n', '\u2028', '\u2029' -> '\n';
      case '\r', '\uFEFF', '\u200B', '\u200C', '\u200D', '\u2060', '\u00AD' -> 0;
      case '\t', '\u00A0', '\u3000', '\u000B', '\f' -> ' ';
      case '\u2018', '\u2019' -> '\'';
      default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : Character.toLowerCase(c);
    };
  }

  private static boolean droppable(String original, int at, StringBuilder out) {
    if (out.length() == 0) {
      return true;
    }
    char before = out.charAt(out.length() - 1);
    if (before == ' ' || before == '\n' || wide(before)) {
      return true;
    }
    int next = at + 1;
    while (next < original.length() && plain(original.charAt(next)) == ' ') {
      next++;
    }
    return next == original.length() || wide(original.charAt(next));
  }

  /** Chinese letters and marks, between which a blank means nothing. */
  private static boolean wide(char c) {
    return c >= '\u2E80' && c <= '\uFF60';
  }

  /** The words between two places of the normal form, as the original has them. */
  Quote quote(String original, int start, int end) {
    return Quote.of(original, from[start], end == start ? from[start] : from[end - 1] + 1);
  }
}
