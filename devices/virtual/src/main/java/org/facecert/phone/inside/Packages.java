package org.facecert.phone.inside;

import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.facecert.phone.api.AppFacts;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.util.ReflectionHelpers;

/** What Android's package manager says of the loaded app. */
final class Packages {
  private Packages() {}

  private static PackageManager manager() {
    return RuntimeEnvironment.getApplication().getPackageManager();
  }

  static AppFacts facts(String name) {
    try {
      PackageInfo info = manager().getPackageInfo(name, PackageManager.GET_PERMISSIONS);
      ApplicationInfo app = manager().getApplicationInfo(name, 0);
      String[] requested = info.requestedPermissions;
      ActivityInfo launcher = launcher(name);
      return new AppFacts(
          name,
          new AppFacts.Version(info.getLongVersionCode(), String.valueOf(info.versionName)),
          String.valueOf(manager().getApplicationLabel(app)),
          new AppFacts.Sdks(app.minSdkVersion, app.targetSdkVersion),
          (app.flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0,
          requested == null ? List.of() : Arrays.asList(requested),
          launcher == null ? null : launcher.name);
    } catch (PackageManager.NameNotFoundException e) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "Failure [INSTALL_PARSE_FAILED_MANIFEST_MALFORMED: " + name + "]");
    }
  }

  /** The activity that the home screen starts, null when there is none. */
  static @Nullable ActivityInfo launcher(String app) {
    Intent query =
        new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setPackage(app);
    return manager().queryIntentActivities(query, 0).stream()
        .findFirst()
        .map(found -> found.activityInfo)
        .orElse(null);
  }

  /** An activity of the app by its name, which may be written short; null when there is none. */
  static @Nullable ActivityInfo activity(String app, String name) {
    return resolve(new Intent().setClassName(app, name.startsWith(".") ? app + name : name));
  }

  /** The activity that an intent means, null when there is none. */
  static @Nullable ActivityInfo resolve(Intent intent) {
    return intent.resolveActivityInfo(manager(), 0);
  }

  /** The constant of ActivityInfo for an orientation. */
  static String orientation(int orientation) {
    for (Field field : ActivityInfo.class.getFields()) {
      if (field.getName().startsWith("SCREEN_ORIENTATION_")
          && Integer.valueOf(orientation).equals(ReflectionHelpers.getStaticField(field))) {
        return field.getName();
      }
    }
    return "SCREEN_ORIENTATION_UNSPECIFIED";
  }
}
