package org.facecert.platform.android;

import org.jspecify.annotations.Nullable;

/** What a phone answered, made fit for a sentence: one line, bounded, nothing that prints oddly. */
final class AnswerText {

  private static final int LONGEST = 300;

  private AnswerText() {}

  static String quoted(@Nullable String answer) {
    return answer == null ? "nothing" : '"' + plain(answer) + '"';
  }

  static String plain(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST + 1));
    String line = head.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
