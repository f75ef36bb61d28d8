package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import io.appium.java_client.appmanagement.ApplicationState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One build of an app is put over another, as {@code adb install -r} does. */
class UpdatedAppTest {
  private static final String APP = "org.example.playground";
  private static final String CAMERA = "android.permission.CAMERA";

  @TempDir static Path dir;
  private static Path earlier;
  private static Path later;
  private static Path stranger;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    earlier = PlaygroundApk.another(dir.resolve("earlier"), version(3), Optional.empty());
    Optional<Path> key = Optional.ofNullable(earlier.getParent());
    later =
        PlaygroundApk.another(
            dir.resolve("later"),
            text -> asking("READ_CALENDAR", version(4).apply(text)).replace(audio(), ""),
            key);
    stranger = PlaygroundApk.another(dir.resolve("stranger"), version(5), Optional.empty());
    phone = new PhoneProcess(dir.resolve("home"));
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setApp(earlier.toString())
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
  }

  private static UnaryOperator<String> version(int code) {
    return text ->
        text.replace("android:versionCode=\"3\"", "android:versionCode=\"" + code + "\"");
  }

  private static String audio() {
    return "<uses-permission android:name=\"android.permission.RECORD_AUDIO\"/>";
  }

  private static String asking(String permission, String text) {
    String line = "<uses-permission android:name=\"android.permission." + permission + "\"/>";
    return text.replace("<application ", line + "<application ");
  }

  @BeforeEach
  void fresh() {
    driver.removeApp(APP);
    driver.installApp(earlier.toString());
    driver.activateApp(APP);
  }

  private static String status() {
    return driver.findElement(AppiumBy.id("status")).getText();
  }

  private static void press(String label) {
    driver.findElement(AppiumBy.xpath("//*[@text='" + label + "']")).click();
  }

  private static String shell(String command, String... args) {
    return String.valueOf(
        driver.executeScript("mobile: shell", Map.of("command", command, "args", List.of(args))));
  }

  private static String dump() {
    return shell("dumpsys", "package", APP);
  }

  private static String line(String begin) {
    return dump()
        .lines()
        .map(String::strip)
        .filter(l -> l.startsWith(begin))
        .reduce((a, b) -> b)
        .orElse("");
  }

  private static void allowCamera() {
    press("Ask camera");
    press("While using the app");
  }

  @Test
  void data_and_grants_stay_and_the_process_ends() {
    assertThat(status()).contains("launches=1");
    allowCamera();
    String first = line("firstInstallTime=");

    driver.installApp(later.toString());

    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
    assertThat(line("versionCode=")).startsWith("versionCode=4");
    assertThat(line("firstInstallTime=")).isEqualTo(first);
    assertThat(line(CAMERA + ": ")).isEqualTo(CAMERA + ": granted=true, flags=[ USER_SET]");
    driver.activateApp(APP);
    assertThat(status()).contains("launches=2").contains("camera=0");
  }

  @Test
  void what_is_asked_for_anew_is_not_granted_and_what_is_asked_no_more_is_forgotten() {
    shell("pm", "grant", APP, "android.permission.RECORD_AUDIO");

    driver.installApp(later.toString());

    assertThat(line("android.permission.READ_CALENDAR: ")).contains("granted=false, flags=[ ]");
    assertThat(dump()).doesNotContain("RECORD_AUDIO");
  }

  @Test
  void a_denial_stays_a_denial() {
    press("Ask camera");
    press("Don’t allow");

    driver.installApp(later.toString());

    assertThat(line(CAMERA + ": ")).isEqualTo(CAMERA + ": granted=false, flags=[ USER_SET]");
  }

  @Test
  void another_key_and_an_earlier_version_are_refused_and_change_nothing() {
    driver.installApp(later.toString());
    String before = dump();

    assertThatThrownBy(() -> driver.installApp(stranger.toString()))
        .hasMessageContaining(
            "INSTALL_FAILED_UPDATE_INCOMPATIBLE: Existing package " + APP + " signatures do not");
    assertThatThrownBy(() -> driver.installApp(earlier.toString()))
        .hasMessageContaining(
            "INSTALL_FAILED_VERSION_DOWNGRADE: Downgrade detected: Update version code 3 is older"
                + " than current 4");

    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void what_an_app_gives_back_is_gone_once_its_process_has_ended() {
    allowCamera();
    press("Give camera back");
    assertThat(line(CAMERA + ": ")).contains("granted=true");

    driver.terminateApp(APP);

    assertThat(line(CAMERA + ": ")).isEqualTo(CAMERA + ": granted=false, flags=[ ]");
  }
}
