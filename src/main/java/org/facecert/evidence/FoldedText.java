package org.facecert.evidence;

/**
 * A text in which letters, digits and separators that look alike are the same, char by char, so
 * that a place in the folded text is the same place in the text.
 */
final class FoldedText {

  private FoldedText() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return Character.toLowerCase((char) (c - 0xFEE0));
    }
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '\u00A0', '\u2002', '\u2003', '\u2009', '\u200A', '\u202F', '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u00B7', '\u2022', '\u30FB' -> '.';
      default -> Character.toLowerCase(c);
    };
  }
}
