package org.facecert.face.picture;

import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;

/** Pixels without a header: thumbnails of JFIF, planes of camera frames. */
final class RawPixels {

  private RawPixels() {}

  /** Of NV21 the luminance alone: the detector needs no colour. */
  static Pixels read(byte[] bytes, PictureFormat format, ReadingLimits limits) throws NotLooked {
    limits.check(format.width(), format.height(), true);
    int channels = format.coding() == Coding.RGB ? 3 : 1;
    if (bytes.length < (long) format.width() * format.height() * channels) {
      throw new NotLooked(
          "%d bytes are too few for %d x %d pixels of %s"
              .formatted(bytes.length, format.width(), format.height(), format.coding().key()));
    }
    int step = limits.step(format.width(), format.height());
    int width = format.width() / step;
    int height = format.height() / step;
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rgb[y * width + x] =
            pixel(bytes, (y * step * format.width() + x * step) * channels, channels);
      }
    }
    return new Pixels(width, height, rgb, step);
  }

  private static int pixel(byte[] bytes, int at, int channels) {
    int red = bytes[at] & 255;
    int green = bytes[channels == 3 ? at + 1 : at] & 255;
    int blue = bytes[channels == 3 ? at + 2 : at] & 255;
    return red << 16 | green << 8 | blue;
  }
}
