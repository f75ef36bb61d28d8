package org.facecert.words;

import java.util.Locale;

/** The languages that the suite speaks. A new one needs its words file and a line here. */
public enum OutputLanguage {
  ENGLISH("en", ", "),
  CHINESE("zh", "、");

  private final String tag;
  private final String between;

  OutputLanguage(String tag, String between) {
    this.tag = tag;
    this.between = between;
  }

  /** What stands between the members of a list. */
  String between() {
    return between;
  }

  /** The BCP 47 tag, also the suffix of the words files. */
  public String tag() {
    return tag;
  }

  /** The language of a BCP 47 tag such as {@code zh-CN}; English for one that we do not speak. */
  public static OutputLanguage of(String bcp47) {
    String primary = Locale.forLanguageTag(bcp47).getLanguage();
    for (OutputLanguage language : values()) {
      if (language.tag.equals(primary)) {
        return language;
      }
    }
    return ENGLISH;
  }
}
