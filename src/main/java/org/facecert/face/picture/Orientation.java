package org.facecert.face.picture;

import org.facecert.face.FaceArea;

/**
 * How a stored picture is to be turned to stand upright: the eight values of EXIF's tag 274 (CIPA
 * DC-008).
 *
 * @param mirrored left and right change places first
 * @param quarters then it is turned clockwise by so many quarters
 */
record Orientation(boolean mirrored, int quarters) {

  static final Orientation UPRIGHT = new Orientation(false, 0);

  /** Values that nobody defined are passed over, as viewers do. */
  static Orientation of(int exif) {
    return switch (exif) {
      case 2 -> new Orientation(true, 0);
      case 3 -> new Orientation(false, 2);
      case 4 -> new Orientation(true, 2);
      case 5 -> new Orientation(true, 3);
      case 6 -> new Orientation(false, 1);
      case 7 -> new Orientation(true, 1);
      case 8 -> new Orientation(false, 3);
      default -> UPRIGHT;
    };
  }

  /** The same place in the upright picture. Places are shares of width and height. */
  FaceArea upright(FaceArea stored) {
    FaceArea area = mirrored ? mirror(stored) : stored;
    for (int i = 0; i < quarters; i++) {
      area = quarter(area);
    }
    return area;
  }

  private static FaceArea mirror(FaceArea a) {
    return new FaceArea(1 - a.right(), a.top(), 1 - a.left(), a.bottom(), a.confidence());
  }

  /** Clockwise: what was the bottom is the left. */
  private static FaceArea quarter(FaceArea a) {
    return new FaceArea(1 - a.bottom(), a.left(), 1 - a.top(), a.right(), a.confidence());
  }
}
