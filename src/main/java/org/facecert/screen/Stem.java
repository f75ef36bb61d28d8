package org.facecert.screen;

import java.util.regex.Pattern;

/** An English word without its endings, as far as telling one word in two forms needs it. */
final class Stem {

  /** a shorter one is in too many words */
  static final int SHORTEST = 3;

  private static final Pattern ENDING =
      Pattern.compile("(?<=[a-z]{3})(?:ies|ing|ed|es|er|(?<!s)s|e|y)$");

  private Stem() {}

  /** In normal form; a word that is not written in Latin letters has none and stays as it is. */
  static String of(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }
}
