package org.facecert.observation;

/** Where a walk came to. Facts about the walk, no judgement. */
public enum WalkEnding {
  /** the consent about the face was reached and nothing was pressed on it */
  CONSENT_REACHED,
  /** the function's own sign of success was seen */
  DONE,
  /** the scanner or the camera was reached; no sign of success was seen (or none is declared) */
  SCANNED,
  /** refused, and the app went on */
  REFUSED,
  /** refused, and the same consent was shown again at once */
  ASKED_AGAIN,
  /** the camera was denied to the app */
  CAMERA_DENIED,
  /** another app or the home screen is in front */
  LEFT_APP,
  /** the route to the function could not be followed */
  BLOCKED,
  /** a screen on which a person would not know what to press */
  STUCK
}
