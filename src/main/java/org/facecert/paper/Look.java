package org.facecert.paper;

/**
 * How a run of words looks.
 *
 * @param scale of the paragraph's size
 * @param ink of the letters, 0xRRGGBB
 * @param ground behind them, 0xRRGGBB, or {@link #NO_GROUND}
 */
public record Look(double scale, boolean bold, int ink, int ground) {

  /** The paper shows. */
  public static final int NO_GROUND = -1;

  private static final int BLACK = 0x1b2430;

  /** As the paragraph is. */
  public static final Look PLAIN = new Look(1, false, BLACK, NO_GROUND);

  public Look scaled(double by) {
    return new Look(scale * by, bold, ink, ground);
  }

  public Look heavy() {
    return new Look(scale, true, ink, ground);
  }

  public Look in(int colour) {
    return new Look(scale, bold, colour, ground);
  }

  public Look on(int colour) {
    return new Look(scale, bold, ink, colour);
  }
}
