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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Appium's own demo app, which was never written for this phone and comes as an APK alone (npm
 * android-apidemos, Apache-2.0).
 */
@EnabledIfEnvironmentVariable(named = NpmApk.FOLDER, matches = ".+", disabledReason = NpmApk.ABSENT)
class ApiDemosTest {
  private static final String APP = "io.appium.android.apis";
  private static final Pattern ACTIVITY =
      Pattern.compile("E: activity \\(.*?:name\\(0x01010003\\)=\"([^\"]+)\"", Pattern.DOTALL);

  @TempDir static Path dir;
  private static Path apk;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    apk = NpmApk.at("android-apidemos/apks/ApiDemos-debug.apk");
    phone = new PhoneProcess(dir.resolve("home"), "--app", apk.toString());
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setAppPackage(APP)
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
  }

  @Test
  void is_walked_through_by_its_lists() {
    driver.activateApp(APP);
    driver.findElement(AppiumBy.accessibilityId("App")).click();
    driver.findElement(AppiumBy.accessibilityId("Alert Dialogs")).click();
    driver.findElement(AppiumBy.id(APP + ":id/two_buttons")).click();
    assertThat(driver.findElement(AppiumBy.id("android:id/alertTitle")).getText())
        .startsWith("Lorem ipsum");
    driver.findElement(AppiumBy.id("android:id/button1")).click();
    driver.manage().timeouts().implicitlyWait(Duration.ZERO);
    assertThat(driver.findElements(AppiumBy.id("android:id/alertTitle"))).isEmpty();
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  /** It opens the camera without having asked for the permission, and dies of it as on Android. */
  @Test
  void an_app_that_crashed_is_started_again_in_every_way() {
    crash();
    driver.activateApp(APP);
    assertThat(driver.currentActivity()).isEqualTo(".ApiDemos");
    crash();
    start(".view.Buttons1");
    assertThat(driver.currentActivity()).isEqualTo(".view.Buttons1");
    crash();
    driver.executeScript(
        "mobile: shell",
        Map.of("command", "am", "args", List.of("start", "-n", APP + "/.view.Controls1")));
    assertThat(driver.currentActivity()).isEqualTo(".view.Controls1");
    assertThat(driver.findElements(AppiumBy.className("android.widget.CheckBox"))).isNotEmpty();
  }

  private static void crash() {
    start(".graphics.CameraPreview");
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
  }

  private static void start(String activity) {
    driver.executeScript("mobile: startActivity", Map.of("component", APP + "/" + activity));
  }

  /** 150 of its 331 activities are what the phone promises; the table tells of each. */
  @Test
  void most_of_its_activities_open_and_close() throws Exception {
    List<ActivityTour.Stop> stops = new ActivityTour(driver, APP).through(activities());
    String table = ActivityTour.table(stops);
    Files.writeString(Path.of("target", "apidemos.txt"), table);
    Map<ActivityTour.Outcome, Long> sums =
        stops.stream()
            .collect(Collectors.groupingBy(ActivityTour.Stop::outcome, Collectors.counting()));
    System.out.println("ApiDemos: " + sums + " of " + stops.size() + "; target/apidemos.txt");
    assertThat(phone.process().isAlive()).isTrue();
    assertThat(sums.getOrDefault(ActivityTour.Outcome.OPENED, 0L))
        .as(table)
        .isGreaterThanOrEqualTo(150);
  }

  private static List<String> activities() throws Exception {
    Process process =
        new ProcessBuilder(
                PlaygroundApk.aapt2(dir).toString(),
                "dump",
                "xmltree",
                "--file",
                "AndroidManifest.xml",
                apk.toString())
            .redirectErrorStream(true)
            .start();
    String manifest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return ACTIVITY.matcher(manifest).results().map(m -> m.group(1)).distinct().toList();
  }
}
