import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.nativekey.AndroidKey;
import io.appium.java_client.android.nativekey.KeyEvent;
import io.appium.java_client.appmanagement.ApplicationState;
import java.net.URL;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScreenOrientation;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * What a test author does with java-client. It is compiled and run with the oldest 9 and with the
 * newest 10, so it uses what both have.
 */
final class JavaClient {
  private static final String APP = "org.example.playground";
  private static AndroidDriver driver;

  private JavaClient() {}

  /** The server's address, the APK, then the phone's serial and the port of adb if there is adb. */
  public static void main(String[] args) throws Exception {
    MutableCapabilities wanted = new MutableCapabilities();
    wanted.setCapability("platformName", "Android");
    wanted.setCapability("appium:automationName", "UiAutomator2");
    wanted.setCapability("appium:app", args[1]);
    wanted.setCapability("appium:newCommandTimeout", 240);
    // a busy machine takes longer than the 20 s that are usual
    wanted.setCapability("appium:adbExecTimeout", 60_000);
    if (args.length > 2) {
      wanted.setCapability("appium:udid", args[2]);
      wanted.setCapability("appium:adbPort", Integer.valueOf(args[3]));
    }
    driver = new AndroidDriver(new URL(args[0]), wanted);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    Steps steps = new Steps();
    try {
      typing(steps);
      errors(steps);
      app(steps);
      device(steps);
      screen(steps);
    } finally {
      driver.quit();
    }
    steps.end();
  }

  private static Object mobile(String name, Map<String, ?> arguments) {
    return driver.executeScript("mobile: " + name, arguments);
  }

  private static String shell(String command, String... args) {
    return String.valueOf(mobile("shell", Map.of("command", command, "args", List.of(args))));
  }

  private static WebElement id(String name) {
    return driver.findElement(AppiumBy.id(APP + ":id/" + name));
  }

  private static String status() {
    return id("status").getText();
  }

  private static void press(String label) {
    driver.findElement(AppiumBy.xpath("//*[@text='" + label + "']")).click();
  }

  private static void eventually(String wanted) throws InterruptedException {
    for (int i = 0; i < 40 && !status().equals(wanted); i++) {
      Thread.sleep(250);
    }
    Steps.same(wanted, status());
  }

  private static void desk() {
    mobile("startActivity", Map.of("component", APP + "/.DeskActivity", "stop", true));
    id("field");
  }

  private static void typing(Steps steps) {
    steps.step(
        "keys of W3C actions",
        () -> {
          desk();
          id("field").click();
          new Actions(driver).sendKeys("Hallo", Keys.BACK_SPACE, "x", Keys.HOME, "7").perform();
          Steps.same("7Hallx", id("field").getText());
          new Actions(driver).sendKeys(Keys.ENTER).perform();
          Steps.same("action 3", status());
        });
    steps.step(
        "text of many scripts",
        () -> {
          id("field").clear();
          id("field").sendKeys("परीक्षा 测试 & more");
          Steps.same("परीक्षा 测试 & more", id("field").getText());
        });
    steps.step(
        "mobile: type and the search key",
        () -> {
          id("field").clear();
          id("field").click();
          mobile("type", Map.of("text", "typed"));
          Steps.same("typed", id("field").getText());
          mobile("performEditorAction", Map.of("action", "search"));
          Steps.same("action 3", status());
        });
    steps.step(
        "hideKeyboard",
        () -> {
          Steps.same(false, driver.isKeyboardShown());
          Steps.same(false, mobile("hideKeyboard", Map.of()));
          driver.hideKeyboard();
        });
    steps.step(
        "key codes",
        () -> {
          driver.pressKey(new KeyEvent(AndroidKey.VOLUME_UP));
          driver.longPressKey(new KeyEvent(AndroidKey.MENU));
          String log = shell("logcat", "-d", "-s", "Playground:I");
          Steps.holds(log.contains("KEYCODE_VOLUME_UP") && log.contains("KEYCODE_MENU"), log);
        });
  }

