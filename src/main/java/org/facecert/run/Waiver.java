package org.facecert.run;

import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Sentence;

/**
 * A programme's rule by which a requirement does not apply.
 *
 * @param programme that says so
 */
public record Waiver(String programme, Bilingual reason) {

  /** Why the verdict is NOT_APPLICABLE, with the rule as it is written. */
  Sentence sentence() {
    return Sentence.of(
        "reason.not-applicable",
        "programme",
        programme,
        "rule",
        reason.english(),
        "rule.zh",
        reason.chinese());
  }
}
