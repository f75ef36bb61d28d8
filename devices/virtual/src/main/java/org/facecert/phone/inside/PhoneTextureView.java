package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.SurfaceTexture;
import android.view.TextureView;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadows.ShadowTextureView;

/** A TextureView that shows what the camera streams to it. */
@Implements(TextureView.class)
public class PhoneTextureView extends ShadowTextureView {
  @SuppressWarnings("NullAway.Init") // set by Robolectric
  @RealObject
  private TextureView real;

  @Override
  @Implementation
  protected void draw(Canvas canvas) {
    Bitmap picture = getBitmap();
    if (picture != null) {
      canvas.drawBitmap(picture, 0, 0, null);
    }
  }

  @Implementation
  protected @Nullable Bitmap getBitmap() {
    return getBitmap(real.getWidth(), real.getHeight());
  }

  @Implementation
  protected @Nullable Bitmap getBitmap(int width, int height) {
    return width <= 0 || height <= 0
        ? null
        : Kernel.current().previews().picture(real, width, height);
  }

  @Implementation
  protected @Nullable SurfaceTexture getSurfaceTexture() {
    return Kernel.current().previews().surfaceTexture(real);
  }

  @Implementation
  protected boolean isAvailable() {
    return getSurfaceTexture() != null;
  }
}
