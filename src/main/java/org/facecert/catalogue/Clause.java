package org.facecert.catalogue;

import java.util.Locale;

/**
 * One numbered provision of a source document, paraphrased.
 *
 * @param document its title in English
 * @param documentOriginal its title in its own language; equal to {@code document} when that is
 *     English
 * @param number as English cites it, such as "art. 29"; "" when the source has no numbers
 * @param numberOriginal as the document's language cites it
 * @param numberConfidence how far the number is confirmed
 * @param textConfidence how far the text is confirmed
 * @param text what it asks, in English
 * @param textOriginal what it asks, in the document's language; equal to {@code text} when that is
 *     English
 * @param source where it was read
 * @param scopeOnly says what the document is about, and is served by no requirement
 */
public record Clause(
    String id,
    String document,
    String documentOriginal,
    String number,
    String numberOriginal,
    Confidence numberConfidence,
    Confidence textConfidence,
    Force force,
    String text,
    String textOriginal,
    String source,
    boolean scopeOnly) {

  public boolean numberConfirmed() {
    return number.isEmpty() || numberConfidence.confirmsNumber();
  }

  /**
   * Document and number; a number that is not confirmed says so.
   *
   * @param language BCP 47; English for one that we do not speak
   */
  public String citation(String language) {
    boolean chinese = isChinese(language);
    String title = chinese ? documentOriginal : document;
    String its = chinese ? numberOriginal : number;
    String doubt = numberConfirmed() ? "" : chinese ? "（条款号未确认）" : " (number not confirmed)";
    String between = its.startsWith("第") ? "" : " ";
    return its.isEmpty() ? title : title + between + its + doubt;
  }

  static boolean isChinese(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh");
  }
}
