package org.example.facebank;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What is made of a picture before it goes somewhere. Only seeded violations use it. */
final class Pictures {
  /** a segment that nobody has laid down */
  private static final int APP_9 = 0xe9;

  private Pictures() {}

  static byte[] scaled(byte[] jpeg, int width, int height, int quality) {
    Bitmap picture = BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bitmap.createScaledBitmap(picture, width, height, true)
        .compress(Bitmap.CompressFormat.JPEG, quality, out);
    return out.toByteArray();
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a picture cannot be packed", e);
    }
    return out.toByteArray();
  }

  /** Another picture, of nothing, with the first in a segment of its head. */
  static byte[] within(byte[] jpeg) {
    Bitmap nothing = Bitmap.createBitmap(160, 120, Bitmap.Config.ARGB_8888);
    nothing.eraseColor(Color.rgb(30, 90, 160));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    nothing.compress(Bitmap.CompressFormat.JPEG, 80, plain);
    byte[] outer = plain.toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(outer, 0, 2);
    out.write(0xff);
    out.write(APP_9);
    out.write((jpeg.length + 2) >> 8);
    out.write((jpeg.length + 2) & 0xff);
    out.write(jpeg, 0, jpeg.length);
    out.write(outer, 2, outer.length - 2);
    return out.toByteArray();
  }

  /** A message of protocol buffers: a number, the picture, a name. */
  static byte[] message(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x08);
    out.write(7);
    out.write(0x12);
    for (int left = jpeg.length; ; left >>>= 7) {
      if (left < 0x80) {
        out.write(left);
        break;
      }
      out.write((left & 0x7f) | 0x80);
    }
    out.write(jpeg, 0, jpeg.length);
    out.write(0x1a);
    out.write(4);
    out.write("scan".getBytes(StandardCharsets.US_ASCII), 0, 4);
    return out.toByteArray();
  }
}
