package org.example.facebank;

import android.os.Handler;
import android.os.Looper;

/** What the camera does when no scan is seen: nothing. Only seeded violations use it. */
final class CameraAway {
  private static final int LATER_MILLIS = 2500;
  private static final int SHORT_MILLIS = 800;
  private static final int LONG_MILLIS = 25000;
  private final FaceBankApp app;

  CameraAway(FaceBankApp app) {
    this.app = app;
  }

  /** The app was left in the middle of a scan. */
  void left() {
    if (violates(Switch.CAMERA_AWAY, "runs-on")) {
      app.warmUp().start();
    } else if (violates(Switch.CAMERA_AWAY, "later-in-background")) {
      later(LATER_MILLIS, app.warmUp()::start);
      later(LATER_MILLIS + SHORT_MILLIS, app.warmUp()::stop);
    }
  }

  void returned() {
    if (violates(Switch.CAMERA_AWAY, "runs-on")) {
      app.warmUp().stop();
    }
  }

  void succeeded() {
    if (violates(Switch.CAMERA_AWAY, "behind-the-result")) {
      // the pages before the result close the camera when they go
      later(SHORT_MILLIS, app.warmUp()::start);
      later(LONG_MILLIS, app.warmUp()::stop);
    }
  }

  private boolean violates(Switch name, String value) {
    return app.variant().is(name, value);
  }

  private static void later(int millis, Runnable deed) {
    new Handler(Looper.getMainLooper()).postDelayed(deed, millis);
  }
}
