package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.NoSuchContextException;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A WebView's page in a real Chromium: read, pressed and written into as the app's own screens. */
@EnabledIfEnvironmentVariable(
    named = WebViewTest.PROGRAM,
    matches = ".+",
    disabledReason = WebViewTest.ABSENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebViewTest {
  static final String PROGRAM = "FACECERT_CHROMIUM";
  static final String ABSENT =
      "FACECERT_CHROMIUM is not set: install Debian's chromium and chromium-driver and set it to"
          + " the browser's path, as .ci/run does";

  /** Only a failure takes so long: what is waited for is looked for again and again. */
  static final Duration GIVING_UP = Duration.ofMinutes(2);

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
    driver.manage().timeouts().implicitlyWait(GIVING_UP);
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

  /** The line in which the app says what happened; waits until it says that. */
  private static void awaitStatus(String beginning) {
    driver.findElement(
        AppiumBy.xpath(
            "//*[@resource-id='"
                + APP
                + ":id/status' and starts-with(@text,'"
                + beginning
                + "')]"));
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + GIVING_UP.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      driver.getPageSource();
    }
    assertThat(done.getAsBoolean()).isTrue();
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
    assertThat(of("CheckBox[@checked='true']").isDisplayed()).isTrue();
    WebElement name = of("EditText");
    assertThat(name.getAttribute("hint")).isEqualTo("Your name");
    name.sendKeys("zhang 三");
    assertThat(of("EditText[@text='zhang 三']")).isEqualTo(name);
    name.clear();
    of("EditText[@text='Your name' or @text='']");
    name.sendKeys("li");
    of("EditText[@text='li']");
    agree.click();
    assertThat(text("agreed by LI3").isDisplayed()).isTrue();
    awaitStatus("agreed li");
  }

  @Test
  void links_of_the_app_s_own_kind_reach_the_app_and_the_page_stays() {
    open();

    text("No, thank you").click();

    awaitStatus("asked for bank://refused");
    assertThat(text("Use of your face").isDisplayed()).isTrue();
  }

  @Test
  void the_picture_shows_the_page_where_the_view_is() throws IOException {
    open();
    awaitStatus("finished");
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

    for (int round = 0; round < 30 && !driver.getPageSource().contains("The end of the"); round++) {
      driver.executeScript(
          "mobile: swipeGesture",
          Map.of(
              "left",
              100,
              "top",
              400,
              "width",
              400,
              "height",
              900,
              "direction",
              "up",
              "percent",
              0.9));
    }

    assertThat(text("The end of the page").isDisplayed()).isTrue();
    assertThat(driver.getPageSource()).doesNotContain("Use of your face");
  }

  @Test
  void a_page_is_scrolled_by_the_driver_to_words_above_and_below() {
    open();
    text("Use of your face");
    String page = "new UiScrollable(new UiSelector().scrollable(true))";

    for (String words : List.of("The end of the page", "Use of your face", "The end of the page")) {
      WebElement found =
          driver.findElement(
              AppiumBy.androidUIAutomator(
                  page + ".scrollIntoView(new UiSelector().text(\"" + words + "\"))"));
      assertThat(found.isDisplayed()).as(words).isTrue();
    }
  }

  @Test
  void without_the_app_s_leave_no_script_runs() {
    open("z", "scripts", "false");

    text("Agree and continue").click();

    assertThat(driver.getPageSource()).contains("Use of your face").doesNotContain("not ticked");
  }

  @Test
  void a_web_context_is_entered_used_by_css_and_script_and_left() {
    open();
    text("Use of your face");

    assertThat(driver.getContextHandles()).containsExactly("NATIVE_APP", "WEBVIEW_" + APP);
    driver.context("WEBVIEW_" + APP);
    try {
      assertThat(driver.getTitle()).isEqualTo("Face consent");
      WebElement name = driver.findElement(By.cssSelector("#name"));
      name.sendKeys("wang");
      assertThat(name.getDomProperty("value")).isEqualTo("wang");
      driver.findElement(By.xpath("//input[@type='checkbox']")).click();
      driver.findElement(By.cssSelector("#go")).click();
      assertThat(driver.findElement(By.cssSelector("#said")).getText())
          .isEqualTo("agreed by WANG3");
      assertThat(driver.executeScript("return 6 * 7")).isEqualTo(42L);
      assertThat(driver.getContext()).isEqualTo("WEBVIEW_" + APP);
      assertThatThrownBy(() -> driver.findElement(By.cssSelector("#nothing")))
          .isInstanceOf(NoSuchElementException.class);
      assertThat(String.valueOf(driver.executeScript("mobile: getContexts")))
          .contains(
              "webviewName=WEBVIEW_" + APP, "@webview_devtools_remote_", "title=Face consent");
    } finally {
      driver.context("NATIVE_APP");
    }
    awaitStatus("agreed wang");
    assertThatThrownBy(() -> driver.context("WEBVIEW_org.example.other"))
        .isInstanceOf(NoSuchContextException.class);
  }

  @Test
  void an_alert_is_android_s_own_dialog_and_its_answer_reaches_the_script() {
    open(
        "s",
        "page",
        "html:<p>before<script>document.write(confirm('Sure?') ? 'yes' : 'no')</script>");

    assertThat(
            new WebDriverWait(driver, GIVING_UP)
                .until(ExpectedConditions.alertIsPresent())
                .getText())
        .contains("Sure?");
    driver.switchTo().alert().accept();

    assertThat(driver.findElement(AppiumBy.xpath("//*[contains(@text,'yes')]")).isDisplayed())
        .isTrue();
    awaitStatus("finished https://bank.example/consent");
  }

  @Test
  void what_a_page_stores_lies_among_the_app_s_own_files() throws IOException {
    open(
        "s",
        "page",
        "html:<p>words</p><script>localStorage.face = 'features-of-a-face';" + "</script>");
    text("words");

    driver.terminateApp(APP);

    Path stores = dir.resolve("home/data").resolve(APP).resolve("app_webview/Default");
    try (Stream<Path> files = Files.walk(stores)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all)
          .anySatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .contains("features-of-a-face"));
    }
  }

  // ---- pages that mean harm

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file://localhost/etc/passwd",
        "view-source:file:///etc/passwd",
        "chrome://version",
        "content://media/external"
      })
  void nothing_of_the_machine_is_opened(String address) {
    open("s", "page", address);

    text("Webpage not available");

    assertThat(driver.getPageSource())
        .contains("net::ERR_")
        .doesNotContain("root:x", "Command Line");
  }

  @Test
  void a_page_cannot_go_frame_or_fetch_a_file_of_the_machine() {
    open(
        "s",
        "page",
        "html:<p id=w>waiting</p><iframe src='file:///etc/passwd'></iframe><script>"
            + "fetch('file:///etc/passwd').then(r => r.text()).then(t => w.textContent = t,"
            + " e => { w.textContent = 'kept out'; location.href = 'file:///etc/passwd'; })"
            + "</script>");

    text("kept out");

    assertThat(driver.getPageSource()).contains("kept out").doesNotContain("root:x");
  }

  @Test
  void a_page_that_never_ends_loading_is_read_as_far_as_it_is_there() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> never(slow), "slow");
      server.setDaemon(true);
      server.start();
      open("s", "page", "http://127.0.0.1:" + slow.getLocalPort() + "/");

      assertThat(text("early words").isDisplayed()).isTrue();
      assertThat(driver.findElement(AppiumBy.id(APP + ":id/status")).getText())
          .doesNotContain("finished");
    }
  }

  private static void never(ServerSocket slow) {
    try (Socket socket = slow.accept()) {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n";
      String early = head + "<p>early words</p>" + " ".repeat(4096);
      socket.getOutputStream().write(early.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // the test is over
    }
  }

  @Test
  void a_script_without_end_is_told_and_not_waited_for_without_end() {
    open("s", "page", "html:<p>words</p><script>setTimeout(() => { for (;;) {} }, 300)</script>");

    assertThatThrownBy(WebViewTest::untilRefused)
        .hasMessageContaining("not answered")
        .hasMessageContaining("a script of the page may run without end");

    open();
    assertThat(text("Use of your face").isDisplayed()).isTrue();
  }

  private static void untilRefused() {
    long end = System.nanoTime() + GIVING_UP.toNanos();
    while (System.nanoTime() < end) {
      driver.getPageSource();
    }
  }

  @Test
  void a_flood_of_alerts_is_ended() {
    open(
        "z",
        "clientless",
        "true",
        "s",
        "page",
        "html:<p>words<script>for (;;) { alert('again'); }</script>");

    text("Webpage not available");

    assertThat(driver.getPageSource()).contains("has opened 50 dialogs and was ended");
    open();
    assertThat(text("Use of your face").isDisplayed()).isTrue();
  }

  @Test
  void a_page_of_very_many_nodes_is_refused_with_the_reason() {
    open(
        "s",
        "page",
        "html:<p>words</p><script>document.body.insertAdjacentHTML('beforeend',"
            + " '<b>x</b>'.repeat(30000))</script>");

    assertThatThrownBy(WebViewTest::untilRefused).hasMessageContaining("too large to be read");
    open();
    assertThat(text("Use of your face").isDisplayed()).isTrue();
  }

  @Test
  void windows_without_end_are_not_opened() {
    open(
        "s",
        "page",
        "html:<p>words</p><script>for (let k = 0; k < 50; k++) { open('about:blank') }</script>");

    assertThat(text("words").isDisplayed()).isTrue();
    assertThat(driver.getContextHandles()).contains("WEBVIEW_" + APP);
    // a window that is refused may be there until it is closed
    until(() -> pages() == 1);
  }

  private static int pages() {
    return String.valueOf(driver.executeScript("mobile: getContexts")).split("type=page").length
        - 1;
  }

  // ---- its life

  /** The last one: the phone that all share is killed. */
  @Test
  @Order(Integer.MAX_VALUE)
  void no_browser_and_no_driver_outlives_the_phone_however_it_ends() throws Exception {
    open();
    text("Use of your face");
    driver.context("WEBVIEW_" + APP);
    List<ProcessHandle> started = phone.process().descendants().toList();
    assertThat(started).filteredOn(WebViewTest::isBrowser).hasSizeGreaterThan(3);
    assertThat(started).anyMatch(process -> isCalled(process, "chromedriver"));

    phone.process().destroyForcibly();

    long end = System.nanoTime() + GIVING_UP.toNanos();
    while (started.stream().anyMatch(WebViewTest::lives) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(started).noneMatch(WebViewTest::lives);
  }

  /** A process that has ended and was collected by nobody is dead all the same. */
  private static boolean lives(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isBrowser(ProcessHandle process) {
    return isCalled(process, "chromium");
  }

  private static boolean isCalled(ProcessHandle process, String name) {
    return process.info().command().map(c -> c.endsWith("/" + name)).orElse(false);
  }

  @Test
  void the_browser_ends_with_the_app_s_process() throws InterruptedException {
    open();
    text("Use of your face");
    List<ProcessHandle> started =
        phone.process().descendants().filter(WebViewTest::isBrowser).toList();
    assertThat(started).isNotEmpty();

    driver.terminateApp(APP);

    long end = System.nanoTime() + GIVING_UP.toNanos();
    while (started.stream().anyMatch(WebViewTest::lives) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(started).noneMatch(WebViewTest::lives);
    assertThat(driver.getContextHandles()).containsExactly("NATIVE_APP");
  }
}
