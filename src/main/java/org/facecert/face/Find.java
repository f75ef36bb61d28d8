package org.facecert.face;

import java.util.List;

/**
 * Face data.
 *
 * @param kind the coding of a picture with a face ({@code jpeg}), {@code face-record} or {@code
 *     face-template}
 * @param length in bytes, in the layer where it lies; 0 when unknown
 * @param confidence 0 to 1 that it is face data
 * @param faces of a picture
 * @param by the detector, or the rule that speaks for it
 */
public record Find(
    String kind, Place place, long length, double confidence, List<FaceArea> faces, String by) {

  public Find {
    faces = List.copyOf(faces);
  }
}
