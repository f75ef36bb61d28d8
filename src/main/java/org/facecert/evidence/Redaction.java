package org.facecert.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Masks what a report must not show: the test persons' account values, anybody's numbers, addresses
 * and tokens, and regions of pictures. The originals stay in the vault.
 */
public final class Redaction {

  private static final String MASK = "•••";

  // the shortest value that is looked for
  private static final int SHORTEST_MASKED = 3;

  private final List<TypedValues> typed;

  /**
   * @param secrets values to mask wherever they stand; those shorter than three characters would
   *     mask half of any text and are left alone
   */
  public Redaction(Collection<String> secrets) {
    this(TypedValues.of(secrets));
  }

  /**
   * @param typed digests of such values, as runs keep them
   */
  public Redaction(TypedValues... typed) {
    this.typed = List.of(typed);
  }

  /** The text with every secret, personal number, address and token replaced. */
  public String mask(String text) {
    if (text.length() < SHORTEST_MASKED) {
      return text;
    }
    BitSet hidden = hidden(FoldedText.fold(text));
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
      masked.append(text, at, start).append(MASK);
      at = hidden.nextClearBit(start);
    }
    return masked.append(text, at, text.length()).toString();
  }

  private BitSet hidden(String folded) {
    BitSet hidden = new BitSet(folded.length());
    for (TypedValues values : typed) {
      for (int start = 0; start < folded.length(); start++) {
        int length = values.startingAt(folded, start);
        if (length > 0) {
          hidden.set(start, start + length);
        }
      }
    }
    PersonalNumbers.find(folded, hidden::set);
    return hidden;
  }

  /** Whether {@link #mask} would change the text. */
  public boolean concerns(String text) {
    return !mask(text).equals(text);
  }

  /**
   * A copy of the picture in which nothing inside the regions can be recognised: each is filled
   * with at most eight by eight averages of itself.
   */
  public BufferedImage mask(BufferedImage picture, Collection<Rectangle> regions) {
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    Rectangle frame = new Rectangle(picture.getWidth(), picture.getHeight());
    for (Rectangle region : regions) {
      Rectangle inside = region.intersection(frame);
      if (!inside.isEmpty()) {
        coarsen(copy, graphics, inside);
      }
    }
    graphics.dispose();
    return copy;
  }

  private static void coarsen(BufferedImage picture, Graphics2D graphics, Rectangle region) {
    int columns = Math.min(8, region.width);
    int rows = Math.min(8, region.height);
    for (int row = 0; row < rows; row++) {
      int top = region.y + region.height * row / rows;
      int bottom = region.y + region.height * (row + 1) / rows;
      for (int column = 0; column < columns; column++) {
        int left = region.x + region.width * column / columns;
        int right = region.x + region.width * (column + 1) / columns;
        graphics.setColor(average(picture, left, top, right, bottom));
        graphics.fillRect(left, top, right - left, bottom - top);
      }
    }
  }

  private static Color average(BufferedImage picture, int left, int top, int right, int bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = picture.getRGB(x, y);
        red += rgb >> 16 & 0xff;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
      }
    }
    long pixels = (long) (right - left) * (bottom - top);
    return new Color((int) (red / pixels), (int) (green / pixels), (int) (blue / pixels));
  }
}
