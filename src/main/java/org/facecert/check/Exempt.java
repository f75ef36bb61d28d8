package org.facecert.check;

import org.facecert.screen.Reading;
import org.facecert.walk.Ending;
import org.facecert.walk.Sight;

/** What frees a function from the rules about the camera. */
final class Exempt {

  private Exempt() {}

  /**
   * The function came to its end, on a screen that asks nothing more and has nothing on it that is
   * not understood; it neither asked for the camera nor opened it, and the camera log would have
   * shown that.
   */
  static boolean neverAsked(Case seen, Ending ending) {
    return ending == Ending.DONE
        && seen.cameraDialog().isEmpty()
        && seen.opening().isEmpty()
        && seen.trail().cameraWitness().isPresent()
        && seen.actOfConsent().isPresent()
        && seen.trail().lastSight().filter(Exempt::isAnEnd).isPresent();
  }

  private static boolean isAnEnd(Sight sight) {
    Reading reading = sight.reading();
    return Understood.isPlain(sight)
        && reading.next().isEmpty()
        && reading.goingOn().isEmpty()
        && reading.fields().isEmpty()
        && reading.faceSentences().isEmpty();
  }
}
