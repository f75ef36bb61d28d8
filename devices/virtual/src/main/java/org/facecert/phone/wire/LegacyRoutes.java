package org.facecert.phone.wire;

import java.util.Map;

/** Routes that UiAutomator2 still answers beside the mobile: commands of the same meaning. */
final class LegacyRoutes {
  static final Map<String, String> MOBILE =
      Map.ofEntries(
          Map.entry("POST appium/device/pull_file", "mobile: pullFile"),
          Map.entry("POST appium/device/pull_folder", "mobile: pullFolder"),
          Map.entry("POST appium/device/push_file", "mobile: pushFile"),
          Map.entry("GET appium/device/current_activity", "mobile: getCurrentActivity"),
          Map.entry("GET appium/device/current_package", "mobile: getCurrentPackage"),
          Map.entry("POST appium/device/activate_app", "mobile: activateApp"),
          Map.entry("POST appium/device/terminate_app", "mobile: terminateApp"),
          Map.entry("POST appium/device/app_state", "mobile: queryAppState"),
          Map.entry("POST appium/device/app_installed", "mobile: isAppInstalled"),
          Map.entry("POST appium/device/install_app", "mobile: installApp"),
          Map.entry("POST appium/device/remove_app", "mobile: removeApp"),
          Map.entry("POST appium/device/hide_keyboard", "mobile: hideKeyboard"),
          Map.entry("GET appium/device/is_keyboard_shown", "mobile: isKeyboardShown"),
          Map.entry("GET appium/device/system_time", "mobile: getDeviceTime"),
          Map.entry("POST appium/device/system_time", "mobile: getDeviceTime"),
          Map.entry("POST appium/device/get_clipboard", "mobile: getClipboard"),
          Map.entry("POST appium/device/set_clipboard", "mobile: setClipboard"),
          Map.entry("GET appium/device/display_density", "mobile: getDisplayDensity"),
          Map.entry("GET appium/device/system_bars", "mobile: getSystemBars"),
          Map.entry("POST appium/app/background", "mobile: backgroundApp"),
          Map.entry("POST appium/app/strings", "mobile: getAppStrings"),
          Map.entry("POST appium/device/start_activity", "mobile: startActivity"),
          Map.entry("POST appium/device/open_notifications", "mobile: openNotifications"),
          Map.entry("POST appium/device/lock", "mobile: lock"),
          Map.entry("POST appium/device/unlock", "mobile: unlock"),
          Map.entry("POST appium/device/is_locked", "mobile: isLocked"),
          Map.entry("POST appium/start_recording_screen", "mobile: startMediaProjectionRecording"),
          Map.entry("POST appium/stop_recording_screen", "mobile: stopMediaProjectionRecording"));

  private LegacyRoutes() {}
}
