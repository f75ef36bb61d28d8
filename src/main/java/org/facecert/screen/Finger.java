package org.facecert.screen;

/**
 * How small something may be and still be there for a person. Accessibility rules ask for 24 (WCAG
 * 2.2, 2.5.8) to 48 dp; what is smaller than a third of a fingertip is no control, whatever the
 * tree says, and what is no higher than a line of dots is no text.
 *
 * @param dot pixels of one dp, as far as the screen's size tells
 */
record Finger(double dot) {

  private static final int NARROWEST_SCREEN = 360;
  private static final double DENSEST = 3;
  private static final int PRESSED = 12;
  private static final int READ = 2;

  /** A page source does not tell the density: phones are about 360 dp wide, tablets wider. */
  static Finger on(int width, int height) {
    double shortSide = Math.min(width, height);
    return new Finger(Math.min(DENSEST, shortSide / NARROWEST_SCREEN));
  }

  boolean meets(Node node) {
    int side = Math.min(node.bounds().width(), node.bounds().height());
    boolean reacts = node.clickable() || node.checkable();
    return side > 0 && side >= (reacts ? PRESSED : READ) * dot;
  }
}
