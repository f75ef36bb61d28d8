package org.facecert.walk;

/** How the person answers what comes up on the way. */
public enum Manner {
  /** agrees to the face and allows the camera */
  AGREEING,
  /** agrees to the face and denies the camera */
  WITHOUT_CAMERA,
  /** refuses the face and denies the camera whenever asked */
  REFUSING,
  /** allows system dialogs on the way, leaves prompts about the face unanswered */
  REFUSING_LATER,
  /** allows system dialogs, refuses prompts about the face that stand in the way */
  ALLOWING,
  /** denies system dialogs, refuses prompts about the face that stand in the way */
  ONLOOKER;

  boolean allowsCamera() {
    return this == AGREEING || this == REFUSING_LATER || this == ALLOWING;
  }

  boolean agreesToFace() {
    return this == AGREEING || this == WITHOUT_CAMERA;
  }

  boolean leavesFacePrompts() {
    return this == REFUSING_LATER;
  }
}
