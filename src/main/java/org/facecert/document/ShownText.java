package org.facecert.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words of a page that a viewer shows. PDFBox 3.0.8 reads every word that a page prints: also
 * those of a layer that is off, without ink, white on white and beside the paper; it reads what a
 * span says to machines (ActualText) in place of what it prints; and it reads neither the fields of
 * a form nor the boxes of text that were laid upon the page.
 */
final class ShownText extends PDFTextStripper {

  /** From here on a colour is taken for that of the paper, until the ink says otherwise. */
  private static final int LIGHT = 0xE0;

  private static final float CLEAR = 0.1f;

  /** On one page: no notice has so many. */
  static final int MOST_LETTERS = 2_000_000;

  private final Layers layers;
  private final PDDocument pdf;
  private final Deque<Boolean> off = new ArrayDeque<>();

  /** What each span that is open says to machines, and what it prints. */
  private final Deque<SpokenSpan> spans = new ArrayDeque<>();

  private PageInk ink;
  private int printed;
  private int unseen;

  ShownText(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    this.layers = new Layers(pdf.getDocumentCatalog().getOCProperties());
    this.ink = new PageInk(pdf, 0);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /**
   * @param page counted from 1
   * @throws TooManyLetters where there are more than {@link #MOST_LETTERS} on it
   */
  String ofPage(int page) throws IOException {
    off.clear();
    spans.clear();
    printed = 0;
    unseen = 0;
    ink = new PageInk(pdf, page - 1);
    setStartPage(page);
    setEndPage(page);
    return getText(pdf);
  }

  /** How many letters the page read last prints that nobody sees. */
  int unseen() {
    return unseen;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    spans.push(SpokenSpan.of(properties));
    super.beginMarkedContentSequence(tag, SpokenSpan.without(properties));
    off.push(COSName.OC.equals(tag) && layers.isOff(properties));
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    off.poll();
    SpokenSpan span = spans.poll();
    if (span != null) {
      unseen += span.unprinted();
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    off.push(layers.isOff(form.getCOSObject().getCOSDictionary(COSName.OC)));
    super.showForm(form);
    off.poll();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++printed > MOST_LETTERS) {
      throw new TooManyLetters();
    }
    if (isShown(text)) {
      spans.forEach(span -> span.prints(text.getUnicode()));
      super.processTextPosition(text);
    } else {
      unseen += (int) text.getUnicode().codePoints().filter(Character::isLetter).count();
    }
  }

  private boolean isShown(TextPosition text) {
    Rectangle2D box =
        new Rectangle2D.Float(
            text.getX(), text.getY() - text.getHeight(), text.getWidth(), text.getHeight());
    return !off.contains(true) && ink.isOnPaper(box) && (isPrinted() || ink.isIn(box));
  }

  /** In a colour that can be told from white paper. */
  private boolean isPrinted() {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    return mode.isStroke()
        || mode.isFill() && state.getNonStrokeAlphaConstant() > CLEAR && !isLight(state);
  }

  private static boolean isLight(PDGraphicsState state) {
    try {
      int rgb = state.getNonStrokingColor().toRGB();
      return (rgb >> 16 & 0xFF) > LIGHT && (rgb >> 8 & 0xFF) > LIGHT && (rgb & 0xFF) > LIGHT;
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  /** What is laid upon the page comes after it: fields and boxes, not the notes that pop up. */
  @Override
  protected void writePage() throws IOException {
    for (PDAnnotation laid : getCurrentPage().getAnnotations()) {
      if (!laid.isHidden()
          && !laid.isNoView()
          && !(laid instanceof PDAnnotationText)
          && !layers.isOff(laid.getCOSObject().getCOSDictionary(COSName.OC))) {
        showAnnotation(laid);
      }
    }
    super.writePage();
  }

  /** What PDFBox calls here may throw nothing else. */
  static final class TooManyLetters extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
