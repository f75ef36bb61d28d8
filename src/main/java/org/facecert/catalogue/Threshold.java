package org.facecert.catalogue;

import java.util.Locale;

/**
 * The figures that a programme sets: of each, what it may be. In the order in which a report lists
 * them. What no programme may set otherwise is a constant of the check that asks for it.
 */
public enum Threshold {
  /** least area of the refusing control, as a share of the agreeing control's area */
  REFUSAL_AREA_RATIO(0.01, 1, false),
  /** least contrast of the refusing control's text to its ground (WCAG 2 contrast ratio) */
  REFUSAL_CONTRAST(1, 21, false),
  /** least height of the refusing control's letters, as a share of the agreeing control's */
  REFUSAL_TEXT_HEIGHT_RATIO(0.01, 1, false),
  /** most taps to withdraw that pass, as a multiple of those to consent */
  WITHDRAW_TAP_RATIO_PASS(0.1, 10, false),
  /** most taps to withdraw that an assessor may still accept, as a multiple likewise */
  WITHDRAW_TAP_RATIO_REVIEW(0.1, 10, false),
  /** most taps from the main screen to the privacy policy */
  POLICY_TAPS(1, 20, true),
  /** least contrast of the policy's text to its ground (WCAG 2 contrast ratio) */
  POLICY_CONTRAST(1, 21, false),
  /** least height of a line's letters in the policy, in percent of the screen's width */
  POLICY_TEXT_HEIGHT_PERCENT(0.1, 20, false),
  /** most taps from the main screen to the lists of what is collected and what is shared */
  LIST_TAPS(1, 20, true),
  /** launches that are looked at after the camera was denied */
  RELAUNCHES_AFTER_DENIAL(1, 10, true),
  /** seconds for which a consent is watched without touching the phone */
  CONSENT_WATCH_SECONDS(5, 120, true),
  /** seconds for which the wire is watched after a scan, for what is sent late */
  TRAFFIC_WATCH_SECONDS(5, 600, true),
  /** most different pictures of a face that leave the phone for one scan and pass */
  FACE_PICTURES_PASS(1, 1000, true),
  /** most of them that an assessor may still accept */
  FACE_PICTURES_REVIEW(1, 1000, true),
  /** most seconds from the first to the last of them that pass */
  FACE_UPLOAD_SECONDS(1, 600, true);

  private final double least;
  private final double most;
  private final boolean whole;

  Threshold(double least, double most, boolean whole) {
    this.least = least;
    this.most = most;
    this.whole = whole;
  }

  /** As programmes write it: "policy-taps". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean allows(double value) {
    return value >= least && value <= most && (!whole || value == Math.rint(value));
  }

  /** What to write: "a whole number from 1 to 20". */
  String allowed() {
    return "a "
        + (whole ? "whole " : "")
        + "number from "
        + Parameters.text(least)
        + " to "
        + Parameters.text(most);
  }
}
