package org.facecert.screen;

import java.util.regex.Pattern;

/** Windows that belong to the phone, not to an app. */
final class SystemParts {

  /** How vendors call the package that asks for permissions or guards them. */
  private static final Pattern GUARDS =
      Pattern.compile(
          "permission|packageinstaller|secur|safe|systemmanager|phonemanager|privacy|guard");

  private SystemParts() {}

  /** Bars, keyboards and toasts: shown over an app without taking its place. */
  static boolean overlay(Node window) {
    return overlay(window.role(), window.packageName());
  }

  static boolean overlay(Role role, String name) {
    return role == Role.TOAST
        || name.equals("com.android.systemui")
        || name.contains("inputmethod")
        || name.contains(".ime");
  }

  /** A package that by its name may ask for permissions; not what it asks. */
  static boolean guards(String packageName) {
    return GUARDS.matcher(packageName).find();
  }
}
