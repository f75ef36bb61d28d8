package org.facecert.phone.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code mobile:} commands of the driver that this phone has not, with the reason. */
final class NotHere {
  private static final Map<String, String> REASONS = Map.copyOf(reasons());

  private NotHere() {}

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    all(
        reasons,
        "it is no emulator and has no emulator console",
        "execEmuConsoleCommand",
        "fingerprint",
        "sendSms",
        "gsmCall",
        "gsmSignal",
        "gsmVoice",
        "powerAc",
        "powerCapacity",
        "networkSpeed",
        "sensorSet");
    all(
        reasons,
        "it records no video",
        "startMediaProjectionRecording",
        "isMediaProjectionRecordingRunning",
        "stopMediaProjectionRecording",
        "startScreenStreaming",
        "stopScreenStreaming");
    all(
        reasons,
        "it has no web socket for logs; ask for the log type logcat",
        "startLogsBroadcast",
        "stopLogsBroadcast");
    all(reasons, "it runs no services", "startService", "stopService");

    all(reasons, "it has no such radio", "bluetooth", "nfc");
    all(reasons, "its browser is no part of it", "getChromeCapabilities", "viewportElementRect");
    all(
        reasons,
        "it has one display and tells its windows in the page source",
        "screenshots",
        "listWindows",
        "listDisplays");
    all(
        reasons,
        "it runs no actions of its own accord",
        "scheduleAction",
        "getActionHistory",
        "unscheduleAction");
    all(reasons, "it installs one APK at a time", "installMultipleApks");
    all(reasons, "it measures no performance", "getPerformanceData", "getPerformanceDataTypes");
    all(
        reasons,
        "the virtual phone has no such part of the system",
        "deviceidle",
        "setUiMode",
        "getUiMode",
        "sendTrimMemory",
        "statusBar",
        "setStylusHandwriting",
        "refreshGpsCache");
    return reasons;
  }

  private static void all(Map<String, String> reasons, String reason, String... names) {
    List.of(names).forEach(name -> reasons.put(name, reason));
  }

  /** Why there is no such command, null when the driver has none of that name either. */
  static @Nullable String reason(String name) {
    return REASONS.get(name);
  }
}
