package org.facecert.notice;

import java.util.regex.Matcher;

/** The language of a text by its letters, and whether it speaks it. */
final class Script {

  private static final int SAMPLE = 20_000;
  private static final int LETTERS_PER_COMMON_WORD = 100;

  private Script() {}

  /** "zh", "en" or "": a Chinese letter weighs as much as three Latin ones. */
  static String of(String text) {
    int han = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        switch (Character.UnicodeScript.of(c)) {
          case HAN -> han += 3;
          case LATIN -> latin++;
          default -> other += 3;
        }
      }
    }
    if (han + latin == 0 || other * 10 > han + latin) {
      return "";
    }
    return han >= latin ? "zh" : "en";
  }

  /** Whether the words that every text of the language has stand in it as often as usual. */
  static boolean speaks(Pack pack, String normal) {
    String sample = normal.length() > SAMPLE ? normal.substring(0, SAMPLE) : normal;
    Matcher m = pack.words("common").matcher(sample);
    long letters = sample.chars().filter(Character::isLetter).count();
    long found = 0;
    while (found * LETTERS_PER_COMMON_WORD < letters && m.find()) {
      found++;
    }
    return letters > 0 && found * LETTERS_PER_COMMON_WORD >= letters;
  }
}
