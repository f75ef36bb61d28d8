package org.facecert.facebank.faces;

import static org.facecert.facebank.faces.Brush.oval;
import static org.facecert.facebank.faces.Brush.vertical;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Paints a person frontally, as a phone's front camera would see them: soft light from above, eyes
 * in the shade of the brow, a lit nose ridge and cheeks, a wall out of focus, a little sensor
 * noise.
 */
public final class PortraitPainter {
  private static final double HEAD_SHARE = 0.46;
  private static final Color CHEEK = new Color(0xC0504A);
  private static final Color NOSTRIL = new Color(0x2A1510);
  private static final int[] SIDES = {-1, 1};
  private final int person;
  private final Looks looks;
  private final Color skin;

  public PortraitPainter(int person) {
    this.person = person;
    this.looks = Looks.of(person);
    this.skin = looks.colours().skin();
  }

  /**
   * Paints the person.
   *
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   */
  public BufferedImage paint(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    wall(picture);
    picture = Lens.blur(picture, Math.max(3, height / 60));
    person(picture);
    picture = Lens.blur(picture, Math.max(1, height / 420));
    Lens.noise(picture, new Random(person * 101L + width));
    return picture;
  }

  private void wall(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    Color lit = Shade.lighter(looks.colours().wall(), 0.15);
    Color dark = Shade.darker(looks.colours().wall(), 0.2);
    Graphics2D pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, lit, width, height, dark));
    pen.fillRect(0, 0, width, height);
    Random random = new Random(person);
    for (int i = 0; i < 5; i++) {
      pen.setColor(Shade.clear(random.nextBoolean() ? Color.WHITE : Color.DARK_GRAY, 0.08));
      double left = random.nextDouble() * width;
      double top = random.nextDouble() * height * 0.5;
      double high = height * (0.2 + 0.4 * random.nextDouble());
      pen.fill(new Rectangle2D.Double(left, top, width * 0.22, high));
    }
    pen.dispose();
  }

  private void person(BufferedImage picture) {
    double head = picture.getHeight() * HEAD_SHARE;
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setTransform(
        new AffineTransform(
            head, 0, 0, head, picture.getWidth() / 2.0, picture.getHeight() * 0.49));
    Brush brush = new Brush(pen);
    Hair hair = new Hair(brush, looks);
    Shape face = face();
    body(brush);
    hair.behind();
    skin(brush, face);
    features(brush);
    hair.before(face, new Random(person * 31L + 7));
    pen.dispose();
  }

  private void body(Brush brush) {
    Shape shoulders =
        Outline.from(-1.25, 1.4)
            .curve(-1.15, 0.98, -0.62, 0.92, -0.25, 0.80)
            .straight(0.25, 0.80)
            .curve(0.62, 0.92, 1.15, 0.98, 1.25, 1.4)
            .closed();
    Color shirt = looks.colours().shirt();
    brush.fill(shoulders, vertical(shirt, 0.75, Shade.darker(shirt, 0.4), 1.3));
    Shape neck =
        Outline.from(-0.25, 0.42)
            .curve(-0.24, 0.7, -0.28, 0.8, -0.36, 0.86)
            .curve(-0.1, 1.02, 0.1, 1.02, 0.36, 0.86)
            .curve(0.28, 0.8, 0.24, 0.7, 0.25, 0.42)
            .closed();
    brush.fill(neck, vertical(Shade.darker(skin, 0.42), 0.5, Shade.darker(skin, 0.12), 0.95));
  }

  private Shape face() {
    double half = looks.build().length() / 2;
    double chin = 0.5 - looks.build().jaw() / 2;
    return Outline.from(0, -half)
        .curve(0.36, -half, 0.5, -0.36, 0.5, -0.05)
        .curve(0.5, 0.25, chin, half * 0.86, 0, half)
        .curve(-chin, half * 0.86, -0.5, 0.25, -0.5, -0.05)
        .curve(-0.5, -0.36, -0.36, -half, 0, -half)
        .closed();
  }

  private void skin(Brush brush, Shape face) {
    for (int side : SIDES) {
      brush.fill(oval(side * 0.5, 0.04, 0.07, 0.14), Shade.darker(skin, 0.2));
    }
    Color[] fromTheMiddle = {
      Shade.lighter(skin, 0.16), skin, Shade.darker(skin, 0.16), Shade.darker(skin, 0.4)
    };
    brush.fill(
        face,
        new RadialGradientPaint(
            new Point2D.Double(-0.04, -0.12),
            0.85f,
            new float[] {0, 0.5f, 0.78f, 1},
            fromTheMiddle));
    brush.within(face, () -> light(brush));
  }

  /** Light: forehead, ridge of the nose, cheeks; shade: sockets, below nose and lip, jaw. */
  private void light(Brush brush) {
    brush.glow(0, -0.36, 0.34, 0.17, Color.WHITE, 0.22);
    for (int side : SIDES) {
      double eye = side * looks.build().eyes() / 2;
      brush.glow(side * 0.25, 0.16, 0.16, 0.13, Color.WHITE, 0.24);
      brush.glow(eye, -0.085, 0.165, 0.105, Shade.darker(skin, 0.72), 0.52);
      brush.glow(side * 0.46, 0.3, 0.16, 0.4, Shade.darker(skin, 0.6), 0.35);
      brush.glow(side * 0.29, 0.2, 0.12, 0.09, CHEEK, 0.12);
    }
    brush.glow(0, 0.02, 0.055, 0.24, Color.WHITE, 0.3);
    brush.glow(0, 0.275, 0.16, 0.055, Shade.darker(skin, 0.65), 0.4);
    brush.glow(0, 0.50, 0.15, 0.05, Shade.darker(skin, 0.6), 0.38);
    brush.glow(0, 0.58, 0.13, 0.06, Color.WHITE, 0.12);
  }

  private void features(Brush brush) {
    for (int side : SIDES) {
      new Eye(brush, looks, side).paint();
      brow(brush, side);
      nose(brush, side);
    }
    new Mouth(brush, looks.colours().lips(), looks.build().mouth()).paint();
  }

  private void brow(Brush brush, int side) {
    double inner = side * (looks.build().eyes() / 2 - 0.115);
    double outer = side * (looks.build().eyes() / 2 + 0.155);
    double middle = (inner + outer) / 2;
    double thick = looks.build().brow();
    double y = -0.215;
    Shape brow =
        Outline.from(inner, y + 0.028)
            .bow(middle, y - 0.052, outer, y + 0.03)
            .bow(middle, y - 0.052 + thick * 1.6, inner, y + 0.028 + thick)
            .closed();
    brush.fill(brow, Shade.clear(Shade.darker(looks.hair().colour(), 0.2), 0.9));
  }

  private void nose(Brush brush, int side) {
    double half = looks.build().nose();
    Color shade = Shade.darker(skin, 0.6);
    Shape wing =
        Outline.from(side * half * 0.72, 0.15)
            .bow(side * half * 1.12, 0.2, side * half * 0.78, 0.243)
            .open();
    brush.line(wing, 0.016, Shade.clear(shade, 0.55));
    brush.fill(oval(side * half * 0.45, 0.238, half * 0.25, 0.015), Shade.clear(NOSTRIL, 0.8));
    Shape bridge =
        Outline.from(side * 0.075, -0.1).bow(side * 0.045, 0.05, side * 0.075, 0.16).open();
    brush.line(bridge, 0.03, Shade.clear(shade, 0.22));
  }
}
