package org.facecert.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One numbered provision of a source document, paraphrased.
 *
 * @param number as each language cites it, such as "art. 29" and "第二十九条"; "" when the source has no
 *     numbers
 * @param numberConfidence how far the number is confirmed
 * @param textConfidence how far the text is confirmed
 * @param mark the confidence in the words of the inventory, which may say more than two letters
 * @param modes how it can be verified, the most automatic way first as the inventory has it; none
 *     for what is no duty
 * @param methods letters of the ways to check it, see {@link Catalogue#methods}
 * @param evidence letters of what is kept of it, see {@link Catalogue#evidence}
 * @param text what it asks
 * @param source where it was read
 * @param scopeOnly why no requirement serves it; empty for a clause that some requirement serves
 */
public record Clause(
    String id,
    SourceDocument document,
    Bilingual number,
    Confidence numberConfidence,
    Confidence textConfidence,
    String mark,
    Force force,
    List<Mode> modes,
    List<String> methods,
    List<String> evidence,
    Bilingual text,
    String source,
    Optional<Bilingual> scopeOnly) {

  public Clause {
    modes = List.copyOf(modes);
    methods = List.copyOf(methods);
    evidence = List.copyOf(evidence);
  }

  public boolean numberConfirmed() {
    return number.english().isEmpty() || numberConfidence.confirmsNumber();
  }

  /**
   * Document and number; a number that is not confirmed says so.
   *
   * @param language BCP 47; English for one that we do not speak
   */
  public String citation(String language) {
    String title = document.title().in(language);
    String its = number.in(language);
    String doubt =
        numberConfirmed() ? "" : isChinese(language) ? "（条款号未确认）" : " (number not confirmed)";
    String between = its.startsWith("第") ? "" : " ";
    return its.isEmpty() ? title : title + between + its + doubt;
  }

  Clause scopeOnly(Bilingual reason) {
    return new Clause(
        id,
        document,
        number,
        numberConfidence,
        textConfidence,
        mark,
        force,
        modes,
        methods,
        evidence,
        text,
        source,
        Optional.of(reason));
  }

  static boolean isChinese(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh");
  }
}
