package org.facecert.screen;

/** The states in which a platform reports a node; without any it is shown, and no control. */
public enum NodeState {
  CLICKABLE,
  CHECKABLE,
  CHECKED,
  DISABLED,
  FOCUSED,
  PASSWORD,
  SCROLLABLE,
  /** not where a person can see it, or smaller than a finger can meet */
  HIDDEN,
  SELECTED,
  /** something else lies over it */
  COVERED,
  /** shows live pixels, such as a camera's preview */
  SURFACE,
  /** shows a picture, a film or live pixels, whatever its role: nobody knows of whom */
  PICTURE
}
