package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import io.appium.java_client.appmanagement.ApplicationState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that comes as an APK alone: its dex is translated by the phone. */
class ApkAloneTest {
  private static final String APP = "org.example.playground";

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    Path apk = PlaygroundApk.alone(dir.resolve("app"), UnaryOperator.identity());
    assertThat(apk.resolveSibling("playground.jar")).doesNotExist();
    phone = new PhoneProcess(dir.resolve("home"));
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setApp(apk.toString())
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
  }

  private static void press(String label) {
    driver
        .findElement(
            AppiumBy.androidUIAutomator(
                "new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new"
                    + " UiSelector().text(\""
                    + label
                    + "\"))"))
        .click();
  }

  private static String shell(String command, String... args) {
    return String.valueOf(
        driver.executeScript("mobile: shell", Map.of("command", command, "args", List.of(args))));
  }

  @BeforeEach
  void fresh() {
    driver.terminateApp(APP);
    driver.activateApp(APP);
  }

  @Test
  void runs_as_with_its_class_files_beside_it() {
    press("Second");
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
    driver.findElement(AppiumBy.xpath("//*[@text='Done']")).click();
    assertThat(driver.findElement(AppiumBy.id("status")).getText())
        .isEqualTo("back 7 -1 forty-two");
  }

  @Test
  void what_cannot_run_is_named_to_the_client_and_in_the_log() {
    String library = "the native library libplayground.so cannot run";
    assertThat(String.valueOf(driver.getCapabilities().getCapability("facecert:cannotRun")))
        .contains(library);
    assertThat(shell("logcat", "-d")).contains("PackageManager: " + library);
  }

  @Test
  void an_app_that_crashed_is_started_again_in_every_way() {
    crash();
    driver.activateApp(APP);
    assertThat(driver.currentActivity()).isEqualTo(".MainActivity");
    crash();
    driver.executeScript("mobile: startActivity", Map.of("component", APP + "/.SecondActivity"));
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
    driver.terminateApp(APP);
    driver.activateApp(APP);
    crash();
    shell("am", "start", "-n", APP + "/.SecondActivity");
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
  }

  private static void crash() {
    press("Crash");
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
  }

  @Test
  void a_jar_of_another_app_beside_it_is_not_run_in_its_place() throws Exception {
    Path apk = PlaygroundApk.alone(dir.resolve("beside"), UnaryOperator.identity());
    Files.writeString(apk.resolveSibling("playground.jar"), "no jar", StandardCharsets.UTF_8);
    // signed by another key
    driver.removeApp(APP);
    driver.installApp(apk.toString());
    driver.activateApp(APP);
    assertThat(driver.findElement(AppiumBy.id("status")).getText()).startsWith("Hello");
  }
}
