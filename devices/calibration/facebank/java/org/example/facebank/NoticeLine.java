package org.example.facebank;

/**
 * A line of one of the app's texts. Before the words may stand which seeded violations of the
 * notice leave it out, or which alone show it: {@code <-promise,general> words}, {@code <+void>
 * words}.
 */
final class NoticeLine {
  private NoticeLine() {}

  /** The words as this build shows them; empty when it does not. */
  static String shown(String line, Variant variant) {
    int end = line.indexOf('>');
    if (end < 0 || !(line.startsWith("<-") || line.startsWith("<+"))) {
      return line;
    }
    boolean named = false;
    for (String value : line.substring(2, end).split(",")) {
      named |= variant.is(Switch.NOTICE, value);
    }
    return named == line.startsWith("<+") ? line.substring(end + 1).trim() : "";
  }
}
