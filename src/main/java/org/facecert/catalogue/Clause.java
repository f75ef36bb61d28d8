package org.facecert.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One numbered provision of a source document, paraphrased.
 *
 * @param provision what it says, and where
 * @param confirmation how far that is confirmed
 * @param duty what it is as a duty
 * @param verification how it is checked
 * @param scopeOnly why no requirement serves it; empty for a clause that some requirement serves
 */
public record Clause(
    String id,
    SourceDocument document,
    Provision provision,
    Confirmation confirmation,
    Duty duty,
    Verification verification,
    Optional<Bilingual> scopeOnly) {

  /**
   * @param number as each language cites it, such as "art. 29" and "第二十九条"; "" when the source has
   *     no numbers
   * @param text what it asks
   * @param source where it was read
   */
  public record Provision(Bilingual number, Bilingual text, String source) {}

  /**
   * @param number how far the number is confirmed
   * @param text how far the text is confirmed
   * @param mark the confidence in the words of the inventory, which may say more than two letters
   */
  public record Confirmation(Confidence number, Confidence text, String mark) {}

  /**
   * @param modes how it can be verified, the most automatic way first as the inventory has it; none
   *     for what is no duty
   */
  public record Duty(Force force, List<Mode> modes) {
    public Duty {
      modes = List.copyOf(modes);
    }
  }

  /**
   * @param methods letters of the ways to check it, see {@link Catalogue#methods}
   * @param evidence letters of what is kept of it, see {@link Catalogue#evidence}
   */
  public record Verification(List<String> methods, List<String> evidence) {
    public Verification {
      methods = List.copyOf(methods);
      evidence = List.copyOf(evidence);
    }
  }

  /** As each language cites it; "" when the source has no numbers. */
  public Bilingual number() {
    return provision.number();
  }

  /** What it asks. */
  public Bilingual text() {
    return provision.text();
  }

  /** Where it was read. */
  public String source() {
    return provision.source();
  }

  public Confidence numberConfidence() {
    return confirmation.number();
  }

  public Confidence textConfidence() {
    return confirmation.text();
  }

  /** The confidence in the words of the inventory. */
  public String mark() {
    return confirmation.mark();
  }

  public Force force() {
    return duty.force();
  }

  /** How it can be verified. */
  public List<Mode> modes() {
    return duty.modes();
  }

  /** Letters of the ways to check it. */
  public List<String> methods() {
    return verification.methods();
  }

  /** Letters of what is kept of it. */
  public List<String> evidence() {
    return verification.evidence();
  }

  public boolean numberConfirmed() {
    return number().english().isEmpty() || numberConfidence().confirmsNumber();
  }

  /**
   * Document and number; a number that is not confirmed says so.
   *
   * @param language BCP 47; English for one that we do not speak
   */
  public String citation(String language) {
    String title = document.title().in(language);
    String its = number().in(language);
    String doubt =
        numberConfirmed() ? "" : isChinese(language) ? "（条款号未确认）" : " (number not confirmed)";
    String between = its.startsWith("第") ? "" : " ";
    return its.isEmpty() ? title : title + between + its + doubt;
  }

  Clause scopeOnly(Bilingual reason) {
    return new Clause(
        id, document, provision, confirmation, duty, verification, Optional.of(reason));
  }

  static boolean isChinese(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh");
  }
}
