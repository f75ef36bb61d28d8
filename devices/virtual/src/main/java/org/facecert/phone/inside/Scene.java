package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Canvas;
import android.graphics.Matrix;
import android.graphics.Paint;
import android.graphics.Rect;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.facecert.phone.state.CameraService;
import org.jspecify.annotations.Nullable;

/** What is before the lens: the picture that the phone was given, or a drawn person. */
final class Scene {
  private final CameraService camera;
  private byte @Nullable [] decoded;
  private @Nullable Bitmap bitmap;

  Scene(CameraService camera) {
    this.camera = camera;
  }

  synchronized Bitmap bitmap() {
    byte[] picture = camera.picture();
    Bitmap known = bitmap;
    if (known != null && Arrays.equals(picture, decoded)) {
      return known;
    }
    Bitmap fresh =
        picture == null ? null : BitmapFactory.decodeByteArray(picture, 0, picture.length);
    decoded = picture;
    bitmap = fresh == null ? DrawnPerson.portrait() : fresh;
    return bitmap;
  }

  /**
   * The picture filling a frame of that size, cut at the edges; mirrored as a preview of oneself
   * is.
   */
  Bitmap fill(int width, int height, boolean mirrored) {
    Bitmap source = bitmap();
    float scale = Math.max((float) width / source.getWidth(), (float) height / source.getHeight());
    int w = Math.max(1, Math.round(width / scale));
    int h = Math.max(1, Math.round(height / scale));
    int left = Math.max(0, (source.getWidth() - w) / 2);
    int top = Math.max(0, (source.getHeight() - h) / 2);
    Bitmap frame = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(frame);
    if (mirrored) {
      Matrix flip = new Matrix();
      flip.setScale(-1, 1, width / 2f, 0);
      canvas.setMatrix(flip);
    }
    canvas.drawBitmap(
        source,
        new Rect(left, top, left + w, top + h),
        new Rect(0, 0, width, height),
        new Paint(Paint.FILTER_BITMAP_FLAG));
    return frame;
  }

  byte[] jpeg(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fill(width, height, false).compress(Bitmap.CompressFormat.JPEG, 95, out);
    return out.toByteArray();
  }

  /** The frame as NV21: luma, then interleaved V and U at half size (BT.601). */
  byte[] nv21(int width, int height) {
    int[] pixels = new int[width * height];
    fill(width, height, false).getPixels(pixels, 0, width, 0, 0, width, height);
    byte[] yuv = new byte[width * height * 3 / 2];
    int chroma = width * height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = pixels[y * width + x];
        int r = p >> 16 & 255;
        int g = p >> 8 & 255;
        int b = p & 255;
        yuv[y * width + x] = (byte) ((66 * r + 129 * g + 25 * b + 128 >> 8) + 16);
        if ((x & 1) == 0 && (y & 1) == 0 && chroma + 1 < yuv.length) {
          yuv[chroma++] = (byte) ((112 * r - 94 * g - 18 * b + 128 >> 8) + 128);
          yuv[chroma++] = (byte) ((-38 * r - 74 * g + 112 * b + 128 >> 8) + 128);
        }
      }
    }
    return yuv;
  }
}
