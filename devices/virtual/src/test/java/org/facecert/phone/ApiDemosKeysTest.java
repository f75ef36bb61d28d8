package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.nativekey.AndroidKey;
import io.appium.java_client.android.nativekey.KeyEvent;
import io.appium.java_client.android.nativekey.KeyEventMetaModifier;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Fields, keys and locators in Appium's own demo app, as authors of tests use them. */
@EnabledIfEnvironmentVariable(named = NpmApk.FOLDER, matches = ".+", disabledReason = NpmApk.ABSENT)
class ApiDemosKeysTest {
  private static final String APP = "io.appium.android.apis";
  private static final By FIELD = AppiumBy.className("android.widget.EditText");

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;

  @BeforeAll
  static void start() throws Exception {
    String apk = NpmApk.at("android-apidemos/apks/ApiDemos-debug.apk").toString();
    phone = new PhoneProcess(dir.resolve("home"), "--app", apk);
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setAppPackage(APP)
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
  }

  private static void open(String activity) {
    driver.executeScript(
        "mobile: startActivity", Map.of("component", APP + "/" + activity, "stop", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In the mid-1990s he ate fish & chips as mayor-elect.",
        "0123456789",
        "परीक्षा-परीक्षण",
        "Áé Œ ù ḍ",
        "测试",
        "тестирование",
        "تجريب"
      })
  void a_field_holds_what_was_typed(String text) {
    open(".view.TextFields");
    WebElement field = driver.findElement(FIELD);
    field.clear();
    field.click();
    field.sendKeys(text);
    assertThat(field.getText()).isEqualTo(text);
  }

  @Test
  void fields_keep_their_limits_and_tell_their_watchers() {
    open(".view.TextFields");
    List<WebElement> fields = driver.findElements(FIELD);
    fields.get(3).sendKeys("0123456789abcdefghij");
    assertThat(fields.get(3).getText()).isEqualTo("0123456789a");
    fields.get(1).sendKeys("super-duper");
    WebElement echo = driver.findElement(AppiumBy.id(APP + ":id/edit1Text"));
    assertThat(echo.getText()).isEqualTo("super-duper");
    fields.get(1).clear();
    assertThat(echo.getText()).isEmpty();
  }

  @Test
  void keys_tell_their_names() {
    open(".text.KeyEventText");
    driver.pressKey(new KeyEvent(AndroidKey.MENU));
    WebElement text = driver.findElement(AppiumBy.id(APP + ":id/text"));
    assertThat(text.getText()).contains("[keycode=82]", "keyCode=KEYCODE_MENU");
    driver.findElement(AppiumBy.className("android.widget.Button")).click();
    driver.pressKey(new KeyEvent(AndroidKey.A).withMetaModifier(KeyEventMetaModifier.SHIFT_ON));
    assertThat(text.getText()).contains("keyCode=KEYCODE_A", "META_SHIFT_ON");
  }

  @Test
  void locators_lead_where_they_lead_on_android() {
    open(".ApiDemos");
    assertThat(driver.findElements(By.cssSelector("*[focused=true] *[clickable=true]"))).hasSize(1);
    assertThat(driver.findElement(By.cssSelector("#android\\:id\\/text1")).getText())
        .isEqualTo("Access'ibility");
    String long1 = "new UiSelector().clickable(true).className(android.widget.TextView).index(1)";
    assertThat(driver.findElement(AppiumBy.androidUIAutomator(long1)).getText())
        .isEqualTo("Accessibility");
    int clickable = driver.findElements(AppiumBy.androidUIAutomator("clickable(true)")).size();
    int not = driver.findElements(AppiumBy.androidUIAutomator(".clickable(false)")).size();
    assertThat(
            driver.findElements(
                AppiumBy.androidUIAutomator("clickable(true); UiSelector().clickable(false);")))
        .hasSize(clickable + not);
    open(".view.List1");
    String beer =
        "new UiScrollable(new UiSelector().scrollable(true).instance(0)).setMaxSearchSwipes(11)"
            + ".scrollIntoView(new UiSelector().text(\"Beer Cheese\").instance(0))";
    assertThat(driver.findElement(AppiumBy.androidUIAutomator(beer)).getText())
        .isEqualTo("Beer Cheese");
  }

  @Test
  void texts_come_in_the_language_that_is_asked_for() {
    assertThat(driver.getAppStringMap("fr")).containsEntry("hello_world", "Bonjour, Monde!");
    assertThat(driver.getAppStringMap()).containsEntry("hello_world", "Hello, World!");
  }
}
