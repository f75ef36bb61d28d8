package org.facecert.screen;

/** Whose a window is; which app's, its application id says. */
public enum WindowOwner {
  /** an app's: the one under test, a partner of it or any other */
  APP,
  /** a dialog or page of the phone's own */
  SYSTEM,
  /** the phone's bars, and the panels that are drawn out of them */
  BAR,
  KEYBOARD;

  /** Shown over an app without taking its place. */
  boolean isOverlay() {
    return this == BAR || this == KEYBOARD;
  }

  /** The phone's own doing, not an app's. */
  boolean isPhone() {
    return this == SYSTEM || this == BAR;
  }
}
