package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nine dex files with Kotlin, its coroutines, AndroidX and Google's location library in them (npm
 * io.appium.settings, Apache-2.0): its one activity starts a service and closes itself.
 */
@EnabledIfEnvironmentVariable(named = NpmApk.FOLDER, matches = ".+", disabledReason = NpmApk.ABSENT)
class KotlinApkTest {
  @TempDir Path dir;

  @Test
  void an_apk_of_nine_dex_files_runs_without_a_crash() throws Exception {
    Path apk = NpmApk.at("io.appium.settings/apks/settings_apk-debug.apk");
    try (PhoneProcess phone = new PhoneProcess(dir.resolve("home"), "--app", apk.toString())) {
      AndroidDriver driver =
          new AndroidDriver(
              phone.url(), new UiAutomator2Options().setAppPackage("io.appium.settings"));
      assertThat(driver.getCapabilities().getCapability("facecert:cannotRun")).isEqualTo(List.of());
      Object log =
          driver.executeScript("mobile: shell", Map.of("command", "logcat", "args", List.of("-d")));
      assertThat(String.valueOf(log))
          .contains("APPIUM SETTINGS: Entering the app", "Displayed io.appium.settings/.Settings")
          .doesNotContain("FATAL EXCEPTION");
    }
  }
}
