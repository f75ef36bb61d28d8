package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import io.appium.java_client.appmanagement.ApplicationState;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * Plain Appium client code against a phone, as a user would write it. The app is in src/test/app;
 * it is built, signed and installed here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppiumClientTest {
  private static final String APP = "org.example.playground";
  private static final String PERMISSION = "com.android.permissioncontroller:id/permission_";

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    Path apk = PlaygroundApk.build(dir.resolve("app"));
    phone = new PhoneProcess(dir.resolve("home"), "--chromium", "none");
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setApp(apk.toString())
                .setNewCommandTimeout(Duration.ofMinutes(5)));
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
  }

  @BeforeEach
  void fresh() {
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    if (driver.queryAppState(APP) != ApplicationState.NOT_INSTALLED) {
      driver.executeScript("mobile: clearApp", Map.of("appId", APP));
      driver.activateApp(APP);
    }
  }

  private static void press(String label) {
    driver.findElement(AppiumBy.xpath("//*[@text='" + label + "']")).click();
  }

  private static void reveal(String label) {
    driver.findElement(
        AppiumBy.androidUIAutomator(
            "new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new"
                + " UiSelector().text(\""
                + label
                + "\"))"));
  }

  private static String status() {
    return driver.findElement(AppiumBy.id("status")).getText();
  }

  private static String shell(String command, String... args) {
    return String.valueOf(
        driver.executeScript("mobile: shell", Map.of("command", command, "args", List.of(args))));
  }

  @Test
  @Order(1)
  void the_session_says_that_the_phone_is_virtual() {
    assertThat(driver.getCapabilities().getCapability("appium:deviceModel"))
        .isEqualTo("Virtual Phone");
    assertThat(driver.getCapabilities().getCapability("appium:deviceManufacturer"))
        .isEqualTo("FaceCert");
    assertThat(shell("getprop", "ro.product.model")).isEqualTo("Virtual Phone\n");
  }

  @Test
  void finds_by_every_strategy_and_reads_what_it_finds() {
    assertThat(status()).startsWith("Hello launches=1 starts=1");
    WebElement tick = driver.findElement(AppiumBy.className("android.widget.CheckBox"));
    tick.click();
    assertThat(tick.getAttribute("checked")).isEqualTo("true");
    WebElement name = driver.findElement(AppiumBy.id(APP + ":id/name"));
    name.sendKeys("张三 Zhang");
    assertThat(name.getText()).isEqualTo("张三 Zhang");
    name.clear();
    assertThat(name.getText()).isEqualTo("Your name");
    assertThat(driver.getScreenshotAs(OutputType.BYTES)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void an_activity_answers_its_caller() {
    press("Second");
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
    press("Done");
    assertThat(status()).isEqualTo("back 7 -1 forty-two");
  }

  // as under an enabled accessibility service, which UiAutomator is: AOSP android-14, AbsListView
  @Test
  void rows_of_lists_dialogs_menus_and_spinners_can_be_pressed() {
    reveal("Lists");
    press("Lists");
    assertThat(row("Second row")).isEqualTo("true");
    press("Second row");
    driver.findElement(AppiumBy.xpath("//*[@text='row 1']"));
    press("Ask");
    assertThat(row("By phone")).isEqualTo("true");
    press("By phone");
    driver.findElement(AppiumBy.xpath("//*[@text='answer 1']"));
    press("More");
    assertThat(
            driver.findElements(
                AppiumBy.xpath("//*[@clickable='true' and descendant-or-self::*[@text='Share']]")))
        .isNotEmpty();
    press("Share");
    driver.findElement(AppiumBy.xpath("//*[@text='menu Share']"));
    press("Weekly");
    assertThat(row("Monthly")).isEqualTo("true");
    press("Monthly");
    driver.findElement(AppiumBy.xpath("//android.widget.Spinner/*[@text='Monthly']"));
  }

  // the defaults of the real server: 5,000 pixels per second and unit of density
  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 50_000})
  void a_page_scrolls_no_further_than_the_finger_goes(int speed) {
    Rectangle page = driver.findElement(AppiumBy.className("android.widget.ScrollView")).getRect();
    WebElement lowest =
        driver.findElements(AppiumBy.className("android.widget.Button")).stream()
            .max(Comparator.comparingInt(b -> b.getLocation().getY()))
            .orElseThrow();
    String label = lowest.getText();
    int before = lowest.getLocation().getY();

    driver.executeScript("mobile: scrollGesture", scroll(page, speed));

    int moved =
        before
            - driver.findElement(AppiumBy.xpath("//*[@text='" + label + "']")).getLocation().getY();
    assertThat(moved).as(label).isBetween(1, page.getHeight() / 4);
  }

  private static Map<String, Object> scroll(Rectangle page, int speed) {
    return Map.of(
        "left", page.getX(),
        "top", page.getY(),
        "width", page.getWidth(),
        "height", page.getHeight(),
        "direction", "down",
        "percent", 0.25,
        "speed", speed);
  }

  @Test
  void what_stands_higher_is_read_first_whenever_it_was_added() {
    reveal("Lists");
    press("Lists");
    String source = driver.getPageSource();
    // the window adds its action bar after the content
    assertThat(source.indexOf("Lists of things")).isPositive();
    assertThat(source.indexOf("Lists of things")).isLessThan(source.indexOf("nothing chosen"));
  }

  private static String row(String words) {
    return String.valueOf(
        driver.findElement(AppiumBy.xpath("//*[@text='" + words + "']")).getAttribute("clickable"));
  }

  @Test
  void alerts_are_read_and_answered() {
    press("Dialog");
    assertThat(driver.switchTo().alert().getText()).isEqualTo("Question\nSure?");
    driver.switchTo().alert().accept();
    assertThat(status()).isEqualTo("said yes");
    assertThatThrownBy(() -> driver.switchTo().alert().getText())
        .isInstanceOf(NoAlertPresentException.class);
  }

  @Test
  void what_floats_without_the_focus_is_told_when_all_windows_are_asked_for() {
    press("Float");
    assertThat(driver.getPageSource()).contains("Hello launches=1").doesNotContain("Wave");

    driver.setSetting("enableMultiWindows", true);
    try {
      assertThat(driver.getPageSource()).containsSubsequence("Wave", "Hello launches=1");
      press("Wave");
      assertThat(status()).isEqualTo("waved");
      press("Dialog");
      assertThat(driver.getPageSource()).contains("Sure?").doesNotContain("waved");
    } finally {
      driver.setSetting("enableMultiWindows", false);
    }
  }

  @Test
  void the_camera_needs_its_permission_and_is_recorded() {
    press("Camera");
    assertThat(status()).isEqualTo("Fail to connect to camera service");
    driver.navigate().back();

    press("Ask camera");
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.permissioncontroller");
    driver.findElement(AppiumBy.id(PERMISSION + "allow_foreground_only_button")).click();
    assertThat(status()).startsWith("result 1 [0]");

    press("Camera");
    press("Shoot");
    driver.findElement(
        AppiumBy.xpath(
            "//*[starts-with(@text,'picture 1280x960') and contains(@text,'frames true')]"));
    driver.findElement(AppiumBy.xpath("//*[starts-with(@text,'frame true 640x480 middle ff')]"));
    press("Anew");
    press("Shoot");
    driver.findElement(AppiumBy.xpath("//*[starts-with(@text,'picture 1280x960')]"));
    driver.navigate().back();
    assertThat(shell("dumpsys", "media.camera"))
        .containsSubsequence(
            "DISCONNECT device 1 client for package " + APP,
            "CONNECT device 1 client for package " + APP,
            // a page that is made anew lets go of the camera before it takes it again
            "DISCONNECT device 1 client for package " + APP,
            "CONNECT device 1 client for package " + APP,
            "REJECT device 1 client for package " + APP);
    assertThat(shell("cmd appops get " + APP + " CAMERA"))
        .matches("CAMERA: allow; time=\\+.*ms ago; rejectTime=\\+.*ms ago; duration=\\+.*ms\n");
  }

  // the dialog is an activity in the app's task: AOSP android-14, GrantPermissionsActivity
  @Test
  void a_permission_dialog_goes_with_the_app_to_the_background_and_comes_back_with_it() {
    press("Ask camera");
    driver.executeScript("mobile: backgroundApp", Map.of("seconds", -1));
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.launcher3");

    driver.activateApp(APP);
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.permissioncontroller");
  }

  @Test
  void the_second_refusal_ends_the_asking() {
    press("Ask camera");
    driver.findElement(AppiumBy.id(PERMISSION + "deny_button")).click();
    assertThat(status()).isEqualTo("result 1 [-1] rationale=true");
    press("Ask camera");
    driver.findElement(AppiumBy.id(PERMISSION + "deny_and_dont_ask_again_button")).click();
    assertThat(status()).isEqualTo("result 1 [-1] rationale=false");
    press("Ask camera");
    assertThat(driver.getCurrentPackage()).isEqualTo(APP);
    assertThat(shell("dumpsys package " + APP))
        .contains("android.permission.CAMERA: granted=false, flags=[ USER_SET|USER_FIXED]");
  }

  @Test
  void several_permissions_are_asked_one_after_the_other() {
    press("Ask three");
    driver.findElement(AppiumBy.id(PERMISSION + "allow_one_time_button")).click();
    assertThat(driver.findElement(AppiumBy.id(PERMISSION + "message")).getText())
        .isEqualTo("Allow Playground to record audio?");
    driver.findElement(AppiumBy.id(PERMISSION + "deny_button")).click();
    driver.findElement(AppiumBy.id(PERMISSION + "allow_button")).click();
    assertThat(status()).startsWith("result 2 [0, -1, 0]");
  }

  @Test
  void the_stock_camera_comes_and_goes_without_disturbing_the_app() {
    shell("am start -a android.media.action.STILL_IMAGE_CAMERA");
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.camera2");
    assertThat(shell("dumpsys media.camera")).contains("Client Package Name: com.android.camera2");
    shell("am force-stop com.android.camera2");
    assertThat(driver.getCurrentPackage()).isEqualTo(APP);
    assertThat(status()).startsWith("Hello launches=1 starts=1");
  }

  @Test
  void the_list_of_recent_apps_shows_what_was_left_and_brings_it_back() {
    shell("input keyevent KEYCODE_HOME");
    shell("input keyevent KEYCODE_APP_SWITCH");
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.launcher3");
    assertThat(shell("dumpsys activity recents"))
        .contains("* Recent #0: Task{", "realActivity={" + APP + "/");

    driver.findElement(AppiumBy.accessibilityId("Playground")).click();
    assertThat(driver.getCurrentPackage()).isEqualTo(APP);
  }

  @Test
  void a_crash_ends_the_app_and_not_the_phone() {
    press("Crash");
    driver.findElement(AppiumBy.id("com.android.launcher3:id/workspace"));
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
    assertThat(shell("logcat -d AndroidRuntime:E"))
        .containsSubsequence(
            "FATAL EXCEPTION: main",
            "Process: " + APP + ", PID: ",
            "java.lang.IllegalStateException: on purpose",
            "at org.example.playground.MainActivity");
    driver.activateApp(APP);
    assertThat(status()).startsWith("Hello launches=2 starts=1");
  }

  @Test
  void an_app_that_exits_takes_only_itself_along() {
    reveal("Exit");
    press("Exit");
    driver.findElement(AppiumBy.id("com.android.launcher3:id/workspace"));
    assertThat(driver.queryAppState(APP)).isEqualTo(ApplicationState.NOT_RUNNING);
  }

  @Test
  void a_hanging_app_answers_with_an_error_and_can_be_ended() {
    reveal("Hang");
    assertThatThrownBy(() -> press("Hang"))
        .isInstanceOf(WebDriverException.class)
        .hasMessageContaining("application not responding");
    assertThat(driver.terminateApp(APP)).isTrue();
    driver.activateApp(APP);
    assertThat(status()).startsWith("Hello launches=2 starts=1");
  }

  @Test
  void a_phone_whose_app_was_ended_and_opened_again_is_at_rest() throws Exception {
    // the app has written preferences: the system's thread for them runs
    driver.terminateApp(APP);
    driver.activateApp(APP);

    Duration least = Duration.ofDays(1);
    for (int i = 0; i < 5; i++) {
      Duration before = phone.process().info().totalCpuDuration().orElseThrow();
      Thread.sleep(2_000);
      Duration used = phone.process().info().totalCpuDuration().orElseThrow().minus(before);
      least = used.compareTo(least) < 0 ? used : least;
    }

    // a thread in a loop takes most of a core; five windows, so that a collection of garbage in one
    // of them does not matter
    assertThat(least).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void files_lie_where_android_has_them_and_die_as_there() {
    reveal("Write files");
    press("Write files");
    assertThat(driver.pullFile("@" + APP + "/files/inner.txt"))
        .isEqualTo("content".getBytes(StandardCharsets.UTF_8));
    assertThat(shell("find /sdcard -type f"))
        .contains(
            "/sdcard/Android/data/" + APP + "/files/outer.txt", "/sdcard/Download/shared.txt");

    assertThat(shell("pm clear " + APP)).isEqualTo("Success\n");

    assertThat(shell("find /sdcard -type f")).isEqualTo("/sdcard/Download/shared.txt\n");
    assertThatThrownBy(() -> driver.pullFile("@" + APP + "/files/inner.txt"))
        .hasMessageContaining("No such file or directory");
  }

  @Test
  void a_page_in_a_web_view_shows_its_text_and_runs_no_script() {
    reveal("Web");
    press("Web");
    driver.findElement(AppiumBy.xpath("//*[contains(@text,'Rules of the house')]"));
    assertThat(driver.getPageSource()).doesNotContain("never");
    assertThat(driver.getPageSource()).contains("What | With whom", "Picture | Nobody");
    String said = "A WebView's page is rendered by the phone's own reader";
    assertThat(String.valueOf(driver.getCapabilities().getCapability("facecert:webEngine")))
        .startsWith(said);
    assertThat(String.valueOf(driver.manage().logs().get("logcat").getAll())).contains(said);
    assertThat(driver.getContextHandles()).containsExactly("NATIVE_APP");
  }

  @Test
  void what_is_gone_is_stale_and_what_is_not_there_is_not_found() {
    WebElement second = driver.findElement(AppiumBy.xpath("//*[@text='Second']"));
    driver.terminateApp(APP);
    driver.activateApp(APP);
    assertThatThrownBy(second::getText).isInstanceOf(StaleElementReferenceException.class);
    driver.manage().timeouts().implicitlyWait(Duration.ZERO);
    assertThatThrownBy(() -> driver.findElement(AppiumBy.id("nowhere")))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void what_the_phone_does_not_know_it_says() {
    assertThatThrownBy(() -> shell("frobnicate"))
        .hasMessageContaining("/system/bin/sh: frobnicate: inaccessible or not found")
        .hasMessageContaining("exited with code 127");
    assertThatThrownBy(() -> driver.executeScript("mobile: fly", Map.of()))
        .isInstanceOf(UnsupportedCommandException.class)
        .hasMessageContaining("Unsupported execute method 'mobile: fly'");
    assertThatThrownBy(() -> new AndroidDriver(phone.url(), new UiAutomator2Options()))
        .isInstanceOf(SessionNotCreatedException.class)
        .hasMessageContaining("already has a session");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void the_phone_goes_with_its_parent() throws Exception {
    int port = phone.url().getPort();
    assertThat(phone.orphan()).isTrue();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .hasMessageContaining("refused");
  }
}
