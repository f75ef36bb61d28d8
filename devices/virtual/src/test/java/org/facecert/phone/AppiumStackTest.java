package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.nativekey.AndroidKey;
import io.appium.java_client.android.nativekey.KeyEvent;
import io.appium.java_client.android.options.UiAutomator2Options;
import io.appium.java_client.appmanagement.ApplicationState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * The whole genuine way: java-client, Appium, the UiAutomator2 driver, adb, and only then the
 * phone; with the capabilities that a vendor's tests have, none of which skips a step. After each
 * test nothing may have been asked of the phone that it does not know.
 */
@EnabledIfEnvironmentVariable(
    named = GenuineAdb.PROGRAM,
    matches = ".+",
    disabledReason = GenuineAdb.ABSENT)
@EnabledIfEnvironmentVariable(
    named = GenuineAppium.FOLDER,
    matches = ".+",
    disabledReason = GenuineAppium.ABSENT)
class AppiumStackTest {
  private static final String APP = "org.example.playground";
  private static final String PERMISSION = "com.android.permissioncontroller:id/permission_";

  /** the acceptance is a hundred: -Dfacecert.sessions=100 */
  private static final int SESSIONS = Integer.getInteger("facecert.sessions", 20);

  @TempDir static Path dir;
  private static Path apk;
  private static PhoneProcess phone;
  private static PhoneProcess second;
  private static GenuineAdb adb;
  private static GenuineAppium appium;
  private static String serial;
  private static String secondSerial;

  @BeforeAll
  static void start() throws Exception {
    apk = PlaygroundApk.alone(dir.resolve("app"), UnaryOperator.identity());
    phone = new PhoneProcess(dir.resolve("phone"), "--adb", "0");
    second = new PhoneProcess(dir.resolve("second"), "--adb", "0");
    adb = new GenuineAdb(dir.resolve("adb"));
    serial = connected(phone);
    secondSerial = connected(second);
    appium = new GenuineAppium(adb, dir.resolve("appium.log"));
  }

  private static String connected(PhoneProcess phone) throws IOException, InterruptedException {
    String serial = phone.adb();
    assertThat(adb.run("connect", serial).text()).contains("connected to " + serial);
    return serial;
  }

  @AfterAll
  static void end() {
    if (appium != null) {
      appium.close();
    }
    if (adb != null) {
      adb.close();
    }
    if (phone != null) {
      phone.close();
    }
    if (second != null) {
      second.close();
    }
  }

  private static UiAutomator2Options options(String udid) {
    return new UiAutomator2Options()
        .setUdid(udid)
        .setApp(apk.toAbsolutePath().toString())
        .setNewCommandTimeout(Duration.ofMinutes(2))
        // 20 s by default, which a start of an app can take on a machine with much other work
        .setAdbExecTimeout(Duration.ofMinutes(1))
        .amend("appium:adbPort", adb.port());
  }

  private static AndroidDriver session(UiAutomator2Options options) throws IOException {
    AndroidDriver driver = new AndroidDriver(appium.url(), options);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    return driver;
  }

  private static void press(AndroidDriver driver, String label) {
    driver.findElement(AppiumBy.xpath("//*[@text='" + label + "']")).click();
  }

  private static String status(AndroidDriver driver) {
    return driver.findElement(AppiumBy.id("status")).getText();
  }

  private static @Nullable Object mobile(
      AndroidDriver driver, String name, Map<String, Object> arguments) {
    return driver.executeScript("mobile: " + name, arguments);
  }

