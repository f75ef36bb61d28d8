package org.facecert.phone.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.ChromeDriver;
import org.facecert.phone.web.DevToolsList;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of a session, as the driver has them: NATIVE_APP, and WEBVIEW_ with the app's name
 * while it shows web pages in a browser. In the latter commands are chromedriver's, but for those
 * that the driver keeps to itself there.
 */
public final class Contexts {
  static final String NATIVE = "NATIVE_APP";
  private static final String WEB = "WEBVIEW_";

  /** CHROME_NO_PROXY of the UiAutomator2 driver 8.7. */
  private static final List<Pattern> OWN =
      List.of(
          Pattern.compile("GET appium.*"),
          Pattern.compile("GET context.*"),
          Pattern.compile("GET element/[^/]+/rect"),
          Pattern.compile("GET orientation"),
          Pattern.compile("POST appium.*"),
          Pattern.compile("POST context.*"),
          Pattern.compile("POST orientation"),
          Pattern.compile("GET (se/)?log/types"),
          Pattern.compile("POST (se/)?log"));

  private final PhoneState state;
  private final Browsers browsers;
  private final ObjectMapper json = new ObjectMapper();

  public Contexts(PhoneState state, Browsers browsers) {
    this.state = state;
    this.browsers = browsers;
  }

  /** What renders web pages. */
  String engine() {
    return browsers.named();
  }

  Map<String, Command> routes() {
    return Map.of(
        "GET context", (s, b) -> s.web() == null ? NATIVE : webName(s),
        "POST context", Command.silent(this::change),
        "GET contexts", (s, b) -> names(s));
  }

  private static String webName(Session session) {
    return session.webContext();
  }

  private List<String> names(Session session) {
    List<String> names = new ArrayList<>(List.of(NATIVE));
    if (isShown()) {
      names.add(WEB + app(session));
    }
    return names;
  }

  private boolean isShown() {
    OptionalInt port = browsers.port();
    return port.isPresent() && !DevToolsList.pages(port.getAsInt()).isEmpty();
  }

  /** The app whose process shows the pages. */
  private String app(Session session) {
    return running().orElse(session.appPackage());
  }

  private Optional<String> running() {
    return state.installed().stream()
        .map(InstalledApp::name)
        .filter(name -> state.pid(name) != null)
        .findFirst();
  }

  /** {@code mobile: getContexts}: each context's sockets and pages. */
  List<Map<String, Object>> details(Session session) {
    OptionalInt port = browsers.port();
    if (port.isEmpty()) {
      return List.of();
    }
    String app = app(session);
    Integer pid = state.pid(app);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("proc", "@" + DevToolsList.SOCKET + pid);
    one.put("webview", WEB + pid);
    one.put("info", DevToolsList.version(port.getAsInt()));
    one.put("pages", DevToolsList.pages(port.getAsInt()));
    one.put("webviewName", WEB + app);
    return List.of(one);
  }

  private void change(Session session, Body body) {
    String name = body.text("name");
    if (name.equals(NATIVE)) {
      session.leaveWeb();
      return;
    }
    OptionalInt port = browsers.port();
    boolean known = names(session).contains(name) || name.equals("WEBVIEW") && isShown();
    if (!known || port.isEmpty()) {
      String why = browsers.isThere() ? "" : ": " + Browsers.OWN_READER;
      throw new WireError(404, "no such context", "No such context found" + why);
    }
    ChromeDriver open = session.suspendedWeb();
    if (open == null || !open.serves(port.getAsInt())) {
      open = ChromeDriver.start(driver(), port.getAsInt());
    }
    session.enterWeb(open, name.equals("WEBVIEW") ? WEB + app(session) : name);
  }

  private Path driver() {
    return browsers
        .driver()
        .orElseThrow(
            () ->
                WireError.unknown(
                    "No Chromedriver found that can automate "
                        + browsers.named()
                        + "; install Debian's chromium-driver"));
  }

  /** Whether the command is chromedriver's in the session's context. */
  static boolean isWeb(Session session, String method, String path, Body body) {
    String route = method + " " + path;
    boolean script = route.equals("POST execute/sync") || route.equals("POST execute");
    boolean mobile = script && isMobile(body.text("script"));
    return session.web() != null
        && !path.isEmpty()
        && !mobile
        && OWN.stream().noneMatch(own -> own.matcher(route).matches());
  }

  private static boolean isMobile(String script) {
    return script.startsWith("mobile:") || script.startsWith("phone:");
  }

  @Nullable Object forward(Session session, String method, String path, Body body) {
    ChromeDriver driver = session.web();
    if (driver == null) {
      throw WireError.unknown("no web context");
    }
    ChromeDriver.Reply reply = driver.command(method, "/" + path, body.json());
    JsonNode value = reply.value();
    if (reply.status() != 200) {
      throw new WireError(
          reply.status(),
          value.path("error").asText("unknown error"),
          value.path("message").asText());
    }
    return json.convertValue(value, Object.class);
  }
}
