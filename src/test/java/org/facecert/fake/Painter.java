package org.facecert.fake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.facecert.screen.Bounds;

/**
 * Draws what is shown, so that sizes and colours can be measured. Letters are strokes of the right
 * size: nothing depends on the fonts of the machine.
 */
final class Painter {

  private static final int MOST_KEPT = 400;

  private final Map<String, byte[]> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * @param layers from bottom to top
   */
  synchronized byte[] png(List<Layout> layers) {
    return kept.computeIfAbsent(signature(layers), key -> paint(layers));
  }

  private static String signature(List<Layout> layers) {
    StringBuilder key = new StringBuilder();
    for (Layout layer : layers) {
      key.append(layer.frame());
      for (Placed p : layer.placed()) {
        View v = p.view();
        key.append(p.bounds()).append(v.shape()).append(v.words()).append(v.value());
        key.append(v.textSize()).append(v.ink()).append(v.ground()).append(v.isChecked());
      }
    }
    return key.toString();
  }

  private static byte[] paint(List<Layout> layers) {
    BufferedImage image =
        new BufferedImage(Layout.WIDTH, Layout.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.GRAY);
    g.fillRect(0, 0, Layout.WIDTH, Layout.HEIGHT);
    for (Layout layer : layers) {
      fill(g, layer.frame(), View.PAPER);
      layer.placed().forEach(p -> paint(g, p));
    }
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void paint(Graphics2D g, Placed p) {
    View view = p.view();
    Bounds b = p.bounds();
    if (view.shape() == View.Shape.ROW) {
      return;
    }
    fill(g, b, view.ground());
    g.setColor(view.ink());
    if (view.shape() == View.Shape.IMAGE_BUTTON) {
      g.drawLine(b.left() + 20, b.top() + 20, b.right() - 20, b.bottom() - 20);
      g.drawLine(b.right() - 20, b.top() + 20, b.left() + 20, b.bottom() - 20);
      return;
    }
    int left = b.left();
    if (view.checkable()) {
      g.drawRect(left + 4, b.top() + 4, 32, 32);
      if (view.isChecked()) {
        g.fillRect(left + 10, b.top() + 10, 20, 20);
      }
      left += 60;
    }
    write(g, view, left, b);
  }

  private static void write(Graphics2D g, View view, int left, Bounds b) {
    int size = view.textSize();
    String words = view.value().isEmpty() ? view.words() : view.value();
    List<String> lines = Glyphs.lines(words, size, b.right() - left);
    int high = Glyphs.lineHeight(size);
    boolean centred = view.shape() == View.Shape.BUTTON;
    int wide = centred ? lines.get(0).codePoints().map(c -> Glyphs.advance(c, size)).sum() : 0;
    int indent = centred ? Math.max(0, (b.right() - left - wide) / 2) : 0;
    int top = centred ? b.top() + Math.max(0, (b.height() - high * lines.size()) / 2) : b.top();
    for (String line : lines) {
      int x = left + indent;
      for (int c : line.codePoints().toArray()) {
        if (top + high <= b.bottom()) {
          glyph(g, c, x, top + (high - size) / 2, size);
        }
        x += Glyphs.advance(c, size);
      }
      top += high;
    }
  }

  /** Strokes, different for each character, about as dark as print. */
  private static void glyph(Graphics2D g, int c, int x, int y, int size) {
    if (Character.isWhitespace(c)) {
      return;
    }
    int wide = Math.max(2, Glyphs.advance(c, size) - size / 8);
    int stroke = Math.max(1, size / 8);
    int top = y + size / 8;
    int high = Math.max(2, size * 3 / 4);
    g.fillRect(x, top, stroke, high);
    g.fillRect(x, top + (c % 5) * (high - stroke) / 4, wide, stroke);
    g.fillRect(x, top + high - stroke, wide, stroke);
    if (c % 2 == 0) {
      g.fillRect(x + wide - stroke, top, stroke, high);
    }
  }

  private static void fill(Graphics2D g, Bounds b, Color colour) {
    g.setColor(colour);
    g.fillRect(b.left(), b.top(), b.width(), b.height());
  }
}
