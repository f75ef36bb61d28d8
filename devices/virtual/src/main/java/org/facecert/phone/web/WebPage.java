package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/**
 * One page in the browser, for one WebView. Commands return at once and are carried out in their
 * order, as soon as the browser is up; questions wait, with a limit. A page that was lost, as its
 * browser ended, is opened again by the next load.
 */
public final class WebPage {
  /** begins a prompt that is none: a script calls what the app has lent; see LentObjects */
  static final String CALL = "facecert-call:";

  private static final String FAVICON = "/favicon.ico";
  private static final int MOST_DIALOGS = 50;

  /** how long a settled screen is waited for; whoever sees it earlier sees it not yet settled */
  private static final Duration HANDS = Duration.ofSeconds(4);

  private static final Duration LOADING = Duration.ofSeconds(4);
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);
  private static final Duration SHAPE = Duration.ofMillis(800);
  private static final int BREATH_MS = 60;
  private static final int LOOK_MS = 20;
  private static final int READINGS = 3;

  /** A page's shape: CSS pixels, pixels of the screen per CSS pixel, and whose layout. */
  public record Shape(int width, int height, float density, boolean mobile) {}

  /** Where fingers are, in CSS pixels of the page's window. */
  public record Finger(float x, float y) {}

  /** The document that an app gives in place of one from the network. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
  private record Given(String url, byte[] content, String type) {}

  private record Link(Chromium browser, String session) {}

  private final Supplier<Chromium> browsers;
  private final WebPageListener listener;
  private final ExecutorService orders = Executors.newSingleThreadExecutor(WebPage::daemon);
  private volatile @Nullable Link link;
  private volatile String target = "";
  private volatile Shape shape = new Shape(360, 640, 2, false);
  private volatile boolean scripts;
  private volatile boolean windows;

  private final AtomicInteger windowsDue = new AtomicInteger();

  private volatile String agent = "";
  private volatile Map<String, List<String>> lent = Map.of();
  private String lentScript = "";
  private volatile @Nullable Given given;
  private volatile @Nullable Given latest;
  private volatile String expected = "";
  private volatile @Nullable CompletableFuture<JsonNode> going;
  private final Map<Long, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private volatile String failing = "";
  private volatile boolean loading;
  private volatile boolean committed;
  private volatile boolean talking;
  private volatile int dialogs;
  private volatile long loadingSince;
  private volatile @Nullable CompletableFuture<JsonNode> input;
  private volatile @Nullable WebNode seen;
  private volatile byte @Nullable [] drawn;
  private final AtomicLong generation = new AtomicLong();
  private volatile boolean connecting;
  private volatile boolean shaped;
  private volatile @Nullable Runnable retry;
  private volatile boolean lost;
  private volatile int history;
  private volatile int place;

  WebPage(Supplier<Chromium> browsers, WebPageListener listener) {
    this.browsers = browsers;
    this.listener = listener;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "web-page");
    thread.setDaemon(true);
    return thread;
  }

  // ---- what it is told to do

  public void shape(Shape wanted) {
    shape = wanted;
    shaped = true;
    order(this::shapeNow);
  }

  /** Whether the page's own scripts run. */
  public void scripts(boolean run) {
    scripts = run;
    order(this::scriptsNow);
  }

  /** Whether scripts open windows without a touch. */
  public void windows(boolean open) {
    windows = open;
  }

  /** How the page's requests call their sender. */
  public void agent(String name) {
    agent = name;
    order(this::agentNow);
  }

  /** What scripts can call: names of objects, each with its methods. */
  public void lend(Map<String, List<String>> objects) {
    lent = Map.copyOf(objects);
  }

  /** Goes to an address; one that no page can have fails, and says why. */
  public void load(String url) {
    if (!WebAddress.isOpen(url)) {
      boolean file = WebAddress.scheme(url).equals("file");
      String why = file ? "net::ERR_ACCESS_DENIED" : "net::ERR_UNKNOWN_URL_SCHEME";
      listener.failed(url, why);
      content(url, Failure.page(url, why).getBytes(StandardCharsets.UTF_8), "text/html");
      return;
    }
    navigate(null, url);
  }

  /** Shows a document of the app's own at an address, or at none. */
  public void content(String base, byte[] document, String type) {
    String charset = type.contains("charset") ? "" : ";charset=utf-8";
    if (WebAddress.isOpen(base) && !base.startsWith("data:") && !base.equals("about:blank")) {
      Given now = new Given(WebAddress.outward(base), document, type + charset);
      navigate(now, base);
    } else {
      String data = Base64.getEncoder().encodeToString(document);
      navigate(null, "data:" + type + charset + ";base64," + data);
    }
  }

  private void navigate(@Nullable Given document, String url) {
    loading = true;
    connecting = true;
    Runnable going = () -> go(document, WebAddress.outward(url));
    retry =
        () -> {
          leave();
          going.run();
        };
    order(going);
  }

  /** Loads what it shows once more, in another browser. */
  void again() {
    String here = expected;
    if (here.isEmpty()) {
      return;
    }
    listener.note("the phone's proxy was changed: the page is loaded anew through it: " + here);
    Given own = latest;
    loading = true;
    connecting = true;
    order(() -> go(own != null && own.url().equals(here) ? own : null, here));
  }

  private void go(@Nullable Given document, String url) {
    try {
      awaitShape();
      connect();
    } finally {
      connecting = false;
      loadingSince = System.nanoTime();
    }
    given = document;
    latest = document;
    expected = url;
    lendNow();
    going = send("Page.navigate", object().put("url", url));
  }

  /** A WebView is told its page before it is laid out; its window shall have its size at once. */
  private void awaitShape() {
    long end = System.nanoTime() + SHAPE.toNanos();
    try {
      while (!shaped && System.nanoTime() < end) {
        Thread.sleep(LOOK_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    Link now = link;
    link = null;
    talking = false;
    interrupt("the web page was ended");
    if (now != null) {
      now.browser().detach(now.session(), target);
    }
  }

  public void reload() {
    order(() -> tell("Page.reload", object()));
  }

  /** Goes back or forth in what the page has shown. */
  public void travel(int steps) {
    order(
        () -> {
          JsonNode all = ask("Page.getNavigationHistory", object());
          JsonNode entry = all.path("entries").get(all.path("currentIndex").asInt() + steps);
          if (entry != null) {
            expected = entry.path("url").asText();
            tell("Page.navigateToHistoryEntry", object().put("entryId", entry.path("id").asInt()));
          }
        });
  }

  /** Whether there is a page so many steps back or forth. */
  public boolean canTravel(int steps) {
    int there = place + steps;
    // the first is the blank page that every window begins with
    return there >= 1 && there < history;
  }

  public void stop() {
    order(() -> tell("Page.stopLoading", object()));
  }

  /**
   * Runs a script in the page.
   *
   * @param done gets the value as JSON
   */
  public void run(String script, Consumer<String> done) {
    order(
        () -> {
          ObjectNode params = object().put("expression", script).put("returnByValue", true);
          params.put("userGesture", true);
          CompletableFuture<?> unused =
              send("Runtime.evaluate", params)
                  .whenComplete((value, e) -> done.accept(e == null ? json(value) : "null"));
        });
  }

  private static String json(JsonNode answer) {
    JsonNode value = answer.path("result").path("value");
    return value.isMissingNode() ? "null" : value.toString();
  }

  /** A moment of fingers: touchStart, touchMove, touchEnd or touchCancel. */
  public void touch(String type, List<Finger> fingers) {
    ObjectNode params = object().put("type", type);
    ArrayNode points = params.putArray("touchPoints");
    for (int k = 0; k < fingers.size(); k++) {
      points.addObject().put("x", fingers.get(k).x()).put("y", fingers.get(k).y()).put("id", k);
    }
    input("Input.dispatchTouchEvent", params);
  }

  /** Lets a finger stay where it is for so long, two seconds at most. */
  public void rest(long ms) {
    order(
        () -> {
          try {
            Thread.sleep(Math.min(ms, LONGEST_REST.toMillis()));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Text where the page's cursor is. */
  public void write(String text) {
    input("Input.insertText", object().put("text", text));
  }

  /** A key by its name in DOM, such as Enter, and the command that it means to an editor. */
  public void key(String name, int code, String text, String command) {
    for (String type : new String[] {"keyDown", "keyUp"}) {
      ObjectNode params = object().put("type", type).put("key", name).put("code", name);
      params.put("windowsVirtualKeyCode", code);
      if (type.equals("keyDown") && !text.isEmpty()) {
        params.put("text", text);
      }
      if (type.equals("keyDown") && !command.isEmpty()) {
        params.putArray("commands").add(command);
      }
      input("Input.dispatchKeyEvent", params);
    }
  }

  private void input(String method, ObjectNode params) {
    CompletableFuture<JsonNode> done = new CompletableFuture<>();
    input = done;
    order(() -> answered(send(method, params), done));
  }

  private static void answered(
      CompletableFuture<JsonNode> answer, CompletableFuture<JsonNode> done) {
    CompletableFuture<?> unused =
        answer.whenComplete(
            (value, e) -> {
              if (e == null) {
                done.complete(value);
              } else {
                done.completeExceptionally(e);
              }
            });
  }

  public void close() {
    order(this::leave);
    orders.shutdown();
  }

  // ---- what it is asked

  public boolean isShown() {
    return link != null || lost;
  }

  public String target() {
    return target;
  }

  /**
   * What a person could read on it now; the same as before while it shows an alert, for then it
   * answers nothing, or gets another window.
   */
  public WebNode tree() {
    WebNode now = isSilent() ? null : read();
    if (now == null) {
      WebNode before = seen;
      return before != null ? before : WebReading.nothing(shape.width(), shape.height());
    }
    seen = now;
    return now;
  }

  private boolean isSilent() {
    return talking || link == null && !lost;
  }

  /**
   * A document that takes another's place while it is read is read once more, as its own. Null when
   * it fell silent meanwhile.
   */
  private @Nullable WebNode read() {
    for (int round = 1; ; round++) {
      long document = generation.get();
      Link from = link;
      try {
        WebNode now =
            new WebReading(this::ask, object(), document).read(shape.width(), shape.height());
        if (document == generation.get() || round == READINGS) {
          return now;
        }
      } catch (PhoneFault e) {
        if (isSilent()) {
          return null;
        }
        boolean same = Objects.equals(from, link) && document == generation.get();
        if (same || round == READINGS) {
          throw e;
        }
      }
    }
  }

  /** A PNG of it now, of the shape's size in pixels of the screen. */
  public byte[] picture() {
    byte[] before = drawn;
    if (talking && before != null) {
      return before;
    }
    ObjectNode params = object().put("format", "png").put("optimizeForSpeed", true);
    String data = ask("Page.captureScreenshot", params).path("data").asText();
    byte[] now = Base64.getDecoder().decode(data);
    drawn = now;
    return now;
  }

  /** How far it is scrolled, and how far it could be, in CSS pixels. */
  public int[] scrolled() {
    JsonNode metrics = ask("Page.getLayoutMetrics", object());
    JsonNode window = metrics.path("cssVisualViewport");
    int most = metrics.path("cssContentSize").path("height").asInt();
    return new int[] {
      window.path("pageY").asInt(), Math.max(0, most - window.path("clientHeight").asInt())
    };
  }

  /** Scrolls by so many CSS pixels, at once. */
  public void scroll(int by) {
    Shape now = shape;
    ObjectNode params = object().put("type", "mouseWheel").put("deltaX", 0).put("deltaY", by);
    params.put("x", now.width() / 2).put("y", now.height() / 2);
    input("Input.dispatchMouseEvent", params);
    settle();
  }

  /** Sets the input focus to an element, or tells that it takes none. */
  public boolean focus(long id) {
    try {
      ask("DOM.focus", object().put("backendNodeId", id));
      return true;
    } catch (PhoneFault e) {
      if (!DevTools.isRefusal(e)) {
        throw e;
      }
      return false;
    }
  }

  /** Waits, bounded, until the last touch or key was worked off and the page has loaded. */
  public void settle() {
    CompletableFuture<JsonNode> last = input;
    try {
      if (last != null && !talking) {
        input = null;
        if (isDone(last)) {
          // what a tap sets off comes after its answer
          Thread.sleep(BREATH_MS);
          ask("Page.getLayoutMetrics", object());
        }
      }
      while (!talking && (connecting || loading && !isOverdue())) {
        Thread.sleep(LOOK_MS);
      }
    } catch (PhoneFault e) {
      listener.note(e.getMessage() == null ? "the web page does not answer" : e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Bounded; a tap that opens an alert is done with it. */
  private boolean isDone(CompletableFuture<JsonNode> last) throws InterruptedException {
    long end = System.nanoTime() + HANDS.toNanos();
    while (!talking && System.nanoTime() < end) {
      try {
        last.get(LOOK_MS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        // once more
      } catch (ExecutionException e) {
        listener.note(String.valueOf(DevTools.fault(e).getMessage()));
        return false;
      }
    }
    return false;
  }

  private boolean isOverdue() {
    return System.nanoTime() - loadingSince > LOADING.toNanos();
  }

  // ---- the way to the browser

  private void order(Runnable order) {
    if (orders.isShutdown()) {
      return;
    }
    orders.execute(
        () -> {
          try {
            order.run();
          } catch (PhoneFault e) {
            loading = false;
            listener.note(String.valueOf(e.getMessage()));
          }
        });
  }

  private static ObjectNode object() {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }

  private void connect() {
    Chromium browser = browsers.get();
    Link now = link;
    if (now != null && now.browser() == browser) {
      return;
    }
    ObjectNode wanted = object().put("url", "about:blank").put("newWindow", true);
    wanted.put("width", shape.width()).put("height", shape.height());
    String session = browser.attach(this, wanted);
    talking = false;
    link = new Link(browser, session);
    lost = false;
    lentScript = "";
    tell("Page.enable", object());
    ObjectNode all = object();
    all.putArray("patterns").addObject().put("urlPattern", "*");
    tell("Fetch.enable", all);
    tell("Emulation.setTouchEmulationEnabled", object().put("enabled", true));
    tell("Emulation.setFocusEmulationEnabled", object().put("enabled", true));
    tell("Page.setInterceptFileChooserDialog", object().put("enabled", true));
    shapeNow();
    scriptsNow();
    agentNow();
    ask("Page.getLayoutMetrics", object());
  }

  private void shapeNow() {
    Shape now = shape;
    ObjectNode params = object().put("width", now.width()).put("height", now.height());
    params.put("deviceScaleFactor", now.density()).put("mobile", now.mobile());
    sendIfThere("Emulation.setDeviceMetricsOverride", params);
  }

  private void scriptsNow() {
    sendIfThere("Emulation.setScriptExecutionDisabled", object().put("value", !scripts));
  }

  private void agentNow() {
    if (!agent.isEmpty()) {
      ObjectNode params = object().put("userAgent", agent).put("platform", "Linux armv81");
      ObjectNode hints = params.putObject("userAgentMetadata");
      hints.put("platform", "Android").put("platformVersion", "14.0.0").put("mobile", true);
      hints.put("architecture", "").put("model", "Virtual Phone");
      sendIfThere("Emulation.setUserAgentOverride", params);
    }
  }

  private void lendNow() {
    String script = LentObjects.script(lent);
    if (!script.equals(lentScript)) {
      lentScript = script;
      tell("Page.addScriptToEvaluateOnNewDocument", object().put("source", script));
    }
  }

  private void sendIfThere(String method, ObjectNode params) {
    if (link != null) {
      tell(method, params);
    }
  }

  /** Whoever needs no answer learns of no failure either: the page has gone then. */
  private void tell(String method, ObjectNode params) {
    CompletableFuture<JsonNode> unused = send(method, params);
  }

  private CompletableFuture<JsonNode> send(String method, ObjectNode params) {
    Link now = link;
    return now == null
        ? CompletableFuture.failedFuture(ended())
        : now.browser().tools().send(now.session(), method, params);
  }

  private JsonNode ask(String method, ObjectNode params) {
    Link now = link;
    if (now == null) {
      throw ended();
    }
    CompletableFuture<JsonNode> question =
        now.browser().tools().send(now.session(), method, params);
    long number = asked.incrementAndGet();
    questions.put(number, question);
    try {
      if (!now.equals(link) || talking) {
        throw new PhoneFault(PhoneFault.Kind.REFUSED, "the web page does not answer now");
      }
      return now.browser().patience().await(question, method);
    } finally {
      questions.remove(number);
    }
  }

  /** Nobody answers what was asked of a page that has gone or waits for its dialog's answer. */
  private void interrupt(String why) {
    PhoneFault fault = new PhoneFault(PhoneFault.Kind.REFUSED, why);
    questions.values().forEach(question -> question.completeExceptionally(fault));
  }

  private static PhoneFault ended() {
    return new PhoneFault(PhoneFault.Kind.REFUSED, "the browser behind the WebView has ended");
  }

  void targetIs(String id) {
    target = id;
  }

  void gone() {
    lost = link != null;
    link = null;
    talking = false;
    loading = false;
    CompletableFuture<JsonNode> last = input;
    if (last != null) {
      last.complete(object());
    }
  }

  // ---- what the browser tells; on its thread

  void event(String method, JsonNode params) {
    switch (method) {
      case "Page.frameStartedLoading" -> loads(params, true);
      case "Page.frameStoppedLoading" -> loads(params, false);
      case "Page.frameNavigated" -> navigated(params.path("frame"));
      case "Page.frameRequestedNavigation" -> requested(params);
      case "Page.windowOpen" -> window(params);
      case "Page.javascriptDialogOpening" -> dialog(params);
      case "Page.javascriptDialogClosed" -> talking = false;
      case "Fetch.requestPaused" -> paused(params);
      case "Inspector.targetCrashed" -> crashed();
      default -> {
        // of no concern to a WebView
      }
    }
  }

  /** Chromium now and then loses a window that is made and shaped at once: tried once more. */
  private void crashed() {
    Runnable again = retry;
    retry = null;
    if (again == null) {
      listener.note("the web page has crashed");
      gone();
    } else {
      listener.note("the web page has crashed; it is loaded once more");
      order(again);
    }
  }

  private boolean isMain(JsonNode params) {
    return params.path("frameId").asText().equals(target);
  }

  private void loads(JsonNode params, boolean begins) {
    if (!isMain(params)) {
      return;
    }
    if (begins && !loading) {
      loadingSince = System.nanoTime();
    }
    loading = begins;
    if (!begins && committed) {
      committed = false;
      CompletableFuture<?> unused =
          send("Page.getNavigationHistory", object()).thenAccept(this::finished);
    }
  }

  private void finished(JsonNode all) {
    retry = null;
    history = all.path("entries").size();
    place = all.path("currentIndex").asInt();
    JsonNode entry = all.path("entries").path(place);
    String url = entry.path("url").asText();
    if (!url.equals("about:blank") || expected.equals(url)) {
      listener.finished(WebAddress.inward(url), entry.path("title").asText());
    }
  }

  private void navigated(JsonNode frame) {
    if (frame.has("parentId")) {
      return;
    }
    String url = WebAddress.inward(frame.path("url").asText());
    committed = !expected.isEmpty();
    generation.incrementAndGet();
    dialogs = 0;
    if (frame.has("unreachableUrl")) {
      unreachable(frame.path("unreachableUrl").asText());
      return;
    }
    failing = "";
    if (committed) {
      listener.started(url);
    }
  }

  /** The browser's own words, and its way past a false certificate, are no WebView's. */
  private void unreachable(String url) {
    if (url.equals(failing)) {
      return;
    }
    failing = url;
    order(
        () -> {
          String why = reason();
          listener.failed(WebAddress.inward(url), why);
          byte[] words = Failure.page(WebAddress.inward(url), why).getBytes(StandardCharsets.UTF_8);
          content(WebAddress.inward(url), words, "text/html");
        });
  }

  /** Such as net::ERR_CERT_AUTHORITY_INVALID; known for what the app itself has loaded. */
  private String reason() {
    CompletableFuture<JsonNode> told = going;
    Link now = link;
    String why = "";
    if (told != null && now != null) {
      try {
        why = now.browser().patience().await(told, "Page.navigate").path("errorText").asText();
      } catch (PhoneFault e) {
        listener.note(String.valueOf(e.getMessage()));
      }
    }
    return why.isEmpty() ? "net::ERR_FAILED" : why;
  }

  /** Addresses of other kinds than the web's, such as bank://agreed, are asked of the app alone. */
  private void requested(JsonNode params) {
    String url = params.path("url").asText();
    boolean web = WebAddress.isOpen(url) || url.startsWith("about:") || url.startsWith("blob:");
    if (isMain(params) && !web && !WebAddress.scheme(url).equals("javascript")) {
      listener.asked(
          url,
          (yes, text) -> {
            if (!yes) {
              listener.failed(url, "net::ERR_UNKNOWN_URL_SCHEME");
            }
          });
    }
  }

  /** What it asks for is known once the window would load it; see WebWindows. */
  private void window(JsonNode params) {
    String url = params.path("url").asText();
    boolean wanted = params.path("userGesture").asBoolean() || windows;
    if (!wanted) {
      listener.note("a window that a script opened by itself is not opened, as in a WebView");
    } else if (WebAddress.isOpen(url) && !url.equals("about:blank")) {
      windowsDue.incrementAndGet();
      // whoever waits for a tap's outcome waits for the page in the window's stead too
      loadingSince = System.nanoTime();
      loading = true;
    } else if (WebAddress.scheme(url).matches("about|blob|javascript|")) {
      listener.note("a window without a page of its own is not opened: " + url);
    } else {
      listener.windowWanted(url);
    }
  }

  /** Whether a window that it has opened has not said yet what it would load. */
  boolean awaitsWindow() {
    return windowsDue.get() > 0;
  }

  /** A window that this page has opened would load that. */
  void windowAsks(String method, String url) {
    if (windowsDue.get() == 0) {
      return;
    }
    windowsDue.decrementAndGet();
    if (method.equals("GET")) {
      listener.windowWanted(WebAddress.inward(url));
    } else {
      loading = false;
      listener.note("a form that is sent to a window of its own is not sent: " + url);
    }
  }

  private void dialog(JsonNode params) {
    String type = params.path("type").asText();
    String message = params.path("message").asText();
    WebPageListener.Answer answer = (yes, text) -> answered(yes, text);
    if (type.equals("prompt") && message.startsWith(CALL)) {
      listener.called(message.substring(CALL.length()), answer);
      return;
    }
    talking = true;
    int number = dialogs + 1;
    dialogs = number;
    if (number > MOST_DIALOGS) {
      if (number == MOST_DIALOGS + 1) {
        flooded();
      }
      return;
    }
    String url = WebAddress.inward(params.path("url").asText());
    listener.dialog(type, url, message, params.path("defaultPrompt").asText(), answer);
    if (talking) {
      interrupt("the web page shows a dialog");
    }
  }

  /** A script that asks without end is ended with its page. */
  private void flooded() {
    String why = "the web page has opened " + MOST_DIALOGS + " dialogs and was ended";
    listener.note(why);
    retry = null;
    connecting = true;
    interrupt(why);
    order(
        () -> {
          leave();
          content(
              "about:blank",
              Failure.page(expected, why).getBytes(StandardCharsets.UTF_8),
              "text/html");
        });
  }

  private void answered(boolean yes, @Nullable String text) {
    ObjectNode params = object().put("accept", yes);
    if (text != null) {
      params.put("promptText", text);
    }
    talking = false;
    tell("Page.handleJavaScriptDialog", params);
  }

  private void paused(JsonNode params) {
    String id = params.path("requestId").asText();
    JsonNode request = params.path("request");
    String url = request.path("url").asText();
    if (url.equals(LentObjects.ADDRESS)) {
      called(id, request.path("postData").asText());
      return;
    }
    if (url.endsWith(FAVICON) && params.path("resourceType").asText().equals("Other")) {
      // the browser's own wish, which a WebView has not
      fail(id, "Aborted");
      return;
    }
    boolean whole = params.path("resourceType").asText().equals("Document") && isMain(params);
    Given document = given;
    if (whole && document != null && document.url().equals(url)) {
      given = null;
      Map<String, String> headers = Map.of("Content-Type", document.type());
      fulfil(id, new WebPageListener.Resource(200, headers, document.content()));
    } else if (whole && !url.equals(expected) && request.path("method").asText().equals("GET")) {
      listener.asked(
          WebAddress.inward(url),
          (yes, text) -> {
            if (yes) {
              fail(id, "Aborted");
            } else {
              expected = url;
              resource(id, request);
            }
          });
    } else {
      resource(id, request);
    }
  }

  private void called(String id, String call) {
    listener.called(
        call,
        (yes, text) -> {
          byte[] said = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
          Map<String, String> headers =
              Map.of(
                  "Access-Control-Allow-Origin", "*",
                  "Cache-Control", "no-store",
                  "Content-Type", "application/json");
          fulfil(id, new WebPageListener.Resource(200, headers, said));
        });
  }

  private void resource(String id, JsonNode request) {
    Map<String, String> headers = new java.util.HashMap<>();
    request
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    listener.resource(
        WebAddress.inward(request.path("url").asText()),
        request.path("method").asText(),
        headers,
        found -> supply(id, found));
  }

  private void supply(String id, Optional<WebPageListener.Resource> found) {
    if (found.isEmpty()) {
      tell("Fetch.continueRequest", object().put("requestId", id));
    } else if (found.get().status() <= 0) {
      fail(id, "InternetDisconnected");
    } else {
      fulfil(id, found.get());
    }
  }

  private void fail(String id, String reason) {
    tell("Fetch.failRequest", object().put("requestId", id).put("errorReason", reason));
  }

  private void fulfil(String id, WebPageListener.Resource resource) {
    ObjectNode params = object().put("requestId", id).put("responseCode", resource.status());
    ArrayNode headers = params.putArray("responseHeaders");
    resource
        .headers()
        .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
    params.put("body", Base64.getEncoder().encodeToString(resource.body()));
    tell("Fetch.fulfillRequest", params);
  }
}
