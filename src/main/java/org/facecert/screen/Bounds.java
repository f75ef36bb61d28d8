package org.facecert.screen;

/** A rectangle in the screen's pixels; right and bottom are exclusive. */
public record Bounds(int left, int top, int right, int bottom) {

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

  public boolean contains(Bounds inner) {
    return left <= inner.left && top <= inner.top && right >= inner.right && bottom >= inner.bottom;
  }
}
