package org.facecert.phone.inside;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;
import org.jspecify.annotations.Nullable;
import org.robolectric.android.internal.RoboMonitoringInstrumentation;

/**
 * Takes the place of the activity task manager: Robolectric by itself only records what is to be
 * started.
 */
final class PhoneInstrumentation extends RoboMonitoringInstrumentation {
  @Override
  public @Nullable ActivityResult execStartActivity(
      Context who,
      IBinder contextThread,
      IBinder token,
      @Nullable Activity target,
      Intent intent,
      int request,
      @Nullable Bundle options) {
    Kernel.current().tasks().requested(target, null, intent, request);
    return null;
  }

  @Override
  public @Nullable ActivityResult execStartActivity(
      Context who,
      IBinder contextThread,
      IBinder token,
      String target,
      Intent intent,
      int request,
      @Nullable Bundle options) {
    Activity caller = who instanceof Activity activity ? activity : null;
    Kernel.current().tasks().requested(caller, target, intent, request);
    return null;
  }
}
