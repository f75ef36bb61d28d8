package org.facecert.phone.inside;

import android.content.ContentProvider;
import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.robolectric.shadows.ShadowContentResolver;

/**
 * The app's content providers. Android sets them up as the process starts, before the application's
 * onCreate; libraries start themselves by it (AOSP android-14,
 * ActivityThread.installContentProviders).
 */
final class Providers {
  private Providers() {}

  static void install(Context context, ClassLoader loader) throws ReflectiveOperationException {
    for (ProviderInfo info : declared(context)) {
      ContentProvider provider =
          loader
              .loadClass(info.name)
              .asSubclass(ContentProvider.class)
              .getDeclaredConstructor()
              .newInstance();
      for (String authority : info.authority.split(";")) {
        ShadowContentResolver.registerProviderInternal(authority, provider);
      }
      provider.attachInfo(context, info);
    }
  }

  /** Those that are enabled, the most urgent first. */
  private static List<ProviderInfo> declared(Context context) {
    try {
      PackageInfo all =
          context
              .getPackageManager()
              .getPackageInfo(context.getPackageName(), PackageManager.GET_PROVIDERS);
      return all.providers == null
          ? List.of()
          : Arrays.stream(all.providers)
              .filter(p -> p.enabled && p.authority != null)
              .sorted(Comparator.comparingInt((ProviderInfo p) -> -p.initOrder))
              .toList();
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("the loaded app is not installed", e);
    }
  }
}
