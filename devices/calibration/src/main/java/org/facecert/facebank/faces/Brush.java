package org.facecert.facebank.faces;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** Paints shapes in head widths from the middle of the face. */
record Brush(Graphics2D pen) {

  void fill(Shape shape, Paint paint) {
    pen.setPaint(paint);
    pen.fill(shape);
  }

  void line(Shape shape, double width, Color color) {
    pen.setColor(color);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  /** Whatever is painted meanwhile ends at the edge of the shape. */
  void within(Shape edge, Runnable painting) {
    Shape before = pen.getClip();
    pen.clip(edge);
    painting.run();
    pen.setClip(before);
  }

  /** A soft spot that fades to nothing at its edge. */
  void glow(double x, double y, double wide, double high, Color color, double strength) {
    AffineTransform before = pen.getTransform();
    pen.translate(x, y);
    pen.scale(wide, high);
    pen.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(0, 0),
            1,
            new float[] {0, 0.55f, 1},
            new Color[] {
              Shade.clear(color, strength),
              Shade.clear(color, strength * 0.55),
              Shade.clear(color, 0)
            }));
    pen.fill(new Ellipse2D.Double(-1, -1, 2, 2));
    pen.setTransform(before);
  }

  static Shape oval(double x, double y, double wide, double high) {
    return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
  }

  static Paint vertical(Color upper, double top, Color lower, double bottom) {
    return new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower);
  }
}
