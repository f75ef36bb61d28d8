package org.facecert.document;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * What of a page can be told from the paper. The page is painted only when somebody asks, for words
 * in white or without ink: they are seen on a dark bar, or when they lie on the letters of a
 * scanned page.
 */
final class PageInk {

  /** Levels of grey, of 256, by which something is told from what is around it. */
  private static final int CONTRAST = 40;

  /** Points, 1/72 inch; a larger page is not painted. */
  private static final float LARGEST = 3400;

  private final PDDocument pdf;
  private final int page;
  private @Nullable BufferedImage painted;
  private boolean unpaintable;

  /**
   * @param page counted from 0
   */
  PageInk(PDDocument pdf, int page) {
    this.pdf = pdf;
    this.page = page;
  }

  /**
   * @param box in points, from the left upper corner of the page as it is shown
   */
  boolean isOnPaper(Rectangle2D box) {
    PDRectangle paper = pdf.getPage(page).getCropBox();
    boolean turned = pdf.getPage(page).getRotation() % 180 != 0;
    float width = turned ? paper.getHeight() : paper.getWidth();
    float height = turned ? paper.getWidth() : paper.getHeight();
    // a box of no size, as of a blank, is where it begins
    return box.getMaxX() >= 0 && box.getX() <= width && box.getMaxY() >= 0 && box.getY() <= height;
  }

  boolean isIn(Rectangle2D box) {
    BufferedImage picture = painted();
    if (picture == null) {
      return false;
    }
    int darkest = 255;
    int lightest = 0;
    for (int y = (int) box.getY() - 1; y <= box.getMaxY() + 1; y++) {
      for (int x = (int) box.getX(); x <= box.getMaxX(); x++) {
        if (x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight()) {
          int grey = picture.getRaster().getSample(x, y, 0);
          darkest = Math.min(darkest, grey);
          lightest = Math.max(lightest, grey);
        }
      }
    }
    return lightest - darkest >= CONTRAST;
  }

  private @Nullable BufferedImage painted() {
    if (painted == null && !unpaintable) {
      PDRectangle paper = pdf.getPage(page).getCropBox();
      try {
        unpaintable = paper.getWidth() > LARGEST || paper.getHeight() > LARGEST;
        painted = unpaintable ? null : new PDFRenderer(pdf).renderImage(page, 1, ImageType.GRAY);
      } catch (IOException e) {
        unpaintable = true;
      }
    }
    return painted;
  }
}
