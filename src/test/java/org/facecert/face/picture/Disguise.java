package org.facecert.face.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.facecert.face.FaceArea;

/** What may have become of a portrait on its way: how to make it, given where its face is. */
public final class Disguise {

  private static final Color GREY = new Color(0x909090);

  private Disguise() {}

  /** In the order of the table in docs/face-data.md. */
  public static Map<String, BiFunction<BufferedImage, FaceArea, BufferedImage>> all() {
    Map<String, BiFunction<BufferedImage, FaceArea, BufferedImage>> all = new LinkedHashMap<>();
    all.put("as it is", (p, f) -> p);
    all.put("mirrored", (p, f) -> mirrored(p));
    for (int degrees : new int[] {90, 180, 270}) {
      all.put("turned by " + degrees, (p, f) -> turned(p, degrees));
    }
    for (int degrees : new int[] {-30, -15, 15, 30, 45}) {
      all.put("tilted by " + degrees, (p, f) -> turned(p, degrees));
    }
    for (int pixels : new int[] {96, 64, 48, 32, 24, 20}) {
      all.put("face " + pixels + " px wide", (p, f) -> faceOf(p, f, pixels));
    }
    all.put("on a screen, a ninth of its width", (p, f) -> onScreen(p, f, 120));
    all.put("on a screen, an eighteenth", (p, f) -> onScreen(p, f, 60));
    for (int percent : new int[] {50, 25, 10}) {
      all.put("dark, " + percent + " % of its light", (p, f) -> lit(p, percent / 100f, 0));
    }
    all.put("pale", (p, f) -> lit(p, 0.5f, 125));
    all.put("lower half covered", (p, f) -> covered(p, f, 0, 0.55, 1, 1));
    all.put("left half covered", (p, f) -> covered(p, f, 0, 0, 0.5, 1));
    all.put("right half covered", (p, f) -> covered(p, f, 0.5, 0, 1, 1));
    all.put("eyes covered", (p, f) -> covered(p, f, 0, 0.15, 1, 0.45));
    all.put("half out of the picture", (p, f) -> cut(p, f));
    all.put("JPEG, quality 20", (p, f) -> jpeg(p, 0.2f));
    all.put("JPEG, quality 5", (p, f) -> jpeg(p, 0.05f));
    all.put("blurred", (p, f) -> blurred(p, f));
    return all;
  }

  static BufferedImage mirrored(BufferedImage p) {
    AffineTransform flip = new AffineTransform(-1, 0, 0, 1, p.getWidth(), 0);
    return drawn(p.getWidth(), p.getHeight(), p, flip);
  }

  /** On a canvas that holds all of it. */
  static BufferedImage turned(BufferedImage p, int degrees) {
    double a = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(a));
    double cos = Math.abs(Math.cos(a));
    int width = (int) Math.round(p.getWidth() * cos + p.getHeight() * sin);
    int height = (int) Math.round(p.getWidth() * sin + p.getHeight() * cos);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(a);
    turn.translate(-p.getWidth() / 2.0, -p.getHeight() / 2.0);
    return drawn(width, height, p, turn);
  }

  public static BufferedImage faceOf(BufferedImage p, FaceArea f, int pixels) {
    return scaled(p, pixels / ((f.right() - f.left()) * p.getWidth()));
  }

  /** By halves, as smoothing needs it. */
  private static BufferedImage scaled(BufferedImage p, double scale) {
    BufferedImage source = p;
    double left = scale;
    while (left < 0.5) {
      source = once(source, 0.5);
      left *= 2;
    }
    return once(source, left);
  }

  private static BufferedImage once(BufferedImage p, double scale) {
    int width = Math.max(1, (int) Math.round(p.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(p.getHeight() * scale));
    return drawn(width, height, p, AffineTransform.getScaleInstance(scale, scale));
  }

  /** As a picture in a list on a phone's screen of 1080 x 2340. */
  static BufferedImage onScreen(BufferedImage p, FaceArea f, int pixels) {
    BufferedImage small = faceOf(p, f, pixels);
    BufferedImage screen = new BufferedImage(1080, 2340, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = screen.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1080, 2340);
    g.setColor(Color.DARK_GRAY);
    for (int y = 100; y < 2300; y += 150) {
      g.fillRect(430, y, 400 + y * 7 % 250, 22);
      g.fillRect(430, y + 50, 300 + y * 11 % 350, 14);
    }
    g.drawImage(small, 30, 700, null);
    g.dispose();
    return screen;
  }

  static BufferedImage lit(BufferedImage p, float share, float more) {
    return new RescaleOp(share, more, null).filter(rgb(p), null);
  }

  /** Shares of the face's box. */
  static BufferedImage covered(
      BufferedImage p, FaceArea f, double left, double top, double right, double bottom) {
    BufferedImage copy = drawn(p.getWidth(), p.getHeight(), p, new AffineTransform());
    double w = (f.right() - f.left()) * p.getWidth();
    double h = (f.bottom() - f.top()) * p.getHeight();
    Graphics2D g = copy.createGraphics();
    g.setColor(new Color(0x4060A0));
    g.fillRect(
        (int) (f.left() * p.getWidth() + left * w),
        (int) (f.top() * p.getHeight() + top * h),
        (int) ((right - left) * w),
        (int) ((bottom - top) * h));
    g.dispose();
    return copy;
  }

  /** The picture begins in the middle of the face. */
  static BufferedImage cut(BufferedImage p, FaceArea f) {
    int from = (int) ((f.left() + f.right()) / 2 * p.getWidth());
    return p.getSubimage(from, 0, p.getWidth() - from, p.getHeight());
  }

  static BufferedImage blurred(BufferedImage p, FaceArea f) {
    int side = Math.max(3, (int) ((f.right() - f.left()) * p.getWidth() / 12));
    float[] even = new float[side * side];
    Arrays.fill(even, 1f / even.length);
    return new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null)
        .filter(rgb(p), null);
  }

  static BufferedImage jpeg(BufferedImage p, float quality) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpegBytes(p, quality)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static byte[] jpegBytes(BufferedImage p, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(rgb(p), null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static BufferedImage rgb(BufferedImage p) {
    return drawn(p.getWidth(), p.getHeight(), p, new AffineTransform());
  }

  private static BufferedImage drawn(int width, int height, BufferedImage p, AffineTransform how) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas.createGraphics();
    g.setColor(GREY);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(p, how, null);
    g.dispose();
    return canvas;
  }
}
