package org.facecert.catalogue;

/** One text in both languages of the suite. */
public record Bilingual(String english, String chinese) {

  /**
   * @param language BCP 47; English for one that we do not speak
   */
  public String in(String language) {
    return Clause.isChinese(language) ? chinese : english;
  }
}
