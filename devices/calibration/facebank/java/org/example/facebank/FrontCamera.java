package org.example.facebank;

import android.hardware.Camera;

/** Finds the camera that looks at the person. */
@SuppressWarnings("deprecation")
final class FrontCamera {
  private FrontCamera() {}

  /** The front camera's number, or the first camera's when there is none in front. */
  static int number() {
    Camera.CameraInfo info = new Camera.CameraInfo();
    for (int i = 0; i < Camera.getNumberOfCameras(); i++) {
      Camera.getCameraInfo(i, info);
      if (info.facing == Camera.CameraInfo.CAMERA_FACING_FRONT) {
        return i;
      }
    }
    return 0;
  }
}
