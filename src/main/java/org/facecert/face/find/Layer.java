package org.facecert.face.find;

import org.facecert.face.Place;

/**
 * Where a content lies.
 *
 * @param depth how many layers are around it; 0 for a file
 * @param named whether what stands before it speaks of a face
 * @param quiet whether it is of no account that it is as if random
 */
record Layer(Place place, int depth, boolean named, boolean quiet) {

  static Layer outermost(Place place) {
    return new Layer(place, 0, false, false);
  }

  Layer inside(Place inner, boolean speaksOfFace) {
    return new Layer(inner, depth + 1, speaksOfFace, quiet);
  }

  Layer withoutRandomness() {
    return new Layer(place, depth, named, true);
  }
}
