package org.facecert.catalogue;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The thresholds that a programme sets, each with the source of its value. Checks ask by name; a
 * report lists {@link #all}.
 *
 * @param values one for each threshold
 */
public record Parameters(Map<Threshold, ParameterValue> values) {

  public Parameters {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    for (Threshold threshold : Threshold.values()) {
      if (!values.containsKey(threshold)) {
        throw new IllegalArgumentException("no value for " + threshold.word());
      }
    }
  }

  /**
   * One threshold.
   *
   * @param name as the programme writes it
   * @param source the clause it comes from, or "suite rule" with its reason
   */
  public record ParameterValue(String name, double value, Bilingual source) {

    /** As a person writes it: 4.5, but 4 rather than 4.0. */
    public String text() {
      return Parameters.text(value);
    }
  }

  static String text(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private double of(Threshold threshold) {
    ParameterValue value = values.get(threshold);
    if (value == null) {
      throw new IllegalStateException("no value for " + threshold.word());
    }
    return value.value();
  }

  /** See {@link Threshold#REFUSAL_AREA_RATIO}. */
  public double refusalAreaRatio() {
    return of(Threshold.REFUSAL_AREA_RATIO);
  }

  /** See {@link Threshold#REFUSAL_CONTRAST}. */
  public double refusalContrast() {
    return of(Threshold.REFUSAL_CONTRAST);
  }

  /** See {@link Threshold#REFUSAL_TEXT_HEIGHT_RATIO}. */
  public double refusalTextHeightRatio() {
    return of(Threshold.REFUSAL_TEXT_HEIGHT_RATIO);
  }

  /** See {@link Threshold#WITHDRAW_TAP_RATIO_PASS}. */
  public double withdrawTapRatioPass() {
    return of(Threshold.WITHDRAW_TAP_RATIO_PASS);
  }

  /** See {@link Threshold#WITHDRAW_TAP_RATIO_REVIEW}. */
  public double withdrawTapRatioReview() {
    return of(Threshold.WITHDRAW_TAP_RATIO_REVIEW);
  }

  /** See {@link Threshold#POLICY_TAPS}. */
  public int policyTaps() {
    return (int) of(Threshold.POLICY_TAPS);
  }

  /** See {@link Threshold#POLICY_CONTRAST}. */
  public double policyContrast() {
    return of(Threshold.POLICY_CONTRAST);
  }

  /** See {@link Threshold#POLICY_TEXT_HEIGHT_PERCENT}. */
  public double policyTextHeightPercent() {
    return of(Threshold.POLICY_TEXT_HEIGHT_PERCENT);
  }

  /** See {@link Threshold#LIST_TAPS}. */
  public int listTaps() {
    return (int) of(Threshold.LIST_TAPS);
  }

  /** See {@link Threshold#RELAUNCHES_AFTER_DENIAL}. */
  public int relaunchesAfterDenial() {
    return (int) of(Threshold.RELAUNCHES_AFTER_DENIAL);
  }

  /** See {@link Threshold#CONSENT_WATCH_SECONDS}. */
  public Duration consentWatch() {
    return Duration.ofSeconds((long) of(Threshold.CONSENT_WATCH_SECONDS));
  }

  /** See {@link Threshold#TRAFFIC_WATCH_SECONDS}. */
  public Duration trafficWatch() {
    return Duration.ofSeconds((long) of(Threshold.TRAFFIC_WATCH_SECONDS));
  }

  /** See {@link Threshold#FACE_PICTURES_PASS}. */
  public int facePicturesPass() {
    return (int) of(Threshold.FACE_PICTURES_PASS);
  }

  /** See {@link Threshold#FACE_PICTURES_REVIEW}. */
  public int facePicturesReview() {
    return (int) of(Threshold.FACE_PICTURES_REVIEW);
  }

  /** See {@link Threshold#FACE_UPLOAD_SECONDS}. */
  public Duration faceUpload() {
    return Duration.ofSeconds((long) of(Threshold.FACE_UPLOAD_SECONDS));
  }

  /** In the order in which a report lists them. */
  public List<ParameterValue> all() {
    return List.copyOf(values.values());
  }
}
