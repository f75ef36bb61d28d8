package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.ImageFormat;
import android.graphics.YuvImage;
import java.io.OutputStream;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/**
 * Frames of the camera become JPEGs: an app's usual way to a picture of its preview. As Android's
 * own code hands luma and chroma to libjpeg as they are (frameworks/base
 * libs/hwui/jni/YuvToJpegEncoder.cpp), they are read by JFIF's full range.
 */
@Implements(YuvImage.class)
@SuppressWarnings("ProtectedMembersInFinalClass") // as in the class it stands for
public final class PhoneYuvImage {

  /**
   * @param width of the part that is wanted, which begins at the offsets
   * @param offsets of luma and, in NV21, of the pairs of V and U
   * @param strides of the same
   */
  @Implementation
  protected static boolean nativeCompressToJpeg(
      byte[] yuv,
      int format,
      int width,
      int height,
      int[] offsets,
      int[] strides,
      int quality,
      OutputStream stream,
      byte[] storage) {
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] =
            format == ImageFormat.NV21
                ? nv21(yuv, offsets, strides, x, y)
                : yuy2(yuv, offsets[0] + y * strides[0], x);
      }
    }
    return Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888)
        .compress(Bitmap.CompressFormat.JPEG, quality, stream);
  }

  private static int nv21(byte[] yuv, int[] offsets, int[] strides, int x, int y) {
    int chroma = offsets[1] + y / 2 * strides[1] + x / 2 * 2;
    return rgb(
        yuv[offsets[0] + y * strides[0] + x] & 255, yuv[chroma + 1] & 255, yuv[chroma] & 255);
  }

  /** Four bytes for two pixels: Y, U, Y, V. */
  private static int yuy2(byte[] yuv, int row, int x) {
    int pair = row + x / 2 * 4;
    return rgb(yuv[row + x * 2] & 255, yuv[pair + 1] & 255, yuv[pair + 3] & 255);
  }

  /** By ITU-T T.871 (JFIF), section 7. */
  private static int rgb(int luma, int blue, int red) {
    int r = (int) Math.round(luma + 1.402 * (red - 128));
    int g = (int) Math.round(luma - 0.344136 * (blue - 128) - 0.714136 * (red - 128));
    int b = (int) Math.round(luma + 1.772 * (blue - 128));
    return 0xFF << 24 | clamp(r) << 16 | clamp(g) << 8 | clamp(b);
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
