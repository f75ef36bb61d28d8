package org.facecert.evidence;

/**
 * Makes any text fit to stand in a report or on a terminal, wherever it came from: what cannot be
 * seen, or would reorder the text around it, is shown as U+FFFD; what is endless is cut. The one
 * gate that everything passes which apps, files and applicants send us.
 */
public final class Plain {

  /** Longer texts are cut; a page of text is about 3,000 characters. */
  public static final int LONGEST = 4_000;

  private static final int BRIEF = 500;

  private static final int REPLACEMENT = 0xFFFD;

  private Plain() {}

  public static String of(String text) {
    return of(text, LONGEST);
  }

  /**
   * @param longest in code points
   */
  public static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder(Math.min(text.length(), longest - 16) + 16);
    int taken = 0;
    int at = 0;
    while (at < text.length() && taken < longest) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      plain.appendCodePoint(visible(point) ? point : REPLACEMENT);
      taken++;
    }
    if (at < text.length()) {
      plain.append("… (").append(text.length()).append(" characters)");
    }
    return plain.toString();
  }

  /** Likewise as long as it is. */
  public static String whole(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** One line of it: line breaks and tabs become spaces. */
  public static String line(String text, int longest) {
    return of(text.replaceAll("\\s+", " ").strip(), longest);
  }

  /** On one line and of bounded length, for a terminal, a cell or a comment. */
  public static String brief(String text) {
    return of(text.replaceAll("[\\r\\n\\t]", " "), BRIEF);
  }

  private static boolean visible(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    return switch (Character.getType(point)) {
      // format characters hold the bidirectional overrides and isolates, zero-width signs, the BOM
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
