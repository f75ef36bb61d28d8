package org.facecert.paper;

/**
 * How a run of words looks.
 *
 * @param scale of the paragraph's size
 * @param ink of the letters, 0xRRGGBB
 * @param ground behind them, 0xRRGGBB, or {@link #NO_GROUND}
 */
public record TextLook(double scale, boolean bold, int ink, int ground) {

  /** The paper shows. */
  public static final int NO_GROUND = -1;

  private static final int BLACK = 0x1b2430;

  /** As the paragraph is. */
  public static final TextLook PLAIN = new TextLook(1, false, BLACK, NO_GROUND);

  public TextLook scaled(double by) {
    return new TextLook(scale * by, bold, ink, ground);
  }

  public TextLook heavy() {
    return new TextLook(scale, true, ink, ground);
  }

  public TextLook in(int colour) {
    return new TextLook(scale, bold, colour, ground);
  }

  public TextLook on(int colour) {
    return new TextLook(scale, bold, ink, colour);
  }
}
