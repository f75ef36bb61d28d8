package org.facecert.facebank.faces;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Straight and curved lines from point to point, written down in one go. */
final class Outline {
  private final Path2D path = new Path2D.Double();
  private final Frame frame;

  private Outline(Frame frame, double x, double y) {
    this.frame = frame;
    path.moveTo(frame.x(x), frame.y(y));
  }

  /** Begins an outline in head widths from the middle of the face. */
  static Outline from(double x, double y) {
    return new Frame(0, 0, 1, 1).from(x, y);
  }

  Outline straight(double x, double y) {
    path.lineTo(frame.x(x), frame.y(y));
    return this;
  }

  /** A curve with one control point, which comes before its end. */
  Outline bow(double u, double v, double x, double y) {
    path.quadTo(frame.x(u), frame.y(v), frame.x(x), frame.y(y));
    return this;
  }

  /** A curve with two control points, which come before its end. */
  Outline curve(double u1, double v1, double u2, double v2, double x, double y) {
    path.curveTo(frame.x(u1), frame.y(v1), frame.x(u2), frame.y(v2), frame.x(x), frame.y(y));
    return this;
  }

  Shape open() {
    return path;
  }

  Shape closed() {
    path.closePath();
    return path;
  }

  /**
   * Where a part of the face lies and what its own lengths are measured in.
   *
   * @param left the middle of the part, in head widths from the middle of the face
   * @param top likewise
   * @param wide the part's unit across, in head widths
   * @param high the part's unit downwards
   */
  record Frame(double left, double top, double wide, double high) {

    Outline from(double x, double y) {
      return new Outline(this, x, y);
    }

    private double x(double x) {
      return left + wide * x;
    }

    private double y(double y) {
      return top + high * y;
    }
  }
}
