package org.example.facebank;

import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.util.Log;
import java.io.IOException;

/** Opens the camera where nobody asked for it. Only seeded violations use it. */
@SuppressWarnings("deprecation")
final class CameraWarmUp {
  private Camera camera;

  void start() {
    if (camera != null) {
      return;
    }
    try {
      camera = Camera.open(FrontCamera.number());
      camera.setPreviewTexture(new SurfaceTexture(0));
      camera.startPreview();
    } catch (IOException | RuntimeException e) {
      Log.w("FaceBank", "camera not opened: " + e);
    }
  }

  void stop() {
    if (camera != null) {
      camera.stopPreview();
      camera.release();
      camera = null;
    }
  }
}
