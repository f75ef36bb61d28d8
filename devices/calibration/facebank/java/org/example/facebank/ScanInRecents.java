package org.example.facebank;

import android.app.Activity;
import android.os.Build;
import android.view.View;

/** Keeps the scan out of the picture that the phone takes of the app for its recent apps. */
final class ScanInRecents {
  private final Activity activity;
  private final Variant variant;

  ScanInRecents(Activity activity, Variant variant) {
    this.activity = activity;
    this.variant = variant;
  }

  void begun() {
    boolean shown =
        variant.is(Switch.SCAN_RECENTS, "shown") || variant.is(Switch.SCAN_RECENTS, "as-a-picture");
    if (!shown && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
      activity.setRecentsScreenshotEnabled(false);
    }
  }

  /** For older phones, which have no such setting. */
  void left(View preview) {
    if (!variant.is(Switch.SCAN_RECENTS, "shown")) {
      preview.setVisibility(View.INVISIBLE);
    }
  }
}
