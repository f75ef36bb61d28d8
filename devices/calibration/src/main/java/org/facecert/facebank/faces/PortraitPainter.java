package org.facecert.facebank.faces;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/**
 * Paints a person frontally, as a phone's front camera would see them: soft light from above, eyes
 * in the shade of the brow, a lit nose ridge and cheeks, a wall out of focus, a little sensor
 * noise.
 */
final class PortraitPainter {
  private static final double HEAD_SHARE = 0.46;
  private final Looks looks;
  private final int person;

  PortraitPainter(int person) {
    this.person = person;
    this.looks = Looks.of(person);
  }

  /**
   * Paints the person.
   *
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   */
  BufferedImage paint(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    wall(picture);
    picture = blur(picture, Math.max(3, height / 60));
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double head = height * HEAD_SHARE;
    pen.setTransform(new AffineTransform(head, 0, 0, head, width / 2.0, height * 0.49));
    body(pen);
    hairBehind(pen);
    Shape face = face();
    skin(pen, face);
    features(pen);
    hairBefore(pen, face);
    pen.dispose();
    picture = blur(picture, Math.max(1, height / 420));
    noise(picture);
    return picture;
  }

  private void wall(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    Graphics2D pen = picture.createGraphics();
    pen.setPaint(
        new GradientPaint(
            0,
            0,
            Shade.lighter(looks.wall(), 0.15),
            width,
            height,
            Shade.darker(looks.wall(), 0.2)));
    pen.fillRect(0, 0, width, height);
    Random random = new Random(person);
    for (int i = 0; i < 5; i++) {
      pen.setColor(Shade.clear(random.nextBoolean() ? Color.WHITE : Color.DARK_GRAY, 0.08));
      pen.fill(
          new Rectangle2D.Double(
              random.nextDouble() * width,
              random.nextDouble() * height * 0.5,
              width * 0.22,
              height * (0.2 + 0.4 * random.nextDouble())));
    }
    pen.dispose();
  }

  private void body(Graphics2D pen) {
    Path2D shoulders = new Path2D.Double();
    shoulders.moveTo(-1.25, 1.4);
    shoulders.curveTo(-1.15, 0.98, -0.62, 0.92, -0.25, 0.80);
    shoulders.lineTo(0.25, 0.80);
    shoulders.curveTo(0.62, 0.92, 1.15, 0.98, 1.25, 1.4);
    shoulders.closePath();
    pen.setPaint(vertical(looks.shirt(), 0.75, Shade.darker(looks.shirt(), 0.4), 1.3));
    pen.fill(shoulders);
    Path2D neck = new Path2D.Double();
    neck.moveTo(-0.25, 0.42);
    neck.curveTo(-0.24, 0.7, -0.28, 0.8, -0.36, 0.86);
    neck.curveTo(-0.1, 1.02, 0.1, 1.02, 0.36, 0.86);
    neck.curveTo(0.28, 0.8, 0.24, 0.7, 0.25, 0.42);
    neck.closePath();
    pen.setPaint(
        vertical(Shade.darker(looks.skin(), 0.42), 0.5, Shade.darker(looks.skin(), 0.12), 0.95));
    pen.fill(neck);
  }

  private Shape face() {
    double half = looks.length() / 2;
    double chin = 0.5 - looks.jaw() / 2;
    Path2D face = new Path2D.Double();
    face.moveTo(0, -half);
    face.curveTo(0.36, -half, 0.5, -0.36, 0.5, -0.05);
    face.curveTo(0.5, 0.25, chin, half * 0.86, 0, half);
    face.curveTo(-chin, half * 0.86, -0.5, 0.25, -0.5, -0.05);
    face.curveTo(-0.5, -0.36, -0.36, -half, 0, -half);
    face.closePath();
    return face;
  }

