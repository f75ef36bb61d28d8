package org.facecert.phone.inside;

import android.app.Activity;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadows.ShadowActivity;

/** What an activity says about its task reaches the phone's task list. */
@Implements(Activity.class)
public class PhoneActivity extends ShadowActivity {
  @SuppressWarnings("NullAway.Init") // set by Robolectric
  @RealObject
  private Activity real;

  @Implementation
  @Override
  protected void finishAffinity() {
    Kernel.current().tasks().finishTaskOf(real);
  }

  @Implementation
  @Override
  protected void finishAndRemoveTask() {
    Kernel.current().tasks().finishTaskOf(real);
  }

  @Implementation
  @Override
  protected boolean moveTaskToBack(boolean nonRoot) {
    return Kernel.current().tasks().moveToBack(real, nonRoot);
  }

  @Implementation
  @Override
  protected boolean isTaskRoot() {
    return Kernel.current().tasks().isRoot(real);
  }

  /** By the phone: Robolectric waits for a window that a running main thread draws only later. */
  @Implementation
  @Override
  protected void recreate() {
    Kernel.current().tasks().recreated(real);
  }

  private boolean pictured = true;

  @Implementation
  protected void setRecentsScreenshotEnabled(boolean enabled) {
    pictured = enabled;
  }

  /** Whether the list of recent apps may show a picture of it. */
  boolean isPictured() {
    return pictured;
  }

  void finishAlone() {
    super.finish();
  }
}
