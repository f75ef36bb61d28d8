package org.facecert.platform.android;

/**
 * Replaces what XML 1.0 does not allow, so that an app cannot hide a screen behind one character.
 */
final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  static String clean(String xml) {
    StringBuilder out = null;
    for (int i = 0; i < xml.length(); i++) {
      char c = xml.charAt(i);
      int end = c == '&' ? badReferenceEnd(xml, i) : -1;
      boolean bad = end > 0 || !allowed(xml, i);
      if (bad && out == null) {
        out = new StringBuilder(xml.length()).append(xml, 0, i);
      }
      if (out != null) {
        out.append(bad ? REPLACEMENT : c);
      }
      if (end > 0) {
        i = end;
      }
    }
    return out == null ? xml : out.toString();
  }

  private static boolean allowed(String xml, int i) {
    char c = xml.charAt(i);
    if (c >= 0x20 && c < 0xD800) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < xml.length() && Character.isLowSurrogate(xml.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(xml.charAt(i - 1));
    }
    return allowed((int) c);
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** Index of the ';' of a reference to a character that XML does not allow; -1 for all else. */
  private static int badReferenceEnd(String xml, int at) {
    if (at + 3 >= xml.length() || xml.charAt(at + 1) != '#') {
      return -1;
    }
    int end = at + 3;
    while (end < xml.length() && end - at < 10 && xml.charAt(end) != ';') {
      end++;
    }
    if (end >= xml.length() || xml.charAt(end) != ';') {
      return -1;
    }
    boolean hex = xml.charAt(at + 2) == 'x';
    String digits = xml.substring(at + (hex ? 3 : 2), end);
    if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
      return -1;
    }
    return allowed(Integer.parseInt(digits, hex ? 16 : 10)) ? -1 : end;
  }
}
