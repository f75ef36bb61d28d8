package org.facecert.check;

/** What frees a function from the rules about the camera. */
final class Exempt {

  private Exempt() {}

  /**
   * The function neither asked for the camera nor opened it, and the camera log would have shown
   * that.
   */
  static boolean neverAsked(Case seen) {
    return seen.cameraDialog().isEmpty()
        && seen.opening().isEmpty()
        && seen.trail().cameraWitness().isPresent();
  }
}
