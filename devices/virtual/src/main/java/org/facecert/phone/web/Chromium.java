package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.boot.Leftovers;
import org.jspecify.annotations.Nullable;

/**
 * One headless Chromium with a profile of its own. It is spoken to by its descriptors 3 and 4,
 * which are this process's pipes: when this process ends, however it ends, they close and Chromium
 * ends by itself.
 */
final class Chromium implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final String PORT_FILE = "DevToolsActivePort";

  /** what pages have stored is written then */
  private static final int END_S = 15;

  /** A shell that leads its own pipes to where Chromium expects DevTools, and becomes Chromium. */
  private static final String PIPED = "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";

  private static final List<String> STORES =
      List.of("Local Storage", "Session Storage", "IndexedDB", "File System", "Service Worker");

  private static final String FONTS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <dir>%s</dir>
        <cachedir>%s</cachedir>
        <alias><family>sans-serif</family><prefer><family>Roboto</family></prefer></alias>
        <alias><family>serif</family><prefer><family>Noto Serif</family></prefer></alias>
        <alias><family>monospace</family><prefer><family>Droid Sans Mono</family></prefer></alias>
      </fontconfig>
      """;

  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-component-extensions-with-background-pages",
          "--disable-extensions",
          "--disable-sync",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-client-side-phishing-detection",
          "--disable-breakpad",
          "--disable-crash-reporter",
          "--metrics-recording-only",
          "--no-pings",
          "--gaia-url=http://127.0.0.1:9",
          "--google-apis-url=http://127.0.0.1:9",
          "--component-updater=url-source=http://127.0.0.1:9",
          "--check-for-update-interval=31536000",
          // one process for all frames, as in a WebView; and what else would call home
          "--disable-site-isolation-trials",
          "--disable-features=IsolateOrigins,site-per-process,NetworkTimeServiceQuerying,"
              + "OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,"
              + "CertificateTransparencyComponentUpdater,HttpsUpgrades,DialMediaRouteProvider");

  /** What no option switches off: its own requests about a portal once a page cannot be had. */
  private static final String PREFERENCES =
      """
      {
        "alternate_error_pages": {"enabled": false},
        "net": {"network_prediction_options": 2},
        "safebrowsing": {"enabled": false},
        "search": {"suggest_enabled": false}
      }
      """;

  private static final List<String> SHAPE =
      List.of(
          "--headless=new",
          "--no-startup-window",
          "--remote-debugging-pipe",
          "--remote-debugging-port=0",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--hide-scrollbars",
          "--mute-audio",
          "--password-store=basic",
          "--use-mock-keychain",
          "--disable-backgrounding-occluded-windows",
          "--disable-renderer-backgrounding",
          "--disable-background-timer-throttling",
          "--force-color-profile=srgb",
          "--disable-notifications",
          "--deny-permission-prompts");

  private final Process process;
  private final Path profile;
  private final DevTools tools;
  private final Patience patience;
  private final Map<String, WebPage> pages = new ConcurrentHashMap<>();
  private final WebNetwork network;
  private final WebWindows windows;
  private volatile boolean over;

  private Chromium(Process process, Path profile, WebNetwork network) {
    this.process = process;
    this.profile = profile;
    this.network = network;
    patience = Patience.with(process);
    tools = new DevTools(process.getInputStream(), process.getOutputStream(), new Events());
    windows = new WebWindows(tools, this::pageOf);
  }

  static Chromium start(
      ChromiumProgram program, WebNetwork network, String language, Optional<Path> data) {
    try {
      Path profile = Files.createTempDirectory("facecert-phone-web");
      Leftovers.mark(profile);
      Files.writeString(
          Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), PREFERENCES);
      if (data.isPresent()) {
        keepIn(data.get(), profile);
      }
      new WebTrust(program.certutil(), profile).add(network.trusted());
      List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", PIPED, "sh"));
      command.add(program.program().toString());
      command.addAll(SHAPE);
      command.addAll(QUIET);
      command.addAll(network.options());
      if ("root".equals(System.getProperty("user.name"))) {
        // Chromium's own sandbox refuses to start for root
        command.add("--no-sandbox");
      }
      command.add("--user-data-dir=" + profile);
      command.add("--lang=" + language);
      ProcessBuilder builder = new ProcessBuilder(command);
      fonts(profile)
          .ifPresent(file -> builder.environment().put("FONTCONFIG_FILE", file.toString()));
      builder.environment().put("HOME", profile.toString());
      // else it would look for its authorities elsewhere than in its home
      builder.environment().remove("XDG_DATA_HOME");
      builder.environment().put("LANGUAGE", language.replace('-', '_'));
      Chromium browser = new Chromium(builder.start(), profile, network);
      browser.tools.open();
      browser.await();
      return browser;
    } catch (IOException e) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "Chromium cannot be started: " + e);
    }
  }

  /**
   * What pages store lies among the app's own files as on Android, under app_webview and
   * cache/WebView; whoever looks for what an app keeps finds it there, and clearing the app's data
   * clears it.
   */
  private static void keepIn(Path data, Path profile) throws IOException {
    Path inside = Files.createDirectories(profile.resolve("Default"));
    for (String name : STORES) {
      Path place = data.resolve("app_webview/Default").resolve(name);
      Files.createSymbolicLink(inside.resolve(name), Files.createDirectories(place));
    }
    Path cache = data.resolve("cache/WebView/Default/HTTP Cache");
    Files.createSymbolicLink(inside.resolve("Cache"), Files.createDirectories(cache));
  }

  /** Pages are written in the phone's own fonts, Chinese ones among them, not the machine's. */
  private static Optional<Path> fonts(Path profile) throws IOException {
    String folder = System.getProperty("robolectric.nativeruntime.fontdir", "");
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = profile.resolve("fonts.conf");
    Path cache = Path.of(folder).toAbsolutePath().resolveSibling("fontconfig");
    return Optional.of(Files.writeString(file, FONTS.formatted(folder, cache)));
  }

  private void await() {
    try {
      tools.ask(null, "Browser.getVersion", tools.object(), START);
      ObjectNode discover = tools.object().put("discover", true);
      tools.ask(null, "Target.setDiscoverTargets", discover, START);
      tools.ask(null, "Target.setAutoAttach", windows.holding(), START);
      ObjectNode deny = tools.object().put("behavior", "deny");
      tools.ask(null, "Browser.setDownloadBehavior", deny, START);
    } catch (PhoneFault e) {
      close();
      throw e;
    }
  }

  /** Those that it shows. */
  List<WebPage> pages() {
    return List.copyOf(pages.values());
  }

  WebNetwork network() {
    return network;
  }

  DevTools tools() {
    return tools;
  }

  Patience patience() {
    return patience;
  }

  boolean isOver() {
    return over;
  }

  /** Where other programs speak DevTools with it, on loopback. */
  int port() {
    try {
      return Integer.parseInt(Files.readAllLines(profile.resolve(PORT_FILE)).get(0));
    } catch (IOException | NumberFormatException e) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "Chromium has no DevTools port: " + e);
    }
  }

  private @Nullable WebPage pageOf(String target) {
    return pages.values().stream()
        .filter(page -> page.target().equals(target))
        .findFirst()
        .orElse(null);
  }

  /** Opens a page and makes it known before its first event. */
  String attach(WebPage page, ObjectNode target) {
    JsonNode made = tools.ask(null, "Target.createTarget", target, START);
    String id = made.path("targetId").asText();
    ObjectNode attach = tools.object().put("targetId", id).put("flatten", true);
    JsonNode attached = tools.ask(null, "Target.attachToTarget", attach, START);
    String session = attached.path("sessionId").asText();
    page.targetIs(id);
    pages.put(session, page);
    return session;
  }

  void detach(String session, String target) {
    pages.remove(session);
    tools.tell(null, "Target.closeTarget", tools.object().put("targetId", target));
  }

  private final class Events implements DevTools.Listener {
    @Override
    public void event(@Nullable String session, String method, JsonNode params) {
      if (session == null) {
        browser(method, params);
        return;
      }
      if (windows.event(session, method, params)) {
        return;
      }
      WebPage page = pages.get(session);
      if (page != null) {
        page.event(method, params);
      }
    }

    private void browser(String method, JsonNode params) {
      if (method.equals("Target.attachedToTarget")) {
        windows.attached(params);
      } else if (method.equals("Target.detachedFromTarget")) {
        windows.gone(params.path("sessionId").asText());
      }
    }

    @Override
    public void over() {
      over = true;
      pages.values().forEach(WebPage::gone);
      pages.clear();
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      tools.close();
    } catch (IOException e) {
      System.err.println("phone: Chromium's pipe: " + e);
    }
    try {
      if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Leftovers.remove(profile);
  }
}
