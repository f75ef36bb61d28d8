package org.facecert.catalogue;

import java.time.Duration;
import java.util.List;

/**
 * The thresholds that a programme sets, each with the source of its value. Checks ask by name; a
 * report lists {@link #all}.
 */
public record Parameters(
    Value refusalArea,
    Value refusalInk,
    Value withdrawPass,
    Value withdrawReview,
    Value tapsToPolicy,
    Value policyInk,
    Value policyText,
    Value relaunches,
    Value watch) {

  /**
   * One threshold.
   *
   * @param name as the programme writes it
   * @param source the clause it comes from, or "suite rule" with its reason
   */
  public record Value(String name, double value, Bilingual source) {

    /** As a person writes it: 4.5, but 4 rather than 4.0. */
    public String text() {
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
  }

  /** Least area of the refusing control, as a share of the agreeing control's area. */
  public double refusalAreaRatio() {
    return refusalArea.value();
  }

  /** Least contrast of the refusing control's text to its ground (WCAG 2 contrast ratio). */
  public double refusalContrast() {
    return refusalInk.value();
  }

  /** Most taps to withdraw that pass, as a multiple of those to consent. */
  public double withdrawTapRatioPass() {
    return withdrawPass.value();
  }

  /** Most taps to withdraw that an assessor may still accept, as a multiple of those to consent. */
  public double withdrawTapRatioReview() {
    return withdrawReview.value();
  }

  /** Most taps from the main screen to the privacy policy. */
  public int policyTaps() {
    return (int) tapsToPolicy.value();
  }

  /** Least contrast of the policy's text to its ground (WCAG 2 contrast ratio). */
  public double policyContrast() {
    return policyInk.value();
  }

  /** Least height of a line's letters in the policy, in percent of the screen's width. */
  public double policyTextHeightPercent() {
    return policyText.value();
  }

  /** Launches that are looked at after the camera was denied. */
  public int relaunchesAfterDenial() {
    return (int) relaunches.value();
  }

  /** How long a consent is watched without touching the phone. */
  public Duration consentWatch() {
    return Duration.ofSeconds((long) watch.value());
  }

  /** In the order in which a report lists them. */
  public List<Value> all() {
    return List.of(
        refusalArea,
        refusalInk,
        withdrawPass,
        withdrawReview,
        tapsToPolicy,
        policyInk,
        policyText,
        relaunches,
        watch);
  }
}
