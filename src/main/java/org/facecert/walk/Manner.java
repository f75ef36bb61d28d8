package org.facecert.walk;

/** How the person answers what comes up on the way. */
public record Manner(boolean agreesToFace, boolean allowsCamera) {
  public static final Manner AGREEING = new Manner(true, true);
  public static final Manner REFUSING = new Manner(false, false);
  /** agrees to the face and denies the camera */
  public static final Manner WITHOUT_CAMERA = new Manner(true, false);
}
