package org.facecert.doctor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.device.DeviceFault;
import org.facecert.doctor.Diagnosis.CheckOutcome;
import org.facecert.evidence.Sentence;

/** Why no session came to be, by what Appium 3 and its driver say of it. */
final class StartFault {

  private static final String SESSION = "session";
  private static final String UIAUTOMATOR = "appium-uiautomator2-driver";

  private static final Pattern NO_DRIVER =
      Pattern.compile("could not find (a|installed) driver|no drivers? .*installed");

  private static final Pattern INSECURE =
      Pattern.compile("potentially insecure feature '?[\"']?([a-z0-9_]+)");

  private static final Pattern NO_SDK =
      Pattern.compile("neither android_home nor android_sdk_root|could not find 'adb");

  private static final Pattern NO_PHONE =
      Pattern.compile(
          "could not find a connected android device|was not in the list of connected devices"
              + "|device .*not found|device unauthorized|device offline");

  private static final Pattern NO_SLOT =
      Pattern.compile("no nodes support the capabilities|new session request timed out");

  private StartFault() {}

  /**
   * @param home from which the server takes its drivers, where it tells
   */
  static Diagnosis diagnose(DeviceFault fault, Optional<AppiumHome> home) {
    String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    Sentence words = fault.what();
    if (NO_DRIVER.matcher(said).find()) {
      return noDriver(home);
    }
    var insecure = INSECURE.matcher(said);
    if (insecure.find()) {
      return Diagnosis.failed(SESSION, "insecure", "feature", insecure.group(1));
    }
    if (NO_SDK.matcher(said).find()) {
      return Diagnosis.failed(SESSION, "no-sdk");
    }
    if (NO_PHONE.matcher(said).find()) {
      return Diagnosis.failed(SESSION, "no-phone", "fault", words);
    }
    if (NO_SLOT.matcher(said).find()) {
      return Diagnosis.failed(SESSION, "no-slot", "fault", words);
    }
    if (words.key().startsWith("fault.in-use") || words.key().equals("fault.all-lent")) {
      return Diagnosis.failed(SESSION, "in-use", "fault", words);
    }
    return Diagnosis.told(SESSION, CheckOutcome.FAILED, words)
        .curedBy(Sentence.of("doctor.session.other.cure"));
  }

  private static Diagnosis noDriver(Optional<AppiumHome> home) {
    if (home.isEmpty()) {
      return Diagnosis.failed(SESSION, "no-driver");
    }
    AppiumHome told = home.get();
    if (told.drivers().isEmpty()) {
      return Diagnosis.failed(SESSION, "wrong-home", "folder", told.folder());
    }
    return told.drivers().contains(UIAUTOMATOR)
        ? Diagnosis.failed(SESSION, "driver-off", "folder", told.folder())
        : Diagnosis.failed(
            SESSION,
            "driver-missing",
            "folder",
            told.folder(),
            "drivers",
            String.join(", ", told.drivers()));
  }
}
