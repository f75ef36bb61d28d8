package org.facecert.face.find;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures without a face, drawn by a seed. */
enum Faceless {
  /** of a phone: a bar, rows with an icon and lines, buttons */
  SCREEN(360, 780) {
    @Override
    void draw(Graphics2D pen, Random random, int width, int height) {
      pen.setColor(random.nextBoolean() ? Color.WHITE : new Color(0x202124));
      pen.fillRect(0, 0, width, height);
      pen.setColor(colour(random));
      pen.fillRect(0, 0, width, 60);
      int row = 50 + random.nextInt(60);
      for (int y = 80; y < height - 120; y += row) {
        pen.setColor(colour(random));
        pen.fill(new Ellipse2D.Double(16, y, row * 0.7, row * 0.7));
        for (int line = 0; line < 1 + random.nextInt(3); line++) {
          words(pen, random, 30 + row, y + 14 + 18 * line, 12);
        }
      }
      pen.setColor(colour(random));
      pen.fill(new RoundRectangle2D.Double(24, height - 90, width - 48.0, 48, 24, 24));
      words(pen, random, 120, height - 60, 16);
    }
  },
  /** one sign on a plate */
  ICON(96, 96) {
    @Override
    void draw(Graphics2D pen, Random random, int width, int height) {
      pen.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
      double round = random.nextInt(width);
      pen.fill(new RoundRectangle2D.Double(4, 4, width - 8.0, height - 8.0, round, round));
      for (int i = 0; i < 2 + random.nextInt(5); i++) {
        pen.setColor(colour(random));
        double size = 8 + random.nextInt(40);
        double x = 10 + random.nextInt(70);
        double y = 10 + random.nextInt(70);
        if (random.nextBoolean()) {
          pen.fill(new Ellipse2D.Double(x, y, size, size));
        } else {
          pen.fill(new RoundRectangle2D.Double(x, y, size, size / 3, 6, 6));
        }
      }
    }
  },
  /** curves and shapes of all sizes, filled and not */
  DRAWING(400, 300) {
    @Override
    void draw(Graphics2D pen, Random random, int width, int height) {
      pen.setPaint(new GradientPaint(0, 0, colour(random), 0, height, colour(random)));
      pen.fillRect(0, 0, width, height);
      for (int i = 0; i < 10 + random.nextInt(60); i++) {
        Path2D path = new Path2D.Double();
        path.moveTo(random.nextInt(width), random.nextInt(height));
        for (int part = 0; part < 1 + random.nextInt(4); part++) {
          path.curveTo(
              random.nextInt(width),
              random.nextInt(height),
              random.nextInt(width),
              random.nextInt(height),
              random.nextInt(width),
              random.nextInt(height));
        }
        pen.setColor(colour(random));
        pen.setStroke(new BasicStroke(1 + random.nextInt(12)));
        if (random.nextInt(3) == 0) {
          pen.fill(path);
        } else {
          pen.draw(path);
        }
      }
    }
  },
  /** clouds of all sizes over each other, as textures and skies have them */
  TEXTURE(256, 256) {
    @Override
    void draw(Graphics2D pen, Random random, int width, int height) {
      for (int cell = 2; cell <= 64; cell *= 2) {
        BufferedImage layer = new BufferedImage(cell, cell, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < cell * cell; i++) {
          layer.setRGB(i % cell, i / cell, random.nextInt() & 0xFFFFFF | 0x60000000);
        }
        pen.drawImage(layer, 0, 0, width, height, null);
      }
    }
  },
  /** each pixel by itself, in colour or grey */
  NOISE(200, 200) {
    @Override
    void draw(Graphics2D pen, Random random, int width, int height) {
      boolean grey = random.nextBoolean();
      BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < width * height; i++) {
        int value = random.nextInt(256);
        noise.setRGB(i % width, i / width, grey ? value * 0x10101 : random.nextInt());
      }
      pen.drawImage(noise, 0, 0, null);
    }
  };

  private final int width;
  private final int height;

  Faceless(int width, int height) {
    this.width = width;
    this.height = height;
  }

  BufferedImage drawn(long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    draw(pen, new Random(seed), width, height);
    pen.dispose();
    return image;
  }

  abstract void draw(Graphics2D pen, Random random, int width, int height);

  private static Color colour(Random random) {
    return new Color(random.nextInt());
  }

  private static void words(Graphics2D pen, Random random, int x, int y, int size) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    pen.setColor(random.nextBoolean() ? Color.GRAY : colour(random));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4 + random.nextInt(24); i++) {
      text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    pen.drawString(text.toString(), x, y);
  }
}
