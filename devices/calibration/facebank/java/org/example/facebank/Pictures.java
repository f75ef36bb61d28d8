package org.example.facebank;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** What is made of a picture before it goes somewhere. Only seeded violations use it. */
final class Pictures {
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
}
