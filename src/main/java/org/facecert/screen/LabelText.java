package org.facecert.screen;

import java.util.regex.Pattern;

/** A control's label without what decorates it. */
final class LabelText {

  private static final Pattern COUNT_DOWN = Pattern.compile(" ?\\(? ?\\d{1,3} ?(s|sec|秒)? ?\\)?$");

  private LabelText() {}

  /** Normal form without marks at its ends and without a count-down: "Agree (5 s) >" is "agree". */
  static String bare(String label) {
    return bareOfNormal(TextNormalization.text(label));
  }

  static String bareOfNormal(String normal) {
    String trimmed = trim(normal);
    if (!trimmed.isEmpty() && endsInDigitOrCount(normal)) {
      String without = trim(COUNT_DOWN.matcher(trimmed).replaceFirst(""));
      trimmed = without.isEmpty() ? trimmed : without;
    }
    return trimmed.isEmpty() ? normal : trimmed;
  }

  private static boolean endsInDigitOrCount(String normal) {
    for (int i = Math.max(0, normal.length() - 5); i < normal.length(); i++) {
      if (Character.isDigit(normal.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !word(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && !word(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static boolean word(int c) {
    return Character.isLetterOrDigit(c);
  }
}
