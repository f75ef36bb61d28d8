package org.facecert.face.picture;

import java.util.List;

/**
 * What a detector saw in a picture.
 *
 * @param faces strongest first; none when it saw none
 * @param confidence that there is a face, 0 to 1: of the strongest, or of what came nearest to one
 */
record FaceSearch(List<Sighting> faces, double confidence) {

  FaceSearch {
    faces = List.copyOf(faces);
  }
}
