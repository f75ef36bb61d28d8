package org.facecert.calibration;

import java.util.List;

/**
 * @param clean verdicts on apps that do not violate the requirement
 * @param cleanPassed of these, PASS or NOT_APPLICABLE
 */
public record Totals(
    int variants, int found, int clean, int cleanPassed, int falseAlarms, int questions) {

  public static Totals of(List<Score> scores) {
    int variants = 0;
    int found = 0;
    int clean = 0;
    int passed = 0;
    int alarms = 0;
    int questions = 0;
    for (Score score : scores) {
      variants += score.variants().size();
      found += (int) score.variants().stream().filter(Score.Seeded::found).count();
      clean += score.clean().size();
      passed += (int) score.clean().stream().filter(Score.Clean::isGood).count();
      alarms += score.falseAlarms();
      questions += score.questions();
    }
    return new Totals(variants, found, clean, passed, alarms, questions);
  }

  /** Found over seeded, 0 to 1; 0 when nothing was seeded. */
  public double recall() {
    return variants == 0 ? 0 : (double) found / variants;
  }

  /** Every violation found with its sentence, no false alarm. */
  public boolean asItShouldBe() {
    return variants == found && falseAlarms == 0;
  }
}
