package org.example.facebank;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.util.Base64;
import android.util.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** What the phone's log is told of a scan: how large the picture was. */
final class ScanTrace {
  private static final String TAG = "FaceBank";

  /** a line of the log takes some 4,000 letters */
  private static final int PART = 3000;

  private final Variant variant;

  ScanTrace(Variant variant) {
    this.variant = variant;
  }

  void taken(byte[] jpeg) {
    if (violates(Switch.SCAN_LOG, "thumbnail")) {
      byte[] small = scaled(jpeg, 120, 90);
      Log.d(TAG, "picture taken: data:image/jpeg;base64," + text(small, Base64.NO_WRAP));
    } else if (violates(Switch.SCAN_LOG, "packed-in-parts")) {
      parts(text(packed(scaled(jpeg, 320, 240)), Base64.NO_WRAP | Base64.URL_SAFE));
    } else {
      Log.i(TAG, "picture taken: " + jpeg.length + " bytes");
    }
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private static void parts(String text) {
    int parts = (text.length() + PART - 1) / PART;
    for (int k = 0; k < parts; k++) {
      String part = text.substring(k * PART, Math.min(text.length(), (k + 1) * PART));
      Log.d(TAG, "upload body, part " + (k + 1) + " of " + parts + ": " + part);
    }
  }

  static byte[] scaled(byte[] jpeg, int width, int height) {
    Bitmap picture = BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bitmap.createScaledBitmap(picture, width, height, true)
        .compress(Bitmap.CompressFormat.JPEG, 60, out);
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

  private static String text(byte[] bytes, int how) {
    return Base64.encodeToString(bytes, how);
  }
}
