package org.facecert.face.find;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.carve.JpegCarver;

/**
 * The segments of a JPEG, before its scans and behind them. A thumbnail may show the face that the
 * picture no longer shows: each is judged by itself. What Extended XMP spreads over segments is put
 * together.
 */
final class JpegParts implements PictureParts {

  private static final int SMALLEST = 64;
  private static final String EXTENDED = "http://ns.adobe.com/xmp/extension/\0";
  private static final int EXTENDED_HEAD = EXTENDED.length() + 40;
  private static final int APP0 = 0xE0;
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int FILL = 0xFF;
  private static final int COLOURS = 768;

  @Override
  public void look(byte[] picture, Layer layer, Inquiry inquiry) {
    ByteView view = new ByteView(new MemoryBytes(picture));
    ByteArrayOutputStream extended = new ByteArrayOutputStream();
    int at = 2;
    while (view.at(at) == FILL && view.at(at + 1) != EOI) {
      int marker = view.at(at + 1);
      int length = view.u16(at + 2);
      if (marker == FILL) {
        at++;
      } else if (JpegCarver.isAlone(marker)) {
        at += 2;
      } else if (length < 2) {
        break;
      } else {
        int from = at + 4;
        int to = Math.min(picture.length, at + 2 + length);
        if (marker >= APP0 && view.isAt(from, EXTENDED) && to - from > EXTENDED_HEAD) {
          extended.write(picture, from + EXTENDED_HEAD, to - from - EXTENDED_HEAD);
        } else if (marker >= APP0 && to > from) {
          segment(Arrays.copyOfRange(picture, from, to), from, layer, inquiry);
        }
        at += 2 + length;
        at = marker == SOS ? (int) JpegCarver.afterScan(view, at, picture.length) : at;
      }
    }
    if (extended.size() > 0) {
      inner(extended.toByteArray(), "xmp", 0, layer, inquiry);
    }
  }

  private static void segment(byte[] bytes, int offset, Layer layer, Inquiry inquiry) {
    ByteView view = new ByteView(new MemoryBytes(bytes));
    if (view.isAt(0, "JFIF\0")) {
      raw(view, 14, view.at(12), view.at(13), offset, layer, inquiry);
    } else if (view.isAt(0, "JFXX\0\u0013")) {
      raw(view, 8, view.at(6), view.at(7), offset, layer, inquiry);
    } else if (view.isAt(0, "JFXX\0\u0011")) {
      palette(view, offset, layer, inquiry);
    }
    // behind a thumbnail there may be more
    if (bytes.length >= SMALLEST) {
      inner(bytes, view.isAt(0, "Exif\0") ? "exif" : "segment", offset, layer, inquiry);
    }
  }

  private static void inner(byte[] bytes, String kind, int at, Layer layer, Inquiry inquiry) {
    inquiry.look(new MemoryBytes(bytes), layer.inside(layer.place().inside(kind, at), false));
  }

  private static void raw(
      ByteView view, int at, int width, int height, int offset, Layer layer, Inquiry inquiry) {
    byte[] pixels = view.copy(at, Math.max(0, 3 * width * height));
    judge(pixels, width, height, offset + at, layer, inquiry);
  }

  /** One byte a pixel, which numbers a colour of the table before. */
  private static void palette(ByteView view, int offset, Layer layer, Inquiry inquiry) {
    int width = view.at(6);
    int height = view.at(7);
    byte[] pixels = new byte[Math.max(0, 3 * width * height)];
    for (int i = 0; i < pixels.length; i++) {
      int colour = Math.max(0, view.at(8L + COLOURS + i / 3));
      pixels[i] = (byte) view.at(8L + 3L * colour + i % 3);
    }
    judge(pixels, width, height, offset + 8, layer, inquiry);
  }

  private static void judge(
      byte[] pixels, int width, int height, int at, Layer layer, Inquiry inquiry) {
    if (pixels.length > 0) {
      PictureFormat format = new PictureFormat(Coding.RGB, width, height);
      inquiry.picture(pixels, format, layer.place().inside("rgb", at));
    }
  }
}
