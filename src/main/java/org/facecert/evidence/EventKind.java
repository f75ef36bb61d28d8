package org.facecert.evidence;

/** The channels of a timeline. */
public enum EventKind {
  /** the app was put into a proven fresh state */
  RESET,
  /** a settled screen was shown */
  SCREEN,
  /** the suite acted as a person would */
  ACT,
  /** the operating system's own permission dialog was shown */
  PERMISSION_DIALOG,
  /** a permission's state changed */
  PERMISSION,
  CAMERA_OPENED,
  CAMERA_CLOSED,
  FLOW,
  FILE,
  LOG,
  /** the app left the foreground, closed or crashed */
  APP_LEFT,
  /** a probe showed that it can see what it looks for */
  WITNESS,
  /** the device, not the app, failed */
  FAULT
}
