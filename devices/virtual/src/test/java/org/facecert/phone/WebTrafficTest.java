package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/**
 * A web page's traffic goes where the phone's proxy says and nowhere else, and its certificates are
 * checked as the phone checks them.
 */
@EnabledIfEnvironmentVariable(
    named = WebViewTest.PROGRAM,
    matches = ".+",
    disabledReason = WebViewTest.ABSENT)
class WebTrafficTest {
  private static final String APP = "org.example.playground";
  private static final String ADDED = "/data/misc/user/0/cacerts-added/0a0b0c0d.0";

  private static final String MANY_WAYS =
      "<p id=w>begun</p><script>"
          + "const due = new Set(['img', 'frame', 'fetch', 'xhr', 'worker']);"
          + "const done = way => {"
          + "  due.delete(way); w.textContent = due.size ? [...due].join() : 'all done'; };"
          + "fetch('/fetched').finally(() => done('fetch'));"
          + "const x = new XMLHttpRequest(); x.open('GET', '/asked');"
          + "x.onloadend = () => done('xhr'); x.send();"
          + "new Worker(URL.createObjectURL(new Blob(["
          + "\"fetch('\" + location.origin + \"/worker').then(() => postMessage(1))\"])))"
          + ".onmessage = () => done('worker');"
          + "</script><img src='/picture' onerror=\"done('img')\">"
          + "<iframe src='/frame' onload=\"done('frame')\"></iframe>";

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "<p>words of the bank</p>",
          "/ways", MANY_WAYS,
          "/link", "<a href='/second' target=_blank>In a window</a>",
          "/script", "<button onclick=\"window.open('/second')\">By a script</button>",
          "/alone", "<p>opened by itself</p><script>open('/second')</script>",
          "/form", "<form action='/sent' method=post target=_blank><button>Send</button></form>",
          "/second", "<p>The second page</p>",
          "/strict",
              "<meta http-equiv=Content-Security-Policy content=\"connect-src 'none'\">"
                  + "<p id=w>begun</p><script>w.textContent = Bank.agree('li', 2)</script>");

  /** What was sent on loopback before we look is there. */
  private static final Duration SENT_BEFORE = Duration.ofMillis(200);

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static AndroidDriver driver;
  private static LabNetwork lab;

  @BeforeAll
  static void start() throws Exception {
    lab = new LabNetwork(dir.resolve("lab"), PAGES);
    Path apk = PlaygroundApk.build(dir.resolve("app"));
    phone = new PhoneProcess(dir.resolve("home"), "--chromium", System.getenv(WebViewTest.PROGRAM));
    driver =
        new AndroidDriver(
            phone.url(),
            new UiAutomator2Options()
                .setApp(apk.toString())
                .setNewCommandTimeout(Duration.ofMinutes(5)));
    driver.manage().timeouts().implicitlyWait(WebViewTest.GIVING_UP);
  }

  @AfterAll
  static void end() throws IOException {
    if (phone != null) {
      phone.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  @AfterEach
  void nothing() {
    driver.terminateApp(APP);
    proxy(":0");
    shell("rm", "-f", ADDED);
    lab.asked().clear();
    lab.served().clear();
  }

  private static void shell(String command, String... words) {
    driver.executeScript("mobile: shell", Map.of("command", command, "args", List.of(words)));
  }

  private static void proxy(String place) {
    shell("settings", "put", "global", "http_proxy", place);
  }

  private static void trust() throws IOException {
    String payload = Base64.getEncoder().encodeToString(Files.readAllBytes(lab.authorityFile()));
    driver.executeScript("mobile: pushFile", Map.of("remotePath", ADDED, "payload", payload));
  }

  private static void open(String page, String... more) {
    List<List<String>> extras = new ArrayList<>(List.of(List.of("s", "page", page)));
    for (String name : more) {
      extras.add(List.of("z", name, "true"));
    }
    driver.executeScript(
        "mobile: startActivity",
        Map.of("component", APP + "/.WebActivity", "extras", extras, "stop", true));
  }

  private static WebElement text(String text) {
    return driver.findElement(AppiumBy.xpath("//*[@text='" + text + "']"));
  }

  // ---- proxy and trust

  @Test
  void every_way_of_a_page_goes_through_the_phone_s_proxy() {
    proxy(lab.proxy());
    open(lab.server() + "/ways");

    text("all done");

    assertThat(lab.asked())
        .contains(
            Stream.of("/ways", "/picture", "/frame", "/fetched", "/asked", "/worker")
                .map(path -> lab.server() + path)
                .toArray(String[]::new));
    // what reached the server and is unknown to the proxy went past it; the icon is a browser's
    assertThat(lab.served().stream().map(line -> lab.server() + line.replace("GET ", "")))
        .isSubsetOf(lab.asked())
        .noneMatch(address -> address.endsWith("favicon.ico"));
    assertThat(lab.asked()).allMatch(address -> address.startsWith(lab.server()));
  }

  @Test
  void an_authority_that_the_phone_trusts_is_trusted_by_its_pages() throws IOException {
    trust();
    proxy(lab.proxy());
    open("https://bank.example/");

    assertThat(text("words of the bank").isDisplayed()).isTrue();

    assertThat(lab.asked()).contains("bank.example:443");
    assertThat(lab.served()).contains("GET /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.example", "expired.example"})
  void a_false_certificate_of_a_trusted_authority_is_refused(String host) throws IOException {
    trust();
    proxy(lab.proxy());
    open("https://" + host + "/");

    text("net::ERR_CERT_" + (host.startsWith("o") ? "COMMON_NAME" : "DATE") + "_INVALID");

    assertThat(lab.asked()).contains(host + ":443");
    assertThat(lab.served()).isEmpty();
  }

  @Test
  void an_authority_that_the_phone_does_not_trust_is_refused() {
    proxy(lab.proxy());
    open("https://bank.example/");

    text("net::ERR_CERT_AUTHORITY_INVALID");

    assertThat(lab.asked()).contains("bank.example:443");
    assertThat(lab.served()).isEmpty();
  }

  @Test
  void a_proxy_that_is_set_while_a_page_is_open_is_its_way_from_then_on() {
    open(lab.server() + "/");
    text("words of the bank");
    assertThat(lab.asked()).isEmpty();

    proxy(lab.proxy());

    text("words of the bank");
    assertThat(lab.asked()).contains(lab.server() + "/");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_datagram_goes_past_a_proxy(boolean proxied) throws IOException {
    assumeTrue(
        NetworkInterface.networkInterfaces().anyMatch(WebTrafficTest::leadsOut),
        "without a network but loopback WebRTC sends nothing, proxy or not");
    try (DatagramSocket stun = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      proxy(proxied ? lab.proxy() : ":0");
      open(
          "html:<p>words</p><script>const p = new RTCPeerConnection({iceServers: [{urls:"
              + " 'stun:127.0.0.1:"
              + stun.getLocalPort()
              + "'}]}); p.createDataChannel('d');"
              + " p.onicegatheringstatechange = () => { if (p.iceGatheringState == 'complete')"
              + " document.body.append(' gathered'); };"
              + " p.createOffer().then(o => p.setLocalDescription(o))</script>");

      // without a proxy it comes, so that its absence means something
      if (proxied) {
        driver.findElement(AppiumBy.xpath("//*[contains(@text,'gathered')]"));
        assertThat(comes(stun, SENT_BEFORE)).isFalse();
      } else {
        assertThat(comes(stun, WebViewTest.GIVING_UP)).isTrue();
      }
    }
  }

  private static boolean leadsOut(NetworkInterface network) {
    try {
      return network.isUp()
          && !network.isLoopback()
          && network.inetAddresses().anyMatch(Inet4Address.class::isInstance);
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean comes(DatagramSocket socket, Duration within) throws IOException {
    socket.setSoTimeout((int) within.toMillis());
    try {
      socket.receive(new DatagramPacket(new byte[512], 512));
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void a_page_whose_policy_allows_no_request_calls_the_app_all_the_same() {
    open(lab.server() + "/strict");

    assertThat(text("LI2").isDisplayed()).isTrue();
  }

  // ---- windows

  @ParameterizedTest
  @ValueSource(strings = {"/link In a window", "/script By a script"})
  void a_window_s_page_comes_into_the_view_and_is_asked_for_once(String way) {
    String[] words = way.split(" ", 2);
    proxy(lab.proxy());
    open(lab.server() + words[0]);

    text(words[1]).click();

    assertThat(text("The second page").isDisplayed()).isTrue();
    assertThat(lab.served()).containsExactly("GET " + words[0], "GET /second");
  }

  @Test
  void an_app_that_wants_windows_gets_a_web_view_for_each() {
    open(lab.server() + "/link", "windows");

    text("In a window").click();

    assertThat(text("The second page").isDisplayed()).isTrue();
    assertThat(text("In a window").isDisplayed()).isTrue();
    assertThat(lab.served()).containsExactly("GET /link", "GET /second");
  }

  @Test
  void a_window_that_nobody_asked_for_is_not_opened_and_asks_for_nothing() {
    open(lab.server() + "/alone");

    assertThat(text("opened by itself").isDisplayed()).isTrue();
    assertThat(driver.getPageSource()).contains("opened by itself").doesNotContain("second page");
    assertThat(lab.served()).containsExactly("GET /alone");
  }

  @Test
  void a_form_for_a_window_is_not_sent_as_something_else() {
    open(lab.server() + "/form");

    text("Send").click();

    assertThat(text("Send").isDisplayed()).isTrue();
    assertThat(lab.served()).containsExactly("GET /form");
  }
}
