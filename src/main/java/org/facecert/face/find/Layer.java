package org.facecert.face.find;

import org.facecert.face.Place;

/**
 * Where a content lies.
 *
 * @param depth how many layers are around it; 0 for a file
 * @param named whether what stands before it speaks of a face
 * @param quiet whether it is of no account that it is as if random
 * @param inPicture whether a picture is around it
 */
record Layer(Place place, int depth, boolean named, boolean quiet, boolean inPicture) {

  static Layer outermost(Place place) {
    return new Layer(place, 0, false, false, false);
  }

  Layer inside(Place inner, boolean speaksOfFace) {
    return new Layer(inner, depth + 1, speaksOfFace, quiet, inPicture);
  }

  Layer withoutRandomness() {
    return new Layer(place, depth, named, true, inPicture);
  }

  Layer ofPicture() {
    return new Layer(place, depth, named, true, true);
  }
}
