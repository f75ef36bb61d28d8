package org.facecert.observation;

/** A source of observations beside the screen, each with a probe of its own. */
public enum Channel {
  /** the operating system's record of openings of the camera */
  CAMERA,
  /** what the phone's package service tells of the build */
  PACKAGE
}
