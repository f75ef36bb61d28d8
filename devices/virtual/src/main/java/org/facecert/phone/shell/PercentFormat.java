package org.facecert.phone.shell;

/** A text with a value for each letter after a percent sign. */
final class PercentFormat {
  private PercentFormat() {}

  /** What a letter stands for. */
  interface Letters<E extends Exception> {
    String value(char letter) throws E;
  }

  /** Fills the text in; a percent sign at its very end stays. */
  static <E extends Exception> String fill(String format, Letters<E> letters) throws E {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < format.length(); k++) {
      char c = format.charAt(k);
      boolean directive = c == '%' && k + 1 < format.length();
      out.append(directive ? letters.value(format.charAt(++k)) : String.valueOf(c));
    }
    return out.toString();
  }
}
