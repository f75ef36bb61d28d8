package org.facecert.screen;

/** The states that a platform reports of a node. */
enum State {
  CLICKABLE,
  CHECKABLE,
  CHECKED,
  ENABLED,
  FOCUSED,
  PASSWORD,
  SCROLLABLE,
  DISPLAYED,
  SELECTED,
  /** something else lies over it */
  COVERED,
  /** shows live pixels, such as a camera's preview */
  SURFACE
}
