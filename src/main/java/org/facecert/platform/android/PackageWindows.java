package org.facecert.platform.android;

import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.screen.WindowOwner;

/** Whose a window is, by the name of the package that shows it. */
final class PackageWindows {

  private static final String BARS = "com.android.systemui";
  private static final Set<String> SYSTEM = Set.of("android", "com.android.settings");

  /** How vendors call the package that asks for permissions or guards them. */
  private static final Pattern GUARDS =
      Pattern.compile(
          "permission|packageinstaller|secur|safe|systemmanager|phonemanager|privacy|guard");

  private PackageWindows() {}

  static WindowOwner owner(String packageName) {
    if (packageName.equals(BARS)) {
      return WindowOwner.BAR;
    }
    if (packageName.contains("inputmethod") || packageName.contains(".ime")) {
      return WindowOwner.KEYBOARD;
    }
    return SYSTEM.contains(packageName) || packageName.endsWith(".permissioncontroller")
        ? WindowOwner.SYSTEM
        : WindowOwner.APP;
  }

  static boolean guards(String packageName) {
    return GUARDS.matcher(packageName).find();
  }
}
