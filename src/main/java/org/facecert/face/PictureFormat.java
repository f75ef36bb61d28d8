package org.facecert.face;

/**
 * How a candidate's bytes are to be read.
 *
 * @param width in pixels, of a raw format, which has no header to tell it; else 0
 * @param height likewise
 */
public record PictureFormat(Coding coding, int width, int height) {

  /** The ways to write a picture. */
  public enum Coding {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    BMP("bmp"),
    WEBP("webp"),
    /** the JP2 file format or a bare codestream (ISO/IEC 15444-1) */
    JPEG_2000("jpeg2000"),
    HEIF("heif"),
    AVIF("avif"),
    /** three bytes a pixel: red, green, blue; as the thumbnails of JFIF */
    RGB("rgb"),
    /** one byte a pixel */
    GRAY("gray"),
    /** a plane of luminance, then V and U of each 2 x 2 pixels in turn: Android's camera frames */
    NV21("nv21");

    private final String key;

    Coding(String key) {
      this.key = key;
    }

    /** As it stands in a path and in results. */
    public String key() {
      return key;
    }
  }

  /** One that says its size itself. */
  public static PictureFormat of(Coding coding) {
    return new PictureFormat(coding, 0, 0);
  }
}
