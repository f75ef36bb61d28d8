package org.facecert.face;

import java.util.List;

/**
 * What a judge says of a picture.
 *
 * @param confidence 0 to 1 that there is a face; 0 when it was not looked at
 * @param faces each face that was found
 * @param detector its name and the digest of its weights; empty when it was not looked at
 * @param reason why it was not looked at; empty when it was
 */
public record Judged(
    Sight sight, double confidence, List<FaceArea> faces, String detector, String reason) {

  /** What was seen. */
  public enum Sight {
    FACE,
    NO_FACE,
    /** nothing is known: never the same as no face */
    NOT_LOOKED_AT
  }

  public Judged {
    faces = List.copyOf(faces);
  }

  public static Judged face(double confidence, List<FaceArea> faces, String detector) {
    return new Judged(Sight.FACE, confidence, faces, detector, "");
  }

  /**
   * @param confidence that there is a face after all
   */
  public static Judged noFace(double confidence, String detector) {
    return new Judged(Sight.NO_FACE, confidence, List.of(), detector, "");
  }

  /**
   * @param reason in a clause, such as "the picture cannot be decoded: no end of image"
   */
  public static Judged notLookedAt(String reason) {
    return new Judged(Sight.NOT_LOOKED_AT, 0, List.of(), "", reason);
  }
}
