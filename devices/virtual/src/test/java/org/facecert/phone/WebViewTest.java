package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** A WebView's page in a real Chromium: read, pressed and written into as the app's own screens. */
@EnabledIfEnvironmentVariable(
    named = WebViewTest.PROGRAM,
    matches = ".+",
    disabledReason = WebViewTest.ABSENT)
class WebViewTest {
  static final String PROGRAM = "FACECERT_CHROMIUM";
  static final String ABSENT =
      "FACECERT_CHROMIUM is not set: install Debian's chromium and chromium-driver and set it to"
          + " the browser's path, as .ci/run does";

  private static final String APP = "org.example.playground";

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    Path apk = PlaygroundApk.build(dir.resolve("app"));
    phone = new PhoneProcess(dir.resolve("home"), "--chromium", System.getenv(PROGRAM));
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

  private static void open(String... extras) {
    List<List<String>> all = new ArrayList<>();
    for (int k = 0; k < extras.length; k += 3) {
      all.add(List.of(extras[k], extras[k + 1], extras[k + 2]));
    }
    driver.executeScript(
        "mobile: startActivity",
        Map.of("component", APP + "/.WebActivity", "extras", all, "stop", true));
  }

  private static WebElement text(String text) {
    return driver.findElement(AppiumBy.xpath("//*[@text='" + text + "']"));
  }

  private static WebElement of(String type) {
    return driver.findElement(AppiumBy.xpath("//android.webkit.WebView//android.widget." + type));
  }

  private static String status() {
    return driver.findElement(AppiumBy.id(APP + ":id/status")).getText();
  }

  @Test
  void a_consent_is_read_ticked_written_and_agreed_to_as_any_other_screen() throws Exception {
    open();

    assertThat(text("Use of your face").getAttribute("class")).isEqualTo("android.view.View");
    String source = driver.getPageSource();
    assertThat(source)
        .contains("text=\"Face consent\"", "text=\"We compare your \"", "text=\"face\"")
        .contains("resource-id=\"go\"", "framed words", "Framed button")
        .doesNotContain("The end of the page", "hidden in the panel", "never");
    WebElement agree = text("Agree and continue");
    assertThat(agree.getAttribute("class")).isEqualTo("android.widget.Button");
    assertThat(agree.getAttribute("clickable")).isEqualTo("true");
    agree.click();
    assertThat(text("not ticked").isDisplayed()).isTrue();
    of("CheckBox").click();
    assertThat(of("CheckBox").getAttribute("checked")).isEqualTo("true");
    WebElement name = of("EditText");
    assertThat(name.getAttribute("hint")).isEqualTo("Your name");
    name.sendKeys("zhang 三");
    assertThat(name.getText()).isEqualTo("zhang 三");
    name.clear();
    name.sendKeys("li");
    agree.click();
    assertThat(text("agreed by LI3").isDisplayed()).isTrue();
    assertThat(status()).isEqualTo("agreed li");
  }

  @Test
  void links_of_the_app_s_own_kind_reach_the_app_and_the_page_stays() {
    open();

    text("No, thank you").click();

    assertThat(status()).isEqualTo("asked for bank://refused");
    assertThat(text("Use of your face").isDisplayed()).isTrue();
    text("In a window").click();
    assertThat(text("The second page").isDisplayed()).isTrue();
    assertThat(status()).isEqualTo("finished file:///android_asset/second.html Second");
  }

  @Test
  void the_picture_shows_the_page_where_the_view_is() throws IOException {
    open();
    Rectangle place = text("Use of your face").getRect();

    BufferedImage screen =
        ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));

    Color beside = new Color(screen.getRGB(place.x + place.width - 4, place.y + place.height / 2));
    assertThat(beside).isEqualTo(new Color(0, 0xA0, 0));
    int dark = 0;
    for (int x = place.x; x < place.x + place.width; x++) {
      dark += new Color(screen.getRGB(x, place.y + place.height / 2)).getGreen() < 60 ? 1 : 0;
    }
    assertThat(dark).as("letters of the heading").isGreaterThan(10);
  }

  @Test
  void a_page_is_scrolled_by_a_finger_to_what_lies_below() {
    open();
    text("Use of your face");

    for (int round = 0; round < 6 && !driver.getPageSource().contains("The end of the"); round++) {
      driver.executeScript(
          "mobile: swipeGesture",
          Map.of(
              "left", 100, "top", 400, "width", 400, "height", 900, "direction", "up", "percent",
              0.9));
    }

    assertThat(text("The end of the page").isDisplayed()).isTrue();
    assertThat(driver.getPageSource()).doesNotContain("Use of your face");
  }

  @Test
  void without_the_app_s_leave_no_script_runs() {
    open("z", "scripts", "false");

    text("Agree and continue").click();

    assertThat(driver.getPageSource()).contains("Use of your face").doesNotContain("not ticked");
  }
}
