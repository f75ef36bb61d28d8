package org.facecert.face.picture;

/**
 * A square of a picture, in its pixels; it may reach beyond the picture's edges.
 *
 * @param side more than 0
 */
record Square(double left, double top, double side) {

  static Square around(double x, double y, double side) {
    return new Square(x - side / 2, y - side / 2, side);
  }

  /** The smallest that holds the whole picture. */
  static Square whole(Pixels picture) {
    return around(picture.width() / 2.0, picture.height() / 2.0, picture.longSide());
  }

  double centreX() {
    return left + side / 2;
  }

  double centreY() {
    return top + side / 2;
  }

  /** Where this is when the other is turned upside down. */
  Square turnedTwiceIn(Square other) {
    return around(2 * other.centreX() - centreX(), 2 * other.centreY() - centreY(), side);
  }

  /** What two squares share, as a share of what they cover together. */
  double overlap(Square other) {
    double width = Math.min(left + side, other.left + other.side) - Math.max(left, other.left);
    double height = Math.min(top + side, other.top + other.side) - Math.max(top, other.top);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double shared = width * height;
    return shared / (side * side + other.side * other.side - shared);
  }
}