  @Test
  void an_app_is_installed_found_pressed_typed_into_and_left() throws Exception {
    AndroidDriver driver = session(options(serial));
    try {
      assertThat(driver.getCapabilities().getCapability("appium:deviceModel"))
          .isEqualTo("Virtual Phone");
      assertThat(driver.getPageSource()).contains("Hello launches=1", "resource-id=\"" + APP);
      finding(driver);
      press(driver, "Second");
      assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
      driver.navigate().back();
      gestures(driver);
      press(driver, "Dialog");
      assertThat(driver.switchTo().alert().getText()).isEqualTo("Question\nSure?");
      driver.switchTo().alert().accept();
      assertThat(status(driver)).isEqualTo("said yes");
    } finally {
      driver.quit();
    }
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  private static void gestures(AndroidDriver driver) {
    RemoteWebElement button =
        (RemoteWebElement) driver.findElement(AppiumBy.xpath("//*[@text='Second']"));
    mobile(driver, "clickGesture", Map.of("elementId", button.getId()));
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
    driver.pressKey(new KeyEvent(AndroidKey.BACK));
    RemoteWebElement page =
        (RemoteWebElement) driver.findElement(AppiumBy.className("android.widget.ScrollView"));
    Map<String, Object> down =
        Map.of("elementId", page.getId(), "direction", "down", "percent", 0.5);
    assertThat(mobile(driver, "scrollGesture", down)).isEqualTo(true);
    Map<String, Object> up = Map.of("elementId", page.getId(), "direction", "up", "percent", 1.0);
    while (Boolean.TRUE.equals(mobile(driver, "scrollGesture", up))) {
      assertThat(driver.getPageSource()).contains(APP);
    }
    RemoteWebElement name = (RemoteWebElement) driver.findElement(AppiumBy.id(APP + ":id/name"));
    name.sendKeys("old");
    mobile(driver, "replaceElementValue", Map.of("elementId", name.getId(), "text", "new"));
    assertThat(name.getText()).isEqualTo("new");
    name.clear();
  }

  private static void finding(AndroidDriver driver) {
    WebElement tick = driver.findElement(AppiumBy.className("android.widget.CheckBox"));
    tick.click();
    assertThat(tick.getAttribute("checked")).isEqualTo("true");
    WebElement name = driver.findElement(AppiumBy.id(APP + ":id/name"));
    name.sendKeys("张三 Zhang");
    assertThat(name.getText()).isEqualTo("张三 Zhang");
    name.clear();
    assertThat(name.getText()).isEqualTo("Your name");
    assertThat(name.getRect().getWidth()).isPositive();
    assertThat(driver.findElement(AppiumBy.androidUIAutomator("new UiSelector().text(\"Second\")")))
        .isNotNull();
    assertThat(driver.getScreenshotAs(OutputType.BYTES)).startsWith(0x89, 'P', 'N', 'G');
    driver.manage().timeouts().implicitlyWait(Duration.ZERO);
    assertThatThrownBy(() -> driver.findElement(AppiumBy.id("nothing")))
        .isInstanceOf(NoSuchElementException.class);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  @Test
  void a_permission_is_asked_for_and_the_phone_remembers_the_answer() throws Exception {
    AndroidDriver driver = session(options(serial));
    try {
      press(driver, "Ask camera");
      assertThat(driver.getCurrentPackage()).isEqualTo("com.android.permissioncontroller");
      WebElement allow =
          driver.findElement(AppiumBy.id(PERMISSION + "allow_foreground_only_button"));
      allow.click();
      assertThat(status(driver)).startsWith("result 1 [0]");
      assertThatThrownBy(allow::click).isInstanceOf(StaleElementReferenceException.class);
      Map<String, Object> granted = Map.of("type", "granted", "appPackage", APP);
      assertThat(String.valueOf(mobile(driver, "getPermissions", granted)))
          .contains("android.permission.CAMERA");
      mobile(
          driver,
          "changePermissions",
          Map.of(
              "permissions", "android.permission.CAMERA", "appPackage", APP, "action", "revoke"));
      assertThat(String.valueOf(mobile(driver, "getPermissions", granted)))
          .doesNotContain("android.permission.CAMERA");
    } finally {
      driver.quit();
    }
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  @Test
  void the_device_is_asked_through_its_shell_and_its_helpers() throws Exception {
    AndroidDriver driver = session(options(serial).setAutoGrantPermissions(true));
    try {
      assertThat(
              mobile(
                  driver,
                  "shell",
                  Map.of("command", "getprop", "args", List.of("ro.product.model"))))
          .isEqualTo("Virtual Phone\n");
      byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
      driver.pushFile("/sdcard/Download/a.txt", Base64.getEncoder().encode(hello));
      assertThat(driver.pullFile("/sdcard/Download/a.txt")).isEqualTo(hello);
      driver.setClipboardText("copied");
      assertThat(driver.getClipboardText()).isEqualTo("copied");
      assertThat(String.valueOf(mobile(driver, "getPermissions", Map.of("type", "granted"))))
          .contains("android.permission.CAMERA");
      assertThat(driver.isAppInstalled(APP)).isTrue();
      assertThat(driver.getSystemBars().get("statusBar")).isNotNull();
      assertThat(driver.isKeyboardShown()).isFalse();
      assertThat(driver.getContextHandles()).containsExactly("NATIVE_APP");
      assertThat(driver.getBatteryInfo().getLevel()).isEqualTo(1.0);
      assertThat(driver.manage().logs().get("logcat").getAll()).isNotEmpty();
      life(driver);
    } finally {
      driver.quit();
    }
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  private static void life(AndroidDriver driver) {
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.RUNNING_IN_FOREGROUND);
    assertThat(driver.terminateApp(APP)).isTrue();
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
    driver.activateApp(APP);
    assertThat(status(driver)).startsWith("Hello launches=2");
    mobile(driver, "clearApp", Map.of("appId", APP));
    driver.activateApp(APP);
    assertThat(status(driver)).startsWith("Hello launches=1");
  }

  @Test
  void the_phones_own_settings_are_driven_too() throws Exception {
    UiAutomator2Options options =
        new UiAutomator2Options()
            .setUdid(serial)
            .setAppPackage("com.android.settings")
            .setAppActivity(".Settings")
            .setAdbExecTimeout(Duration.ofMinutes(1))
            .amend("appium:adbPort", adb.port());
    AndroidDriver driver = session(options);
    try {
      assertThat(driver.getCurrentPackage()).isEqualTo("com.android.settings");
      assertThat(driver.executeScript("mobile: listSms", Map.of()))
          .isEqualTo(Map.of("items", List.of(), "total", 0L));
      assertThatThrownBy(
              () -> driver.executeScript("mobile: startMediaProjectionRecording", Map.of()))
          .as("a recorder that is not there is said to be missing")
          .hasMessageContaining("does not run");
    } finally {
      driver.quit();
    }
    assertThat(phone.unknown()).allMatch(line -> line.contains("recording"));
  }

  @Test
  void a_session_speaks_the_language_that_was_asked_for() throws Exception {
    AndroidDriver driver = session(options(serial).setLanguage("zh").setLocale("CN"));
    try {
      assertThat(
              mobile(
                  driver,
                  "shell",
                  Map.of("command", "getprop", "args", List.of("persist.sys.locale"))))
          .isEqualTo("zh-CN\n");
    } finally {
      driver.quit();
    }
    session(options(serial).setLanguage("en").setLocale("US")).quit();
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  @Test
  void sessions_in_a_row_work_alike() throws Exception {
    for (int round = 1; round <= SESSIONS; round++) {
      AndroidDriver driver = session(options(serial));
      try {
        assertThat(status(driver)).as("session %d", round).startsWith("Hello launches=1");
        press(driver, "Second");
        press(driver, "Done");
        assertThat(status(driver)).as("session %d", round).isEqualTo("back 7 -1 forty-two");
      } finally {
        driver.quit();
      }
    }
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  @Test
  void two_phones_are_driven_at_once_and_do_not_mix() throws Exception {
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> typed(serial, "one", 8301));
    CompletableFuture<String> two =
        CompletableFuture.supplyAsync(() -> typed(secondSerial, "two", 8302));

    assertThat(one.get(3, TimeUnit.MINUTES)).isEqualTo("one");
    assertThat(two.get(3, TimeUnit.MINUTES)).isEqualTo("two");
    assertThat(phone.unknown()).isEmpty();
    assertThat(second.unknown()).isEmpty();
  }

  private static String typed(String udid, String text, int systemPort) {
    try {
      AndroidDriver driver = session(options(udid).setSystemPort(systemPort));
      try {
        WebElement name = driver.findElement(AppiumBy.id(APP + ":id/name"));
        name.sendKeys(text);
        for (int round = 0; round < 5; round++) {
          assertThat(name.getText()).isEqualTo(text);
          driver.getPageSource();
        }
        return name.getText();
      } finally {
        driver.quit();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