  private static void errors(Steps steps) {
    steps.step(
        "an unknown mobile command",
        () ->
            Steps.refused(
                UnsupportedCommandException.class, () -> mobile("noSuchCommand", Map.of())));
    steps.step(
        "text for what takes none",
        () ->
            Steps.refused(
                InvalidElementStateException.class, () -> id("status").sendKeys("text")));
    steps.step(
        "an element of a screen that was left",
        () -> {
          WebElement field = id("field");
          press("Second");
          driver.findElement(AppiumBy.xpath("//*[@text='Done']"));
          Steps.refused(StaleElementReferenceException.class, field::click);
          Steps.refused(StaleElementReferenceException.class, field::getRect);
          driver.navigate().back();
        });
    steps.step(
        "nothing to be found",
        () -> {
          driver.manage().timeouts().implicitlyWait(Duration.ZERO);
          Steps.refused(NoSuchElementException.class, () -> id("nothing"));
          Steps.same(0, driver.findElements(AppiumBy.xpath("//nothing")).size());
          driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        });
  }

  private static void app(Steps steps) {
    steps.step(
        "getAppStrings",
        () -> {
          Steps.same("Hello", driver.getAppStringMap("en").get("hello"));
          Steps.same("你好", driver.getAppStringMap("zh").get("hello"));
        });
    steps.step(
        "deepLink",
        () -> {
          mobile("deepLink", Map.of("url", "playground://shelf/3", "package", APP));
          eventually("desk playground://shelf/3 null");
        });
    steps.step(
        "broadcast",
        () -> {
          mobile(
              "broadcast",
              Map.of(
                  "action", APP + ".TELL", "extras", List.of(List.of("s", "what", "news"))));
          eventually("heard news");
        });
    steps.step(
        "backgroundApp",
        () -> {
          driver.runAppInBackground(Duration.ofSeconds(1));
          Steps.same(ApplicationState.RUNNING_IN_FOREGROUND, driver.queryAppState(APP));
        });
    steps.step(
        "life of an app",
        () -> {
          Steps.same(true, driver.terminateApp(APP));
          Steps.same(ApplicationState.NOT_RUNNING, driver.queryAppState(APP));
          driver.activateApp(APP);
          Steps.holds(status().startsWith("Hello"), status());
          mobile("clearApp", Map.of("appId", APP));
          driver.activateApp(APP);
          Steps.holds(status().startsWith("Hello launches=1"), status());
          Steps.same(true, driver.isAppInstalled(APP));
          Steps.same(".MainActivity", driver.currentActivity());
        });
    steps.step(
        "scrolling",
        () -> {
          driver.findElement(
              AppiumBy.androidUIAutomator(
                  "new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new"
                      + " UiSelector().text(\"Row 30\"))"));
          WebElement list = driver.findElement(AppiumBy.className("android.widget.ScrollView"));
          Steps.holds(list.getAttribute("contentSize").contains("scrollableOffset"), "no size");
          Steps.holds(
              list.findElement(AppiumBy.xpath("/*[@firstVisible=\"true\"]")) != null, "none");
          Steps.holds(
              !driver.findElements(AppiumBy.cssSelector("*[text=\"Row 30\"]")).isEmpty(), "css");
        });
  }

