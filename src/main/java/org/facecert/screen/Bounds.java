package org.facecert.screen;

/** A rectangle in the screen's pixels; right and bottom are exclusive. */
public record Bounds(int left, int top, int right, int bottom) {

  public static final Bounds NOWHERE = new Bounds(0, 0, 0, 0);

  public int width() {
    return Math.max(0, right - left);
  }

  public int height() {
    return Math.max(0, bottom - top);
  }

  public long area() {
    return (long) width() * height();
  }

  public int centreX() {
    return left + width() / 2;
  }

  public int centreY() {
    return top + height() / 2;
  }

  /** What both cover; without area when they do not meet. */
  public Bounds overlap(Bounds other) {
    return new Bounds(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  public boolean contains(Bounds inner) {
    return left <= inner.left && top <= inner.top && right >= inner.right && bottom >= inner.bottom;
  }
}
