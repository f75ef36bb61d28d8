package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * The web context over the genuine way: Appium, the UiAutomator2 driver, its chromedriver, adb, the
 * app's DevTools socket, Chromium.
 */
@EnabledIfEnvironmentVariable(
    named = WebViewTest.PROGRAM,
    matches = ".+",
    disabledReason = WebViewTest.ABSENT)
@EnabledIfEnvironmentVariable(
    named = GenuineAdb.PROGRAM,
    matches = ".+",
    disabledReason = GenuineAdb.ABSENT)
@EnabledIfEnvironmentVariable(
    named = GenuineAppium.FOLDER,
    matches = ".+",
    disabledReason = GenuineAppium.ABSENT)
class WebViewStackTest {
  private static final String APP = "org.example.playground";

  @TempDir static Path dir;
  private static Path apk;
  private static PhoneProcess phone;
  private static GenuineAdb adb;
  private static GenuineAppium appium;
  private static String serial;

  @BeforeAll
  static void start() throws Exception {
    apk = PlaygroundApk.build(dir.resolve("app"));
    phone =
        new PhoneProcess(
            dir.resolve("phone"),
            "--adb",
            "0",
            "--chromium",
            System.getenv(WebViewTest.PROGRAM),
            "--app",
            apk.toString());
    adb = new GenuineAdb(dir.resolve("adb"));
    serial = phone.adb();
    assertThat(adb.run("connect", serial).text()).contains("connected to " + serial);
    appium = new GenuineAppium(adb, dir.resolve("appium.log"));
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
  }

  @Test
  void a_consent_is_given_in_the_web_context_and_the_app_hears_of_it() throws Exception {
    AndroidDriver driver =
        new AndroidDriver(
            appium.url(),
            new UiAutomator2Options()
                .setUdid(serial)
                .setAppPackage(APP)
                .setAppActivity(".MainActivity")
                .setNewCommandTimeout(Duration.ofMinutes(5))
                .amend("appium:chromedriverExecutableDir", drivers().toString())
                .amend("appium:adbExecTimeout", 120_000)
                .amend("appium:adbPort", adb.port()));
    try {
      driver.manage().timeouts().implicitlyWait(WebViewTest.GIVING_UP);
      driver.executeScript(
          "mobile: startActivity", Map.of("component", APP + "/.WebActivity", "stop", true));
      driver.findElement(AppiumBy.xpath("//*[@text='Use of your face']"));

      assertThat(driver.getContextHandles()).containsExactly("NATIVE_APP", "WEBVIEW_" + APP);
      driver.context("WEBVIEW_" + APP);
      assertThat(driver.getTitle()).isEqualTo("Face consent");
      driver.findElement(By.cssSelector("#name")).sendKeys("wang");
      driver.findElement(By.cssSelector("#tick")).click();
      driver.findElement(By.cssSelector("#go")).click();
      assertThat(driver.executeScript("return document.getElementById('said').textContent"))
          .isEqualTo("agreed by WANG3");
      driver.context("NATIVE_APP");
      driver.findElement(
          AppiumBy.xpath("//*[@resource-id='" + APP + ":id/status' and @text='agreed wang']"));
    } catch (RuntimeException e) {
      throw new AssertionError(appium.lastLines(), e);
    } finally {
      driver.quit();
    }
    assertThat(phone.unknown()).as(appium.lastLines()).isEmpty();
  }

  /** As a lab keeps them: a folder in which Appium finds the one for the page's Chromium. */
  private static Path drivers() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("drivers"));
    Path link = folder.resolve("chromedriver");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, program("chromedriver"));
    }
    return folder;
  }

  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return Path.of(folder, name);
      }
    }
    throw new IllegalStateException("install Debian's chromium-driver");
  }
}
