package org.facecert.screen;

import java.util.Set;

/** Windows and packages that belong to the phone, not to an app. */
final class SystemParts {

  private static final Set<String> PERMISSION =
      Set.of(
          "com.android.permissioncontroller",
          "com.google.android.permissioncontroller",
          "com.android.packageinstaller",
          "com.google.android.packageinstaller",
          "com.samsung.android.permissioncontroller",
          "com.miui.securitycenter",
          "com.lbe.security.miui",
          "com.huawei.systemmanager",
          "com.hihonor.systemmanager",
          "com.coloros.securitypermission",
          "com.oplus.securitypermission",
          "com.vivo.permissionmanager",
          "com.meizu.safe");

  private static final Set<String> OTHER =
      Set.of(
          "android",
          "com.android.settings",
          "com.android.systemui",
          "com.android.camera2",
          "com.android.camera",
          "com.google.android.GoogleCamera",
          "com.android.browser",
          "com.android.chrome",
          "com.android.documentsui",
          "com.google.android.documentsui",
          "com.android.vending",
          "com.miui.home",
          "com.huawei.android.launcher",
          "com.android.systemui.recents",
          "com.google.android.apps.nexuslauncher",
          "com.sec.android.app.launcher");

  private SystemParts() {}

  /** Bars, keyboards and toasts: shown over an app without taking its place. */
  static boolean overlay(Node window) {
    String name = window.packageName();
    return window.role() == Role.TOAST
        || name.equals("com.android.systemui")
        || name.contains("inputmethod")
        || name.contains(".ime");
  }

  static boolean asksPermission(Node region) {
    return PERMISSION.contains(region.packageName())
        && (!isSafetyApp(region.packageName()) || hasPermissionButton(region));
  }

  static boolean other(String packageName) {
    return OTHER.contains(packageName) || packageName.contains(".launcher");
  }

  // these packages also hold whole applications, not only the dialog
  private static boolean isSafetyApp(String packageName) {
    return !packageName.contains("permission") && !packageName.contains("packageinstaller");
  }

  private static boolean hasPermissionButton(Node region) {
    long screen = region.bounds().area();
    return region.subtree().stream()
        .filter(Node::clickable)
        .anyMatch(
            n ->
                n.resourceId().contains("permission")
                    || n.resourceId().contains("android:id/button")
                    || (screen > 0 && n.normalLabel().matches(".*(允许|禁止|拒绝|allow|deny).*")));
  }
}
