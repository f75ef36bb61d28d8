package org.facecert.face.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which squares of a picture are looked at. The network for far faces finds one that is a twentieth
 * of its square's side; the whole of a long picture, such as a screen, or of a large one would show
 * it smaller ones.
 */
final class Squares {

  /** A picture longer than this, as against its short side, is looked at in pieces too. */
  private static final double LONG = 1.4;

  /** From this short side on, in pixels of the original, the quarters are looked at too. */
  private static final double LARGE = 1440;

  /** A picture of more is a thread, not a picture, and would take minutes. */
  private static final int MOST = 256;

  /** Pieces share at least this much of their side, so that a face lies whole in one. */
  private static final double SHARED = 0.3;

  private Squares() {}

  /**
   * The whole first.
   *
   * @throws NotLooked when the picture is so long and narrow that they would be too many
   */
  static List<Square> of(Pixels picture) throws NotLooked {
    List<Square> squares = new ArrayList<>();
    squares.add(Square.whole(picture));
    int side = picture.shortSide();
    if (picture.longSide() > LONG * side) {
      squares.addAll(tiles(picture, side));
    }
    if (squares.size() > MOST) {
      throw new NotLooked("it is too long for its width to be looked at piece by piece");
    }
    if (side * picture.shrunk() >= LARGE) {
      squares.addAll(tiles(picture, side / 2.0));
    }
    return squares;
  }

  private static List<Square> tiles(Pixels picture, double side) {
    List<Square> tiles = new ArrayList<>();
    for (double top : starts(picture.height(), side)) {
      for (double left : starts(picture.width(), side)) {
        tiles.add(new Square(left, top, side));
      }
    }
    return tiles;
  }

  /** The first begins at the beginning, the last ends at the end. */
  private static double[] starts(int length, double side) {
    int steps = (int) Math.ceil(Math.max(0, length - side) / (side * (1 - SHARED)));
    double[] starts = new double[steps + 1];
    for (int i = 1; i <= steps; i++) {
      starts[i] = (length - side) * i / steps;
    }
    return starts;
  }
}
