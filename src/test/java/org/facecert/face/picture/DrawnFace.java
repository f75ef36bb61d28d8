package org.facecert.face.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A portrait of nobody: shaded skin, hair, brows, eyes, nose and mouth, with the noise of a camera.
 * The same on every machine, so that no photo has to be kept to test the detector.
 */
public final class DrawnFace {

  private static final float[] SHADE = {0f, 0.55f, 0.85f, 1f};

  private final Graphics2D g;
  private final Random random;
  private final double unit;

  private DrawnFace(BufferedImage canvas, int person) {
    this.g = canvas.createGraphics();
    this.random = new Random(person);
    this.unit = canvas.getHeight() / 100.0;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(unit, unit);
  }

  /**
   * A picture as wide as it is high; the face takes a good third of its side.
   *
   * @param person another number is another person
   */
  public static BufferedImage portrait(int person, int side) {
    BufferedImage canvas = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    DrawnFace face = new DrawnFace(canvas, person);
    face.draw();
    face.g.dispose();
    noise(canvas, new Random(person));
    return canvas;
  }

  /** In hundredths of the side. */
  private void draw() {
    Color skin = mixed(new Color(0xE8B896), new Color(0x8A5A3C), random.nextDouble());
    Color hair = mixed(new Color(0x1C1410), new Color(0x6A4A2A), random.nextDouble());
    g.setPaint(
        new LinearGradientPaint(
            0,
            0,
            100,
            100,
            new float[] {0, 1},
            new Color[] {new Color(0x9FB2BE), new Color(0x5F6E78)}));
    g.fillRect(0, 0, 100, 100);
    g.setColor(new Color(0x35476B));
    g.fill(new Ellipse2D.Double(18, 78, 64, 60));
    g.setColor(dark(skin, 0.72));
    g.fill(new Ellipse2D.Double(41, 62, 18, 26));
    g.setColor(hair);
    g.fill(new Ellipse2D.Double(27.5, 20, 45, 46));
    skin(new Ellipse2D.Double(30.5, 27, 39, 50), skin);
    g.setColor(hair);
    g.fill(fringe());
    for (int side : new int[] {-1, 1}) {
      eye(50 + side * 8.6, 49, skin, hair);
    }
    nose(skin);
    mouth(skin);
  }

  private void skin(Shape shape, Color skin) {
    Color[] shades = {light(skin, 1.12), skin, dark(skin, 0.8), dark(skin, 0.6)};
    g.setPaint(new RadialGradientPaint(new Point2D.Double(47, 48), 28, SHADE, shades));
    g.fill(shape);
  }

  private static Shape fringe() {
    Path2D path = new Path2D.Double();
    path.moveTo(29, 47);
    path.curveTo(27, 16, 73, 16, 71, 47);
    path.curveTo(68, 38, 62, 34, 50, 34.5);
    path.curveTo(38, 34, 32, 38, 29, 47);
    return path;
  }

  private void eye(double x, double y, Color skin, Color hair) {
    g.setColor(new Color(dark(skin, 0.62).getRGB() & 0xFFFFFF | 0x70000000, true));
    g.fill(new Ellipse2D.Double(x - 6, y - 4.4, 12, 8.4));
    g.setColor(new Color(0xF2EEE8));
    g.fill(new Ellipse2D.Double(x - 3.9, y - 1.7, 7.8, 3.6));
    g.setColor(new Color(0x3A2618));
    g.fill(new Ellipse2D.Double(x - 1.8, y - 1.8, 3.6, 3.6));
    g.setColor(Color.BLACK);
    g.fill(new Ellipse2D.Double(x - 0.9, y - 0.9, 1.8, 1.8));
    g.setColor(Color.WHITE);
    g.fill(new Ellipse2D.Double(x - 0.8, y - 1.1, 0.7, 0.7));
    stroke(dark(skin, 0.35), 0.9, x - 4.2, y, x, y - 3, x + 4.2, y);
    stroke(dark(skin, 0.7), 0.5, x - 3.6, y + 1.2, x, y + 2.8, x + 3.6, y + 1.2);
    stroke(hair, 1.9, x - 5.4, y - 5, x, y - 8, x + 5.4, y - 5.2);
  }

  private void nose(Color skin) {
    stroke(dark(skin, 0.78), 1.1, 52.4, 50, 54.2, 57, 53.6, 60);
    g.setColor(light(skin, 1.18));
    g.fill(new Ellipse2D.Double(48.6, 49, 2.2, 10));
    stroke(dark(skin, 0.55), 1.1, 46.2, 60.6, 50, 63.2, 53.8, 60.6);
    g.setColor(dark(skin, 0.4));
    g.fill(new Ellipse2D.Double(47.3, 60.6, 1.8, 1));
    g.fill(new Ellipse2D.Double(50.9, 60.6, 1.8, 1));
  }

  private void mouth(Color skin) {
    Color lips = mixed(dark(skin, 0.8), new Color(0xA83A3E), 0.55);
    stroke(lips, 2.1, 43.4, 67.4, 50, 65.8, 56.6, 67.4);
    stroke(light(lips, 1.12), 2.2, 44.6, 68.9, 50, 71, 55.4, 68.9);
    stroke(dark(lips, 0.45), 0.7, 43, 67.9, 50, 68.6, 57, 67.9);
    stroke(dark(skin, 0.8), 0.8, 46.4, 73, 50, 74, 53.6, 73);
  }

  private void stroke(
      Color color, double width, double x, double y, double cx, double cy, double ex, double ey) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.quadTo(cx, cy, ex, ey);
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
  }

  private static void noise(BufferedImage canvas, Random random) {
    for (int y = 0; y < canvas.getHeight(); y++) {
      for (int x = 0; x < canvas.getWidth(); x++) {
        int by = (int) (random.nextGaussian() * 4);
        Color c = new Color(canvas.getRGB(x, y));
        canvas.setRGB(
            x,
            y,
            new Color(level(c.getRed() + by), level(c.getGreen() + by), level(c.getBlue() + by))
                .getRGB());
      }
    }
  }

  private static Color light(Color c, double times) {
    return new Color(
        level((int) (c.getRed() * times)),
        level((int) (c.getGreen() * times)),
        level((int) (c.getBlue() * times)));
  }

  private static Color dark(Color c, double times) {
    return light(c, times);
  }

  private static Color mixed(Color a, Color b, double share) {
    return new Color(
        (int) (a.getRed() * (1 - share) + b.getRed() * share),
        (int) (a.getGreen() * (1 - share) + b.getGreen() * share),
        (int) (a.getBlue() * (1 - share) + b.getBlue() * share));
  }

  private static int level(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
