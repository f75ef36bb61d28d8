package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScreenOrientation;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * What a client may rely on with the UiAutomator2 driver 8.7 on a real phone, tried on this one;
 * the driver's sources say what is right.
 */
class DriverBehaviourTest {
  private static final String APP = "org.example.playground";

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;
  private static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    Path apk = PlaygroundApk.build(dir.resolve("app"));
    phone = new PhoneProcess(dir.resolve("home"));
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setApp(apk.toString())
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void end() {
    if (phone != null) {
      phone.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void desk() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    mobile(
        "startActivity",
        Map.of(
            "component",
            APP + "/.DeskActivity",
            "stop",
            true,
            "extras",
            List.of(List.of("s", "note", "one two"), List.of("s", "url", url))));
  }

  private static @Nullable Object mobile(String name, Map<String, Object> arguments) {
    return driver.executeScript("mobile: " + name, arguments);
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

  private static void eventually(Supplier<String> seen, String wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!seen.get().equals(wanted) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(seen.get()).isEqualTo(wanted);
  }

  private static String log() {
    StringBuilder text = new StringBuilder();
    driver.manage().logs().get("logcat").forEach(e -> text.append(e.getMessage()).append('\n'));
    return text.toString();
  }

  /** A request as a client's library would send it. */
  private static JsonNode raw(String method, String path, String body, int status) {
    try {
      HttpRequest.BodyPublisher content =
          body.isEmpty()
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(body);
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(phone.url() + path))
                      .header("content-type", "application/json")
                      .method(method, content)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      return new ObjectMapper().readTree(answer.body()).path("value");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String session() {
    return "/session/" + driver.getSessionId();
  }

  // ---- keys and fields

  @Test
  void key_actions_press_keys_and_write_letters_at_the_cursor() {
    id("field").click();
    new Actions(driver).sendKeys("Hällo", Keys.BACK_SPACE, "x", Keys.HOME, "7").perform();
    assertThat(id("field").getText()).isEqualTo("7Hällx");
    new Actions(driver)
        .keyDown(Keys.SHIFT)
        .sendKeys("ab")
        .keyUp(Keys.SHIFT)
        .sendKeys("c")
        .perform();
    assertThat(id("field").getText()).isEqualTo("7ABcHällx");
    new Actions(driver).sendKeys(Keys.ENTER).perform();
    assertThat(status()).isEqualTo("action 3");
  }

  @Test
  void keys_have_names_and_meta_states() {
    mobile("pressKey", Map.of("keycode", 29, "metastate", 193));
    assertThat(log()).contains("keyCode=KEYCODE_A").contains("META_SHIFT_ON");
    raw("POST", session() + "/appium/device/press_keycode", "{\"keycode\": 82}", 200);
    raw("POST", session() + "/appium/device/long_press_keycode", "{\"keycode\": 24}", 200);
    assertThat(log()).contains("keyCode=KEYCODE_MENU").contains("keyCode=KEYCODE_VOLUME_UP");
    assertThatThrownBy(() -> mobile("pressKey", Map.of())).hasMessageContaining("keycode");
  }

  @Test
  void text_goes_into_the_focused_field() {
    WebElement field = id("field");
    field.click();
    raw("POST", session() + "/keys", "{\"value\": [\"परीक्षा \", \"测试\"]}", 200);
    assertThat(field.getText()).isEqualTo("परीक्षा 测试");
    assertThat(mobile("type", Map.of("text", " & more"))).isEqualTo(true);
    assertThat(field.getText()).isEqualTo("परीक्षा 测试 & more");
    mobile("replaceElementValue", Map.of("elementId", field, "text", "new"));
    assertThat(field.getText()).isEqualTo("new");
    mobile("performEditorAction", Map.of("action", "search"));
    assertThat(status()).isEqualTo("action 3");
    assertThatThrownBy(() -> mobile("performEditorAction", Map.of("action", "jump")))
        .hasMessageContaining("jump");
  }

  @Test
  void a_password_is_taken_and_not_told() {
    id("pin").sendKeys("1234");
    assertThat(id("pin").getAttribute("password")).isEqualTo("true");
    assertThat(id("pin").getText()).isEqualTo("••••");
    press("Pin");
    assertThat(status()).isEqualTo("pin 1234");
    id("pin").clear();
    press("Pin");
    assertThat(status()).isEqualTo("pin ");
  }

  @Test
  void a_slider_takes_a_number_and_a_label_no_text() {
    id("slider").sendKeys("40");
    press("Progress");
    assertThat(status()).isEqualTo("at 40");
    assertThatThrownBy(() -> id("status").sendKeys("text"))
        .isInstanceOf(InvalidElementStateException.class)
        .hasMessageContaining("Cannot set the element to 'text'");
    String element = session() + "/element/" + element(id("status")) + "/value";
    assertThat(raw("POST", element, "{\"text\": \"a\"}", 400).path("error").asText())
        .isEqualTo("invalid element state");
  }

  private static String element(WebElement element) {
    return String.valueOf(((RemoteWebElement) element).getId());
  }

  @Test
  void there_is_one_input_method_and_no_soft_keyboard() {
    id("field").click();
    assertThat(driver.isKeyboardShown()).isFalse();
    assertThat(mobile("hideKeyboard", Map.of())).isEqualTo(false);
    assertThat(raw("POST", session() + "/appium/device/hide_keyboard", "{}", 200).asBoolean(true))
        .isFalse();
    String engine = raw("GET", session() + "/ime/active_engine", "", 200).asText();
    assertThat(raw("GET", session() + "/ime/available_engines", "", 200)).hasSize(1);
    assertThat(raw("GET", session() + "/ime/activated", "", 200).asBoolean()).isTrue();
    assertThat(shell("settings", "get", "secure", "default_input_method")).isEqualTo(engine + "\n");
    assertThat(shell("ime", "list", "-s")).isEqualTo(engine + "\n");
    raw("POST", session() + "/ime/activate", "{\"engine\": \"" + engine + "\"}", 200);
    assertThat(
            raw("POST", session() + "/ime/activate", "{\"engine\": \"no.such/.Ime\"}", 500)
                .path("error")
                .asText())
        .isEqualTo("unsupported operation");
    assertThatThrownBy(() -> shell("ime", "set", "no.such/.Ime")).hasMessageContaining("no.such");
    assertThat(shell("dumpsys", "input_method")).contains("mInputShown=false");
  }

  private static String shell(String command, String... arguments) {
    return String.valueOf(mobile("shell", Map.of("command", command, "args", List.of(arguments))));
  }

  // ---- elements

  @Test
  void an_element_of_a_screen_that_was_left_is_stale() {
    WebElement field = id("field");
    press("Second");
    for (Runnable use :
        List.<Runnable>of(
            field::click,
            field::getText,
            field::getRect,
            field::clear,
            () -> field.sendKeys("x"),
            () -> field.getAttribute("text"),
            () -> field.findElement(AppiumBy.className("android.widget.TextView")))) {
      assertThatThrownBy(use::run).isInstanceOf(StaleElementReferenceException.class);
    }
    driver.navigate().back();
    assertThat(field.getText()).as("it is there again").isEmpty();
  }

  @Test
  void attributes_are_known_by_all_their_names() {
    WebElement button = driver.findElement(AppiumBy.xpath("//*[@text='Pin']"));
    assertThat(button.getAttribute("className")).isEqualTo("android.widget.Button");
    assertThat(button.getAttribute("longClickable")).isEqualTo("false");
    assertThat(button.getAttribute("NAME")).isEqualTo("Pin");
    String element = session() + "/element/" + element(button);
    JsonNode size = raw("GET", element + "/size", "", 200);
    assertThat(size.path("height").asInt()).isEqualTo(button.getRect().getHeight());
    assertThat(raw("GET", element + "/location", "", 200).path("y").asInt())
        .isEqualTo(button.getRect().getY());
  }

  @Test
  void what_can_be_scrolled_tells_its_size() throws IOException {
    mobile("startActivity", Map.of("component", APP + "/.MainActivity", "stop", true));
    WebElement scroll = driver.findElement(AppiumBy.className("android.widget.ScrollView"));
    JsonNode size = new ObjectMapper().readTree(scroll.getAttribute("contentSize"));
    assertThat(size.path("height").asInt()).isEqualTo(scroll.getRect().getHeight());
    assertThat(size.path("scrollableOffset").asInt()).isPositive();
    assertThat(scroll.findElement(AppiumBy.xpath("/*[@firstVisible=\"true\"]")).getText())
        .isEmpty();
    mobile("scroll", Map.of("strategy", "-android uiautomator", "selector", "text(\"Row 30\")"));
    assertThat(driver.findElement(AppiumBy.androidUIAutomator("text(\"Row 30\")")).isDisplayed())
        .isTrue();
    assertThatThrownBy(
            () -> mobile("scroll", Map.of("strategy", "class name", "selector", "no.Such")))
        .hasMessageContaining("no.Such");
  }

  @Test
  void a_row_is_found_by_what_it_says_or_not_at_all() {
    mobile("startActivity", Map.of("component", APP + "/.MainActivity", "stop", true));
    String rows =
        "new UiScrollable(scrollable(true)).getChildByText(className(android.widget.TextView),"
            + " \"%s\")";
    assertThat(driver.findElement(AppiumBy.androidUIAutomator(rows.formatted("Row 29"))).getText())
        .isEqualTo("Row 29");
    assertThat(
            driver.findElements(AppiumBy.androidUIAutomator("text(\"Row 30\");text(\"Row 29\")")))
        .isNotEmpty();
    assertThatThrownBy(
            () -> driver.findElement(AppiumBy.androidUIAutomator(rows.formatted("Row 99"))))
        .isInstanceOf(org.openqa.selenium.NoSuchElementException.class);
    assertThatThrownBy(
            () ->
                driver.findElement(
                    AppiumBy.androidUIAutomator("UiScrollable(scrollable(true)).scrollToEnd(2)")))
        .hasMessageContaining("must return a UiObject");
  }

  @Test
  void css_is_translated() {
    assertThat(
            driver.findElement(org.openqa.selenium.By.cssSelector("#field")).getAttribute("class"))
        .isEqualTo("android.widget.EditText");
    assertThatThrownBy(() -> driver.findElement(org.openqa.selenium.By.cssSelector("a + b")))
        .hasMessageContaining("not a supported combinator");
  }

  @Test
  void unimportant_views_can_be_left_out() {
    String all = driver.getPageSource();
    driver.setSetting("ignoreUnimportantViews", true);
    String fewer = driver.getPageSource();
    driver.setSetting("ignoreUnimportantViews", false);
    assertThat(fewer).contains("text=\"Notify\"").hasSizeLessThan(all.length());
    assertThat(driver.getPageSource()).isEqualTo(all);
  }

  @Test
  void two_fingers_pinch() {
    WebElement status = driver.findElement(AppiumBy.id("android:id/content"));
    mobile("pinchOpenGesture", Map.of("elementId", status, "percent", 0.5));
    assertThat(status()).isEqualTo("fingers 2");
    mobile("pinchCloseGesture", Map.of("elementId", status, "percent", 0.5));
    assertThat(status()).isEqualTo("fingers 2");
  }

  // ---- the phone

  @Test
  void radios_cut_the_phone_off() {
    press("Connect");
    eventually(DriverBehaviourTest::status, "network true answer 204");
    mobile("setConnectivity", Map.of("airplaneMode", true));
    assertThat(mobile("getConnectivity", Map.of()))
        .isEqualTo(Map.of("wifi", false, "data", true, "airplaneMode", true));
    press("Connect");
    eventually(DriverBehaviourTest::status, "network false answer failed");
    mobile("setConnectivity", Map.of("airplaneMode", false));
    assertThat(mobile("getConnectivity", Map.of("services", "wifi")))
        .isEqualTo(Map.of("wifi", true));
    press("Connect");
    eventually(DriverBehaviourTest::status, "network true answer 204");
    shell("svc", "wifi", "disable");
    shell("svc", "data", "disable");
    press("Connect");
    eventually(DriverBehaviourTest::status, "network false answer failed");
    shell("svc", "wifi", "enable");
    shell("svc", "data", "enable");
    assertThat(shell("cmd", "connectivity", "airplane-mode")).isEqualTo("disabled\n");
    assertThatThrownBy(() -> mobile("setConnectivity", Map.of())).hasMessageContaining("must be");
    assertThatThrownBy(() -> mobile("getConnectivity", Map.of("services", "tea")))
        .hasMessageContaining("tea");
  }

  @Test
  void the_place_is_what_it_was_set_to() {
    mobile("setGeolocation", Map.of("latitude", 48.2, "longitude", 16.37));
    press("Where");
    assertThat(status()).isEqualTo("at 48.2 16.37");
    assertThat(driver.getLocation().getLongitude()).isEqualTo(16.37);
    assertThat(String.valueOf(mobile("getGeolocation", Map.of()))).contains("latitude=48.2");
    assertThatThrownBy(() -> mobile("setGeolocation", Map.of("latitude", 91, "longitude", 0)))
        .hasMessageContaining("latitude");
  }

  @Test
  void a_locked_phone_shows_its_lock_screen() {
    mobile("lock", Map.of());
    assertThat(driver.isDeviceLocked()).isTrue();
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.systemui");
    driver.navigate().back();
    mobile("pressKey", Map.of("keycode", 3));
    mobile("activateApp", Map.of("appId", APP));
    assertThat(driver.getCurrentPackage()).isEqualTo("com.android.systemui");
    mobile("unlock", Map.of());
    assertThat(driver.isDeviceLocked()).isFalse();
    assertThat(driver.currentActivity()).isEqualTo(".DeskActivity");
    press("Guarded");
    assertThat(status()).isEqualTo("guarded false");
  }

  @Test
  void notifications_are_told_and_opened() {
    assertThat(String.valueOf(mobile("getNotifications", Map.of()))).doesNotContain("Mail");
    press("Notify");
    assertThat(String.valueOf(mobile("getNotifications", Map.of())))
        .contains("title=Mail")
        .contains("text=You have mail")
        .contains("packageName=" + APP);
    driver.openNotifications();
    press("You have mail");
    assertThat(driver.currentActivity()).isEqualTo(".SecondActivity");
  }

  @Test
  void broadcasts_reach_receivers() {
    Object answer =
        mobile(
            "broadcast",
            Map.of(
                "action",
                APP + ".ASK",
                "package",
                APP,
                "extras",
                List.of(List.of("s", "what", "tea"), List.of("i", "times", "3"))));
    assertThat(String.valueOf(answer)).contains("Broadcast completed: result=7");
    assertThat(log()).contains("asked tea times 3");
    assertThat(shell("am", "broadcast", "-a", APP + ".ASK"))
        .as("no receiver of a manifest gets what names no app")
        .contains("result=0");
    shell("am", "broadcast", "-a", APP + ".TELL", "--es", "what", "news");
    assertThat(status()).isEqualTo("heard news");
    assertThatThrownBy(() -> mobile("broadcast", Map.of("action", "a", "extras", "x")))
        .hasMessageContaining("must be an array");
  }

  @Test
  void links_and_extras_lead_into_the_app() {
    assertThat(status()).isEqualTo("desk null one two");
    mobile("deepLink", Map.of("url", "playground://shelf/3", "package", APP));
    assertThat(status()).isEqualTo("desk playground://shelf/3 null");
    assertThatThrownBy(() -> mobile("deepLink", Map.of("url", "nosuch://x", "package", APP)))
        .hasMessageContaining("Error attempting to start URI");
    assertThat(mobile("getDeclaredOrientation", Map.of())).isEqualTo("SCREEN_ORIENTATION_PORTRAIT");
  }

  @Test
  void the_apps_texts_are_told_by_language() {
    assertThat(driver.getAppStringMap("en")).containsEntry("hello", "Hello");
    assertThat(driver.getAppStringMap("zh-CN")).containsEntry("hello", "你好");
    assertThat(driver.getAppStringMap("xx"))
        .as("the app's own language")
        .containsEntry("hello", "Hello");
    assertThat(driver.getAppStringMap()).containsEntry("hello", "Hello");
  }

  @Test
  void the_viewport_is_what_lies_below_the_status_bar() throws IOException {
    Map<?, ?> rect = mobile("viewportRect", Map.of()) instanceof Map<?, ?> map ? map : Map.of();
    byte[] cut = Base64.getDecoder().decode(String.valueOf(mobile("viewportScreenshot", Map.of())));
    int height = Integer.parseInt(String.valueOf(rect.get("height")));
    assertThat(height(cut)).isEqualTo(height);
    assertThat(height(driver.getScreenshotAs(OutputType.BYTES))).isGreaterThan(height);
    JsonNode told = raw("GET", session(), "", 200);
    assertThat(told.path("statBarHeight").asInt())
        .isEqualTo(rect.get("top") instanceof Long top ? top.intValue() : 0);
    assertThat(told.path("pixelRatio").asText()).isEqualTo("2");
    assertThat(told.path("viewportRect").path("height").asInt()).isEqualTo(height);
    shell("screencap", "-p", "/sdcard/shot.png");
    assertThat(height(driver.pullFile("/sdcard/shot.png"))).isGreaterThan(height);
  }

  private static int height(byte[] png) throws IOException {
    return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png)).getHeight();
  }

  @Test
  void an_activity_that_asks_to_be_made_anew_is_and_keeps_what_it_held() {
    mobile("startActivity", Map.of("component", APP + "/.MainActivity", "stop", true));
    String before = status();
    id("name").sendKeys("Lin");
    mobile("scroll", Map.of("strategy", "-android uiautomator", "selector", "text(\"Anew\")"));
    press("Anew");
    mobile(
        "scroll",
        Map.of(
            "strategy",
            "-android uiautomator",
            "selector",
            "resourceId(\"" + APP + ":id/status\")"));
    assertThat(id("name").getText()).isEqualTo("Lin");
    assertThat(status()).as("one more in the same process").isEqualTo(onceMore(before));
    press("Second");
    press("Done");
    assertThat(status()).as("and alive").isEqualTo("back 7 -1 forty-two");
  }

  private static String onceMore(String status) {
    int launches = Integer.parseInt(status.replaceAll(".*launches=(\\d+).*", "$1"));
    return status.replace("launches=" + launches, "launches=" + (launches + 1));
  }

  @Test
  void the_screen_turns_unless_the_app_holds_it() {
    assertThatThrownBy(() -> driver.rotate(ScreenOrientation.LANDSCAPE))
        .isInstanceOf(WebDriverException.class)
        .hasMessageContaining("Screen rotation cannot be changed to LANDSCAPE");
    mobile("startActivity", Map.of("component", APP + "/.MainActivity", "stop", true));
    int width = driver.manage().window().getSize().getWidth();
    driver.rotate(ScreenOrientation.LANDSCAPE);
    try {
      assertThat(driver.getOrientation()).isEqualTo(ScreenOrientation.LANDSCAPE);
      assertThat(driver.manage().window().getSize().getHeight()).isEqualTo(width);
      assertThat(driver.getPageSource()).contains("rotation=\"1\"");
      assertThat(status()).as("a new activity in the same process").contains("launches=");
      mobile("scroll", Map.of("strategy", "-android uiautomator", "selector", "text(\"Second\")"));
      press("Second");
    } finally {
      driver.rotate(ScreenOrientation.PORTRAIT);
    }
    press("Done");
    // the list stands where it stood before the screen was turned
    mobile(
        "scroll",
        Map.of("strategy", "-android uiautomator", "selector", "text(\"back 7 -1 forty-two\")"));
    assertThat(status()).as("the answer finds its way back").isEqualTo("back 7 -1 forty-two");
    assertThat(driver.manage().window().getSize().getWidth()).isEqualTo(width);
  }

  @Test
  void a_battery_has_a_state() {
    assertThat(mobile("batteryInfo", Map.of())).isEqualTo(Map.of("level", 1L, "state", 5L));
  }

  // ---- errors and sessions

  @Test
  void what_the_phone_has_not_is_unsupported_with_the_reason() {
    assertThatThrownBy(() -> mobile("startMediaProjectionRecording", Map.of()))
        .isInstanceOf(UnsupportedCommandException.class)
        .hasMessageContaining("it records no video");
    assertThatThrownBy(() -> mobile("nosuch", Map.of()))
        .isInstanceOf(UnsupportedCommandException.class)
        .hasMessageContaining("Unsupported execute method 'mobile: nosuch'");
    String script = "{\"script\": \"return 1\", \"args\": []}";
    assertThat(raw("POST", session() + "/execute/sync", script, 405).path("error").asText())
        .isEqualTo("unknown method");
  }

  @Test
  void a_session_is_listed_once() {
    assertThat(raw("GET", "/appium/sessions", "", 200)).hasSize(1);
    assertThat(raw("GET", "/sessions", "", 404).path("error").asText())
        .isEqualTo("unknown command");
    assertThat(raw("GET", session() + "/appium/capabilities", "", 200).path("capabilities"))
        .anyMatch(value -> value.asText().equals("UiAutomator2"));
  }

  @Test
  void an_app_that_is_not_there_is_said_to_be_missing() throws Exception {
    try (PhoneProcess other = new PhoneProcess(dir.resolve("other"))) {
      assertThatThrownBy(
              () -> new AndroidDriver(other.url(), new UiAutomator2Options().setApp("/no/foo.apk")))
          .hasMessageContaining("does not exist or is not accessible");
      AndroidDriver brief =
          new AndroidDriver(
              other.url(),
              new UiAutomator2Options()
                  .setAppPackage("com.android.settings")
                  .setAppActivity(".Settings")
                  .setNewCommandTimeout(Duration.ofSeconds(3)));
      assertThat(brief.getCurrentPackage()).isEqualTo("com.android.settings");
      List<Integer> sessions = new ArrayList<>();
      eventually(
          () -> {
            sessions.add(sessions(other));
            return String.valueOf(sessions.get(sessions.size() - 1));
          },
          "0");
      assertThatThrownBy(brief::getPageSource)
          .hasMessageContaining("A session is either terminated or not started");
    }
  }

  private static int sessions(PhoneProcess other) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(other.url() + "/appium/sessions")).build(),
                  HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("value").size();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
