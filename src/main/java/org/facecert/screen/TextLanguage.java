package org.facecert.screen;

import java.util.Locale;

/** The languages that the vocabulary tells apart. */
public enum TextLanguage {
  CHINESE("zh"),
  ENGLISH("en"),
  OTHER("other");

  private final String tag;

  TextLanguage(String tag) {
    this.tag = tag;
  }

  /** "zh", "en" or "other". */
  public String tag() {
    return tag;
  }

  /** By a BCP 47 tag such as zh-CN. */
  public static TextLanguage ofTag(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    return switch (primary) {
      case "zh" -> CHINESE;
      case "en" -> ENGLISH;
      default -> OTHER;
    };
  }

  /**
   * By the share of scripts. A Chinese text quotes many Latin names, an English one few Chinese, so
   * a Chinese character counts as three letters.
   */
  public static TextLanguage ofText(String text) {
    int han = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      switch (Character.UnicodeScript.of(c)) {
        case HAN -> han += 3;
        case LATIN -> latin++;
        default -> other += 3;
      }
    }
    boolean foreign = other > 0 && other * 4 >= han + latin;
    if (foreign || (han == 0 && latin == 0)) {
      return OTHER;
    }
    return han >= latin ? CHINESE : ENGLISH;
  }
}
