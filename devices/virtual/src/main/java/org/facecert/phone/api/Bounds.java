package org.facecert.phone.api;

/** A rectangle in pixels of the screen; right and bottom exclusive. */
public record Bounds(int left, int top, int right, int bottom) {
  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  public int centerX() {
    return (left + right) / 2;
  }

  public int centerY() {
    return (top + bottom) / 2;
  }
}
