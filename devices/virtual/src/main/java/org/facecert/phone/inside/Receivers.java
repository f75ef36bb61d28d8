package org.facecert.phone.inside;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.ResolveInfo;
import java.util.List;
import org.facecert.phone.api.PhoneFault;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.util.ReflectionHelpers;

/**
 * Hands a broadcast to the app's receivers: to those that it has registered, and to those of its
 * manifest if the broadcast names the app (as since Android 8).
 */
final class Receivers {
  private final ClassLoader loader;

  Receivers(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The receivers of the manifest that the broadcast reaches, whether their process runs or not.
   */
  static List<ActivityInfo> declared(Intent intent) {
    if (intent.getPackage() == null && intent.getComponent() == null) {
      return List.of();
    }
    return RuntimeEnvironment.getApplication()
        .getPackageManager()
        .queryBroadcastReceivers(intent, 0)
        .stream()
        .map((ResolveInfo found) -> found.activityInfo)
        .toList();
  }

  /** The result code that the last of the manifest's receivers left. */
  int deliver(Intent intent, List<ActivityInfo> declared) {
    Context context = RuntimeEnvironment.getApplication();
    context.sendBroadcast(intent);
    int result = 0;
    for (ActivityInfo info : declared) {
      result = deliver(context, intent, info.name, result);
    }
    return result;
  }

  private int deliver(Context context, Intent intent, String name, int before) {
    BroadcastReceiver receiver;
    try {
      receiver =
          Class.forName(name, true, loader)
              .asSubclass(BroadcastReceiver.class)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED, "Unable to instantiate receiver " + name + ": " + e);
    }
    BroadcastReceiver.PendingResult pending =
        new BroadcastReceiver.PendingResult(
            before, null, null, 1, true, false, null, 0, intent.getFlags());
    ReflectionHelpers.setField(receiver, "mPendingResult", pending);
    receiver.onReceive(context, intent);
    return receiver.getPendingResult() == null ? before : receiver.getResultCode();
  }
}
