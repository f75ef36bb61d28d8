package org.facecert.face.picture;

/**
 * Asks both networks again about one place, from near: a face that is half as wide as the square is
 * what both know best, whatever its size in the picture was. It is turned to where it looks most
 * like a face first.
 */
final class CloserLook {

  /** The square's side as against the face's; the first decides how the face is turned. */
  private static final double[] CONTEXTS = {2, 1.5, 2.5};

  private static final int QUARTERS = 4;

  private final BlazeNet front;
  private final BlazeNet back;
  private final double doubtful;
  private final Samples coarse;
  private final Samples fine;
  private final Samples[] spareCoarse;
  private final Samples[] spareFine;

  CloserLook(BlazeNet front, BlazeNet back, double doubtful) {
    this.front = front;
    this.back = back;
    this.doubtful = doubtful;
    this.coarse = new Samples(front.size());
    this.fine = new Samples(back.size());
    this.spareCoarse = new Samples[] {new Samples(front.size()), new Samples(front.size())};
    this.spareFine = new Samples[] {new Samples(back.size()), new Samples(back.size())};
  }

  /**
   * @return 0 to 1: the mean of what the less sure of both networks says of three squares around
   *     the place; of one alone when that is a clear no
   */
  double at(Pixels picture, Square face) throws NotLooked {
    int quarters = -1;
    double sum = 0;
    for (double context : CONTEXTS) {
      Square square = Square.around(face.centreX(), face.centreY(), face.side() * context);
      fine.take(picture, square);
      coarse.halve(fine);
      if (quarters < 0) {
        quarters = mostLikeAFace();
      }
      double sure = lessSure(quarters);
      if (context == CONTEXTS[0] && sure < doubtful) {
        return sure;
      }
      sum += sure;
    }
    return sum / CONTEXTS.length;
  }

  /** The number of quarter turns after which the quick network is surest. */
  private int mostLikeAFace() throws NotLooked {
    int best = 0;
    double surest = -1;
    for (int quarters = 0; quarters < QUARTERS; quarters++) {
      double sure = front.look(turned(coarse, spareCoarse, quarters));
      if (sure > surest) {
        surest = sure;
        best = quarters;
      }
    }
    return best;
  }

  private double lessSure(int quarters) throws NotLooked {
    double first = front.look(turned(coarse, spareCoarse, quarters));
    return first < doubtful ? first : Math.min(first, back.look(turned(fine, spareFine, quarters)));
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
