package org.facecert.doctor;

import java.time.Duration;
import java.util.Optional;
import org.facecert.evidence.Sentence;

/**
 * What one check came to.
 *
 * @param check its name, of a closed list
 * @param said what was seen
 * @param cure what to do about it; empty where there is nothing to do
 */
public record Diagnosis(
    String check, CheckOutcome outcome, Sentence said, Optional<Sentence> cure, Duration took) {

  /** How a check ended. */
  public enum CheckOutcome {
    /** it was looked at, and is as it has to be */
    OK,
    FAILED,
    /** it could not be looked at: nobody knows */
    UNKNOWN,
    /** there is no such thing with this phone */
    NOT_NEEDED
  }

  /** Before its time is known. */
  static Diagnosis ok(String check, String key, Object... values) {
    return of(check, CheckOutcome.OK, Sentence.of("doctor." + check + "." + key, values));
  }

  static Diagnosis notNeeded(String check, String key, Object... values) {
    return of(check, CheckOutcome.NOT_NEEDED, Sentence.of("doctor." + check + "." + key, values));
  }

  /** With the cure that stands under its key. */
  static Diagnosis failed(String check, String key, Object... values) {
    return cured(check, CheckOutcome.FAILED, key, values);
  }

  static Diagnosis unknown(String check, String key, Object... values) {
    return cured(check, CheckOutcome.UNKNOWN, key, values);
  }

  private static Diagnosis cured(String check, CheckOutcome outcome, String key, Object... values) {
    String whole = "doctor." + check + "." + key;
    return new Diagnosis(
        check,
        outcome,
        Sentence.of(whole, values),
        Optional.of(Sentence.of(whole + ".cure", values)),
        Duration.ZERO);
  }

  /** In others' words. */
  static Diagnosis told(String check, CheckOutcome outcome, Sentence said) {
    return of(check, outcome, said);
  }

  private static Diagnosis of(String check, CheckOutcome outcome, Sentence said) {
    return new Diagnosis(check, outcome, said, Optional.empty(), Duration.ZERO);
  }

  Diagnosis curedBy(Sentence sentence) {
    return new Diagnosis(check, outcome, said, Optional.of(sentence), took);
  }

  Diagnosis in(Duration time) {
    return new Diagnosis(check, outcome, said, cure, time);
  }
}