  private static void device(Steps steps) {
    steps.step(
        "clipboard",
        () -> {
          driver.setClipboardText("copied 复制");
          Steps.same("copied 复制", driver.getClipboardText());
        });
    steps.step(
        "connectivity",
        () -> {
          mobile("setConnectivity", Map.of("airplaneMode", true));
          Steps.same(
              "true",
              ((Map<?, ?>) mobile("getConnectivity", Map.of("services", List.of("airplaneMode"))))
                  .get("airplaneMode"));
          mobile("setConnectivity", Map.of("airplaneMode", false));
          mobile("setConnectivity", Map.of("wifi", false));
          Steps.same(
              false,
              ((Map<?, ?>) mobile("getConnectivity", Map.of("services", List.of("wifi"))))
                  .get("wifi"));
          mobile("setConnectivity", Map.of("wifi", true));
        });
    steps.step(
        "geolocation",
        () -> {
          mobile("setGeolocation", Map.of("latitude", 31.25, "longitude", 121.5));
          Map<?, ?> place = (Map<?, ?>) mobile("getGeolocation", Map.of());
          Steps.same("31.25 121.5", place.get("latitude") + " " + place.get("longitude"));
        });
    steps.step(
        "batteryInfo",
        () -> {
          Steps.holds(driver.getBatteryInfo().getLevel() > 0, "empty");
          Steps.same(5, ((Map<?, ?>) mobile("batteryInfo", Map.of())).get("state"));
        });
    steps.step(
        "notifications",
        () -> {
          desk();
          press("Notify");
          eventually("posted");
          String told = String.valueOf(mobile("getNotifications", Map.of()));
          Steps.holds(told.contains("You have mail"), told);
        });
    steps.step(
        "lock and unlock",
        () -> {
          driver.lockDevice();
          Steps.same(true, driver.isDeviceLocked());
          driver.unlockDevice();
          Steps.same(false, driver.isDeviceLocked());
        });
    steps.step(
        "files",
        () -> {
          driver.pushFile(
              "/sdcard/Download/a.txt", Base64.getEncoder().encode("hello".getBytes("UTF-8")));
          Steps.same("hello", new String(driver.pullFile("/sdcard/Download/a.txt"), "UTF-8"));
          Steps.holds(driver.pullFolder("/sdcard/Download").length > 0, "empty");
        });
    steps.step(
        "shell with a pipe",
        () -> Steps.same("package:" + APP, shell("pm list packages | grep playground").strip()));
    steps.step("contexts", () -> Steps.holds(driver.getContextHandles().contains("NATIVE_APP"), ""));
    steps.step(
        "logs",
        () -> Steps.holds(!driver.manage().logs().get("logcat").getAll().isEmpty(), "no line"));
  }

  private static void screen(Steps steps) {
    steps.step(
        "orientation",
        () -> {
          mobile("startActivity", Map.of("component", APP + "/.MainActivity", "stop", true));
          driver.rotate(ScreenOrientation.LANDSCAPE);
          Steps.same(ScreenOrientation.LANDSCAPE, driver.getOrientation());
          driver.rotate(ScreenOrientation.PORTRAIT);
          Steps.same(ScreenOrientation.PORTRAIT, driver.getOrientation());
          Object declared = mobile("getDeclaredOrientation", Map.of());
          Steps.holds(String.valueOf(declared).startsWith("SCREEN_ORIENTATION_"), "" + declared);
        });
    steps.step(
        "viewport",
        () -> {
          Map<?, ?> rect = (Map<?, ?>) mobile("viewportRect", Map.of());
          Steps.holds(((Number) rect.get("top")).intValue() > 0, "" + rect);
          Steps.holds(driver.getScreenshotAs(OutputType.BYTES).length > 100, "no picture");
          Steps.holds(String.valueOf(mobile("viewportScreenshot", Map.of())).length() > 100, "none");
          Steps.holds(driver.getDisplayDensity() > 0, "no density");
          Steps.holds(driver.getSystemBars().containsKey("statusBar"), "no bars");
        });
    steps.step(
        "two fingers",
        () -> {
          desk();
          RemoteWebElement all =
              (RemoteWebElement) driver.findElement(AppiumBy.id("android:id/content"));
          mobile("pinchOpenGesture", Map.of("elementId", all.getId(), "percent", 0.5));
          Steps.same("fingers 2", status());
        });
    steps.step(
        "settings",
        () -> {
          int whole = driver.getPageSource().length();
          driver.setSetting("ignoreUnimportantViews", true);
          Steps.holds(driver.getPageSource().length() < whole, "nothing was left out");
          driver.setSetting("ignoreUnimportantViews", false);
          Steps.same(false, driver.getSettings().get("ignoreUnimportantViews"));
        });
  }
}
