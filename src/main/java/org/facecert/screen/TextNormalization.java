package org.facecert.screen;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words on a screen are compared, whatever their typography. */
public final class TextNormalization {

  private static final String IGNORED = "《》〈〉「」『』“”‘’\"'`＂＇«»‹›";

  private TextNormalization() {}

  /**
   * Unicode NFKC (so full width becomes half width), lower case, without quotation marks and
   * brackets of titles, without invisible and direction characters; runs of white space become one
   * space, none stays between Chinese characters or at the ends.
   */
  public static String text(String raw) {
    String folded = Normalizer.isNormalized(raw, Normalizer.Form.NFKC) ? raw : nfkc(raw);
    folded = folded.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    int pendingSpace = 0;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        pendingSpace = 1;
      } else if (!invisible(c) && IGNORED.indexOf(c) < 0) {
        if (pendingSpace > 0 && out.length() > 0 && !(han(c) && han(last(out)))) {
          out.append(' ');
        }
        pendingSpace = 0;
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** The same text in simplified letters, place by place. */
  public static String simplified(String text) {
    return Letters.SIMPLIFIED.of(text);
  }

  /** The table is read when it is first needed. */
  private static final class Letters {
    static final Simplified SIMPLIFIED = new Simplified();
  }

  /** Safe to print in one line: no controls, no direction overrides, at most so many characters. */
  public static String shown(String raw, int limit) {
    StringBuilder out = new StringBuilder();
    raw.codePoints()
        .limit(limit + 1L)
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !invisible(c))
        .forEach(out::appendCodePoint);
    return raw.codePointCount(0, raw.length()) > limit
        ? out.substring(0, Math.min(out.length(), limit)) + "…"
        : out.toString();
  }

  private static String nfkc(String raw) {
    // long runs of combining marks make normalisation slow; no label has such
    return Normalizer.normalize(
        raw.length() > 100_000 ? raw.substring(0, 100_000) : raw, Normalizer.Form.NFKC);
  }

  private static int last(StringBuilder out) {
    return out.codePointBefore(out.length());
  }

  private static boolean han(int c) {
    return c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || (c >= 0x3000 && c <= 0x303f);
  }

  private static boolean invisible(int c) {
    if (c >= 0x20 && c < 0x7f) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (c >= 0xfe00 && c <= 0xfe0f);
  }
}
