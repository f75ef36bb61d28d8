package org.facecert.face.picture;

import java.util.List;

/**
 * A picture as it was read: one frame, or those of an animation.
 *
 * @param pictures not upright yet
 * @param damage what of it could not be read, in a clause; empty when all of it was. Where no face
 *     is found, one may have been there
 */
record Frames(List<Pixels> pictures, Orientation orientation, String damage) {

  Frames {
    pictures = List.copyOf(pictures);
  }

  static Frames sound(Pixels picture) {
    return new Frames(List.of(picture), Orientation.UPRIGHT, "");
  }

  Frames turned(Orientation other) {
    return new Frames(pictures, other, damage);
  }
}