  private void skin(Graphics2D pen, Shape face) {
    for (int side : new int[] {-1, 1}) {
      pen.setColor(Shade.darker(looks.skin(), 0.2));
      pen.fill(oval(side * 0.5, 0.04, 0.07, 0.14));
    }
    pen.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(-0.04, -0.12),
            0.85f,
            new float[] {0, 0.5f, 0.78f, 1},
            new Color[] {
              Shade.lighter(looks.skin(), 0.16),
              looks.skin(),
              Shade.darker(looks.skin(), 0.16),
              Shade.darker(looks.skin(), 0.4)
            }));
    pen.fill(face);
    Shape before = pen.getClip();
    pen.clip(face);
    // light: forehead, ridge of the nose, cheeks; shade: sockets, below nose and lip, jaw
    glow(pen, 0, -0.36, 0.34, 0.17, Color.WHITE, 0.22);
    for (int side : new int[] {-1, 1}) {
      glow(pen, side * 0.25, 0.16, 0.16, 0.13, Color.WHITE, 0.24);
      glow(
          pen,
          side * looks.eyes() / 2,
          -0.085,
          0.165,
          0.105,
          Shade.darker(looks.skin(), 0.72),
          0.52);
      glow(pen, side * 0.46, 0.3, 0.16, 0.4, Shade.darker(looks.skin(), 0.6), 0.35);
      glow(pen, side * 0.29, 0.2, 0.12, 0.09, new Color(0xC0504A), 0.12);
    }
    glow(pen, 0, 0.02, 0.055, 0.24, Color.WHITE, 0.3);
    glow(pen, 0, 0.275, 0.16, 0.055, Shade.darker(looks.skin(), 0.65), 0.4);
    glow(pen, 0, 0.50, 0.15, 0.05, Shade.darker(looks.skin(), 0.6), 0.38);
    glow(pen, 0, 0.58, 0.13, 0.06, Color.WHITE, 0.12);
    pen.setClip(before);
  }

  private void features(Graphics2D pen) {
    for (int side : new int[] {-1, 1}) {
      eye(pen, side);
      brow(pen, side);
      nostril(pen, side);
    }
    mouth(pen);
  }

  private void eye(Graphics2D pen, int side) {
    double x = side * looks.eyes() / 2;
    double y = -0.075;
    double wide = looks.eyeSize();
    double high = wide * 0.46;
    Path2D lids = new Path2D.Double();
    lids.moveTo(x - wide, y + high * 0.15);
    lids.curveTo(
        x - wide * 0.5, y - high * 1.35, x + wide * 0.5, y - high * 1.35, x + wide, y + high * 0.1);
    lids.curveTo(x + wide * 0.45, y + high, x - wide * 0.45, y + high, x - wide, y + high * 0.15);
    lids.closePath();
    pen.setColor(new Color(0xE9E4DE));
    pen.fill(lids);
    Shape before = pen.getClip();
    pen.clip(lids);
    double iris = high * 0.98;
    pen.setColor(looks.iris());
    pen.fill(oval(x, y - high * 0.1, iris, iris));
    pen.setColor(new Color(0x0B0807));
    pen.fill(oval(x, y - high * 0.1, iris * 0.55, iris * 0.55));
    pen.setColor(new Color(0, 0, 0, 110));
    pen.fill(oval(x, y - high * 1.15, wide, high * 0.62));
    pen.setClip(before);
    pen.setColor(Shade.clear(Color.WHITE, 0.85));
    pen.fill(oval(x - iris * 0.3, y - high * 0.4, iris * 0.16, iris * 0.16));
    Path2D lash = new Path2D.Double();
    lash.moveTo(x - wide * 1.04, y + high * 0.15);
    lash.curveTo(
        x - wide * 0.5,
        y - high * 1.4,
        x + wide * 0.5,
        y - high * 1.4,
        x + wide * 1.06,
        y + high * 0.05);
    pen.setColor(Shade.clear(new Color(0x1A100B), 0.92));
    pen.setStroke(stroke(0.021));
    pen.draw(lash);
    Path2D crease = new Path2D.Double();
    crease.moveTo(x - wide * 0.95, y - high * 0.75);
    crease.curveTo(
        x - wide * 0.4, y - high * 2.1, x + wide * 0.5, y - high * 2.1, x + wide, y - high * 0.8);
    pen.setColor(Shade.clear(Shade.darker(looks.skin(), 0.6), 0.5));
    pen.setStroke(stroke(0.010));
    pen.draw(crease);
    Path2D lower = new Path2D.Double();
    lower.moveTo(x - wide * 0.9, y + high * 0.35);
    lower.curveTo(
        x - wide * 0.4,
        y + high * 1.1,
        x + wide * 0.4,
        y + high * 1.1,
        x + wide * 0.9,
        y + high * 0.3);
    pen.setColor(Shade.clear(Shade.darker(looks.skin(), 0.65), 0.45));
    pen.draw(lower);
  }

  private void brow(Graphics2D pen, int side) {
    double inner = side * (looks.eyes() / 2 - 0.115);
    double outer = side * (looks.eyes() / 2 + 0.155);
    double y = -0.215;
    Path2D brow = new Path2D.Double();
    brow.moveTo(inner, y + 0.028);
    brow.quadTo((inner + outer) / 2, y - 0.052, outer, y + 0.03);
    brow.quadTo(
        (inner + outer) / 2, y - 0.052 + looks.brow() * 1.6, inner, y + 0.028 + looks.brow());
    brow.closePath();
    pen.setColor(Shade.clear(Shade.darker(looks.hair(), 0.2), 0.9));
    pen.fill(brow);
  }

  private void nostril(Graphics2D pen, int side) {
    double half = looks.nose();
    Path2D wing = new Path2D.Double();
    wing.moveTo(side * half * 0.72, 0.15);
    wing.quadTo(side * half * 1.12, 0.2, side * half * 0.78, 0.243);
    pen.setColor(Shade.clear(Shade.darker(looks.skin(), 0.6), 0.55));
    pen.setStroke(stroke(0.016));
    pen.draw(wing);
    pen.setColor(Shade.clear(new Color(0x2A1510), 0.8));
    pen.fill(oval(side * half * 0.45, 0.238, half * 0.25, 0.015));
    Path2D bridge = new Path2D.Double();
    bridge.moveTo(side * 0.075, -0.1);
    bridge.quadTo(side * 0.045, 0.05, side * 0.075, 0.16);
    pen.setColor(Shade.clear(Shade.darker(looks.skin(), 0.6), 0.22));
    pen.setStroke(stroke(0.03));
    pen.draw(bridge);
  }

  private void mouth(Graphics2D pen) {
    double half = looks.mouth();
    double y = 0.40;
    Path2D upper = new Path2D.Double();
    upper.moveTo(-half, y);
    upper.curveTo(-half * 0.5, y - 0.045, -half * 0.2, y - 0.06, 0, y - 0.036);
    upper.curveTo(half * 0.2, y - 0.06, half * 0.5, y - 0.045, half, y);
    upper.curveTo(half * 0.4, y + 0.012, -half * 0.4, y + 0.012, -half, y);
    upper.closePath();
    pen.setColor(Shade.darker(looks.lips(), 0.16));
    pen.fill(upper);
    Path2D lower = new Path2D.Double();
    lower.moveTo(-half, y);
    lower.curveTo(-half * 0.6, y + 0.085, half * 0.6, y + 0.085, half, y);
    lower.curveTo(half * 0.4, y + 0.014, -half * 0.4, y + 0.014, -half, y);
    lower.closePath();
    pen.setPaint(vertical(looks.lips(), y, Shade.lighter(looks.lips(), 0.14), y + 0.07));
    pen.fill(lower);
    Path2D line = new Path2D.Double();
    line.moveTo(-half * 1.03, y - 0.004);
    line.quadTo(0, y + 0.018, half * 1.03, y - 0.004);
    pen.setColor(Shade.clear(new Color(0x3A1513), 0.85));
    pen.setStroke(stroke(0.014));
    pen.draw(line);
  }

  private void hairBehind(Graphics2D pen) {
    pen.setPaint(vertical(looks.hair(), -0.8, Shade.darker(looks.hair(), 0.4), 0.9));
    if (looks.longHair()) {
      Path2D back = new Path2D.Double();
      back.moveTo(-0.60, 0.95);
      back.curveTo(-0.74, 0.2, -0.68, -0.85, 0, -0.86);
      back.curveTo(0.68, -0.85, 0.74, 0.2, 0.60, 0.95);
      back.closePath();
      pen.fill(back);
    } else {
      pen.fill(oval(0, -0.33, 0.555, 0.50));
    }
  }

  private void hairBefore(Graphics2D pen, Shape face) {
    double top = -looks.length() / 2;
    double edge = top + looks.fringe();
    Path2D cap = new Path2D.Double();
    cap.moveTo(-0.56, -0.02);
    cap.curveTo(-0.62, -0.75, -0.3, top - 0.18, 0, top - 0.18);
    cap.curveTo(0.3, top - 0.18, 0.62, -0.75, 0.56, -0.02);
    cap.curveTo(0.47, -0.2, 0.46, edge, 0.22, edge - 0.04);
    cap.curveTo(0, edge - 0.08, -0.16, edge - 0.02, -0.30, edge + 0.01);
    cap.curveTo(-0.46, edge + 0.1, -0.48, -0.2, -0.56, -0.02);
    cap.closePath();
    Area hair = new Area(cap);
    pen.setPaint(vertical(Shade.lighter(looks.hair(), 0.12), -0.85, looks.hair(), -0.35));
    pen.fill(hair);
    Shape before = pen.getClip();
    pen.clip(hair);
    Random random = new Random(person * 31L + 7);
    pen.setStroke(stroke(0.006));
    for (int i = 0; i < 90; i++) {
      double x = -0.55 + 1.1 * random.nextDouble();
      pen.setColor(
          Shade.clear(random.nextBoolean() ? Shade.lighter(looks.hair(), 0.3) : Color.BLACK, 0.18));
      Path2D strand = new Path2D.Double();
      strand.moveTo(x * 0.3, -0.86);
      strand.quadTo(x, -0.7, x * 1.12, -0.1);
      pen.draw(strand);
    }
    pen.setClip(before);
    // the shadow that the hair throws on the forehead
    pen.clip(face);
    glow(pen, 0, edge + 0.02, 0.46, 0.06, Shade.darker(looks.skin(), 0.7), 0.3);
    pen.setClip(before);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Shape oval(double x, double y, double wide, double high) {
    return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
  }

  private static GradientPaint vertical(Color upper, double top, Color lower, double bottom) {
    return new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower);
  }

  /** A soft spot that fades to nothing at its edge. */
  private static void glow(
      Graphics2D pen, double x, double y, double wide, double high, Color color, double strength) {
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

  private static BufferedImage blur(BufferedImage picture, int radius) {
    int size = 2 * radius + 1;
    float[] even = new float[size];
    Arrays.fill(even, 1f / size);
    ConvolveOp across = new ConvolveOp(new Kernel(size, 1, even), ConvolveOp.EDGE_NO_OP, null);
    ConvolveOp down = new ConvolveOp(new Kernel(1, size, even), ConvolveOp.EDGE_NO_OP, null);
    return down.filter(across.filter(picture, null), null);
  }

  private void noise(BufferedImage picture) {
    Random random = new Random(person * 101L + picture.getWidth());
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        int grain = (int) Math.round(random.nextGaussian() * 2.2);
        picture.setRGB(
            x,
            y,
            clamp((rgb >> 16 & 255) + grain) << 16
                | clamp((rgb >> 8 & 255) + grain) << 8
                | clamp((rgb & 255) + grain));
      }
    }
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
