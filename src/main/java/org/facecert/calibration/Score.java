package org.facecert.calibration;

import java.util.List;
import org.facecert.verdict.Verdict;

/**
 * How well the suite judges one requirement.
 *
 * @param recall seeded violations found with the expected sentence, over all; 0 to 1
 * @param falseAlarms FAILs on apps that do not violate it
 * @param questions of the same apps, what was left open: needless for those who comply
 */
public record Score(
    String id,
    List<Seeded> variants,
    List<Clean> clean,
    double recall,
    int falseAlarms,
    int questions) {

  /**
   * @param sentenceOk whether a finding's sentence says what was expected
   */
  public record Seeded(
      String app,
      String variant,
      Verdict expected,
      Verdict verdict,
      boolean sentenceOk,
      List<String> sentences) {

    public boolean found() {
      return verdict == expected && sentenceOk;
    }
  }

  /** An app that does not violate the requirement, and what was said of it. */
  public record Clean(String app, Verdict verdict, List<String> sentences) {

    public boolean isGood() {
      return verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE;
    }

    /** Neither good nor accused. */
    public boolean isQuestion() {
      return !isGood() && verdict != Verdict.FAIL;
    }
  }

  public Score {
    variants = List.copyOf(variants);
    clean = List.copyOf(clean);
  }
}
