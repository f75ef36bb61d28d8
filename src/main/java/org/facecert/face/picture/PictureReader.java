package org.facecert.face.picture;

import org.facecert.face.PictureFormat;

/** Reads a picture in any coding, in bounded memory, whatever its bytes are. */
final class PictureReader {

  private final ReadingLimits limits;
  private final RasterDecoder raster;

  PictureReader(ReadingLimits limits) {
    this.limits = limits;
    this.raster = new RasterDecoder(limits);
  }

  Frames read(byte[] bytes, PictureFormat format) throws NotLooked {
    return switch (format.coding()) {
      case RGB, GRAY, NV21 -> Frames.sound(RawPixels.read(bytes, format, limits));
      case JPEG, PNG, WEBP, GIF, BMP ->
          raster.decode(bytes, format.coding()).turned(Exif.orientation(bytes, format.coding()));
      case JPEG_2000, HEIF, AVIF -> throw new NotLooked("no reader for " + format.coding().key());
    };
  }
}
