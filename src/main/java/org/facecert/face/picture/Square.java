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

  /**
   * Where a place of this square is in the picture.
   *
   * @param place in shares of this square after it was turned clockwise
   * @param quarters by how many quarters
   */
  Square whereIs(Square place, int quarters) {
    double x = place.centreX();
    double y = place.centreY();
    for (int i = 0; i < quarters; i++) {
      double before = x;
      x = y;
      y = 1 - before;
    }
    return around(left + x * side, top + y * side, place.side * side);
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
