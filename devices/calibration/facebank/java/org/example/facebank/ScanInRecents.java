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
    if (!isShown()
        && !isCoveredTooLate()
        && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
      activity.setRecentsScreenshotEnabled(false);
    }
  }

  /** For older phones, which have no such setting. */
  void left(View preview) {
    if (!isShown() && !isCoveredTooLate()) {
      preview.setVisibility(View.INVISIBLE);
    }
  }

  /** By then the phone has taken its picture. */
  void gone(View preview) {
    if (isCoveredTooLate()) {
      preview.setVisibility(View.INVISIBLE);
    }
  }

  private boolean isShown() {
    return violates(Switch.SCAN_RECENTS, "shown");
  }

  private boolean isCoveredTooLate() {
    return violates(Switch.SCAN_RECENTS, "covered-too-late");
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }
}
