package org.facecert.face.picture;

/**
 * Asks both networks again about one place, from near: a face that is half as wide as the square is
 * what both know best, whatever its size in the picture was. It is turned to where it looks most
 * like a face first. Most places are no faces, so the quick network is asked first.
 */
final class CloserLook {

  /** The square's side as against the face's; the first decides how the face is turned. */
  private static final double[] CONTEXTS = {2, 1.5, 2.5};

  private static final int QUARTERS = 4;

  /** Places are compared as shares of the square. */
  private static final Square UNIT = new Square(0, 0, 1);

  private final BlazeNet front;
  private final BlazeNet back;
  private final BlazeFaceThresholds thresholds;
  private final Samples coarse;
  private final Samples fine;
  private final Samples[] spareCoarse;
  private final Samples[] spareFine;

  CloserLook(BlazeNet front, BlazeNet back, BlazeFaceThresholds thresholds) {
    this.front = front;
    this.back = back;
    this.thresholds = thresholds;
    this.coarse = new Samples(front.size());
    this.fine = new Samples(back.size());
    this.spareCoarse = new Samples[] {new Samples(front.size()), new Samples(front.size())};
    this.spareFine = new Samples[] {new Samples(back.size()), new Samples(back.size())};
  }

  /**
   * @return 0 to 1: how sure both networks are, the less sure one in the mean over three squares
   *     around the place, times how far their boxes are one; of one square alone when that is a
   *     clear no, and 0 when the quick network saw nothing
   */
  double at(Pixels picture, Square face) throws NotLooked {
    int quarters = turnedMostLikeAFace(picture, around(face, CONTEXTS[0]));
    if (quarters < 0) {
      return 0;
    }
    double sure = 0;
    double agreement = 0;
    int looks = 0;
    for (double context : CONTEXTS) {
      fine.take(picture, around(face, context));
      coarse.halve(fine);
      sure += lessSure(quarters);
      agreement += front.surest(UNIT).overlap(back.surest(UNIT));
      looks++;
      if (looks == 1 && sure * agreement < thresholds.doubtful()) {
        break;
      }
    }
    return sure / looks * (agreement / looks);
  }

  private static Square around(Square face, double context) {
    return Square.around(face.centreX(), face.centreY(), face.side() * context);
  }

  /**
   * The number of quarter turns after which the quick network is surest; -1 when it is of none. All
   * four are tried, for a face that lies on its side may look quite like one already.
   */
  private int turnedMostLikeAFace(Pixels picture, Square square) throws NotLooked {
    coarse.take(picture, square);
    int best = -1;
    double surest = thresholds.glance();
    for (int quarters = 0; quarters < QUARTERS; quarters++) {
      double sure = front.look(turned(coarse, spareCoarse, quarters));
      if (sure >= surest) {
        surest = sure;
        best = quarters;
      }
    }
    return best;
  }

  private double lessSure(int quarters) throws NotLooked {
    double first = front.look(turned(coarse, spareCoarse, quarters));
    return Math.min(first, back.look(turned(fine, spareFine, quarters)));
  }

  private static Samples turned(Samples upright, Samples[] spare, int quarters) {
    Samples turned = upright;
    for (int i = 0; i < quarters; i++) {
      Samples next = spare[i % spare.length];
      next.turn(turned);
      turned = next;
    }
    return turned;
  }
}
