package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import android.os.Handler;
import android.os.Looper;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.webkit.ValueCallback;
import android.webkit.WebChromeClient;
import android.webkit.WebSettings;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.WebPage;
import org.facecert.phone.web.WebPageListener;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowWebView;

/** One WebView and its page: what the app asks goes there, what the page tells comes back. */
final class WebPane implements WebPageListener {
  /** how often a page is asked whether it has begun to roll, while it could */
  private static final int ROUNDS = 100;

  private static final int MOMENT_MS = 50;

  /** as of Android's ViewConfiguration, in dp and milliseconds */
  private static final int SLOP = 8;

  private static final int LONG_PRESS_MS = 400;

  private final WeakReference<WebView> view;
  private final PhoneState state;
  private final WebPage page;
  private final WebResources resources;
  private final WebBridge bridge = new WebBridge();
  private final Handler main = new Handler(Looper.getMainLooper());
  private @Nullable List<WebPage.Finger> held;
  private @Nullable Bitmap picture;
  private WebPage.@Nullable Shape shape;
  private boolean scripts;
  private String agent = "";
  private volatile @Nullable String address;
  private volatile @Nullable String given;
  private volatile @Nullable String title;

  WebPane(WebView web, Browsers browsers, PhoneState state) {
    view = new WeakReference<>(web);
    this.state = state;
    page = browsers.open(this);
    resources = new WebResources(web.getContext().getAssets(), state.radios(), this::client, view);
    agent = WebAgent.of(browsers.named());
    page.agent(agent);
  }

  WebPage page() {
    return page;
  }

  @Nullable WebView view() {
    return view.get();
  }

  @Nullable String url() {
    return address;
  }

  @Nullable String title() {
    return title;
  }

  // ---- what the app asks; on the main thread

  void load(String url) {
    if (url.startsWith("javascript:")) {
      page.run(url.substring("javascript:".length()), value -> {});
      return;
    }
    given = null;
    address = url;
    look();
    page.load(url);
  }

  void content(String base, byte[] document, String type) {
    given = base;
    address = base;
    look();
    page.content(base, document, type);
  }

  void run(String script, @Nullable ValueCallback<String> callback) {
    page.run(
        script,
        value -> {
          if (callback != null) {
            main.post(() -> callback.onReceiveValue(value));
          }
        });
  }

  void lend(String name, @Nullable Object object) {
    page.lend(bridge.lend(name, object));
  }

  /** Size and settings, as they are now. */
  void look() {
    WebView web = view.get();
    if (web == null) {
      return;
    }
    WebSettings settings = web.getSettings();
    float density = web.getResources().getDisplayMetrics().density;
    if (web.getWidth() > 0 && web.getHeight() > 0) {
      int width = Math.max(1, Math.round(web.getWidth() / density));
      int height = Math.max(1, Math.round(web.getHeight() / density));
      var now = new WebPage.Shape(width, height, density, settings.getUseWideViewPort());
      if (!now.equals(shape)) {
        shape = now;
        page.shape(now);
      }
    }
    if (settings.getJavaScriptEnabled() != scripts) {
      scripts = !scripts;
      page.scripts(scripts);
    }
    page.windows(settings.getJavaScriptCanOpenWindowsAutomatically());
    String own = settings.getUserAgentString();
    if (!WebAgent.isUsual(own) && !own.equals(agent)) {
      agent = own;
      page.agent(own);
    }
  }

  // ---- hands and eyes

  boolean touch(MotionEvent event) {
    WebView web = view.get();
    WebPage.Shape now = shape;
    if (web == null || now == null || !page.isShown()) {
      return false;
    }
    int action = event.getActionMasked();
    if (action == MotionEvent.ACTION_DOWN) {
      web.requestFocus();
    }
    boolean up = action == MotionEvent.ACTION_UP || action == MotionEvent.ACTION_CANCEL;
    boolean lifted = action == MotionEvent.ACTION_POINTER_UP;
    List<WebPage.Finger> fingers = new ArrayList<>();
    for (int k = 0; !up && k < event.getPointerCount(); k++) {
      if (!lifted || k != event.getActionIndex()) {
        fingers.add(
            new WebPage.Finger(event.getX(k) / now.density(), event.getY(k) / now.density()));
      }
    }
    send(event, touchType(action), fingers);
    return true;
  }

  /**
   * A finger that goes down is told once it is known whether it moves or leaves: a browser measures
   * by its own clock, and on a slow machine every tap would be a long press to it.
   */
  private void send(MotionEvent event, String type, List<WebPage.Finger> fingers) {
    List<WebPage.Finger> waiting = held;
    held = null;
    if (type.equals("touchStart") && fingers.size() == 1) {
      held = fingers;
      return;
    }
    if (waiting != null && type.equals("touchMove") && isNear(waiting.get(0), fingers.get(0))) {
      held = waiting;
      return;
    }
    if (waiting != null) {
      page.touch("touchStart", waiting);
      long down = event.getEventTime() - event.getDownTime();
      if (type.equals("touchEnd") && down >= LONG_PRESS_MS) {
        page.rest(down);
      }
    }
    page.touch(type, fingers);
  }

  private static boolean isNear(WebPage.Finger a, WebPage.Finger b) {
    return Math.abs(a.x() - b.x()) < SLOP && Math.abs(a.y() - b.y()) < SLOP;
  }

  private static String touchType(int action) {
    if (action == MotionEvent.ACTION_DOWN || action == MotionEvent.ACTION_POINTER_DOWN) {
      return "touchStart";
    }
    if (action == MotionEvent.ACTION_CANCEL) {
      return "touchCancel";
    }
    return action == MotionEvent.ACTION_MOVE ? "touchMove" : "touchEnd";
  }

  boolean key(KeyEvent event) {
    if (!page.isShown() || event.getAction() != KeyEvent.ACTION_DOWN) {
      return false;
    }
    WebKey key = WebKey.of(event.getKeyCode());
    if (key != null) {
      page.key(key.name(), key.code(), key.text(), "");
      return true;
    }
    int letter = event.getUnicodeChar(event.getMetaState());
    if (letter == 0) {
      return false;
    }
    page.write(new String(Character.toChars(letter)));
    return true;
  }

  /** By most of its height; false at the end. */
  boolean scroll(boolean forward) {
    WebPage.Shape now = shape;
    if (now == null) {
      return false;
    }
    int[] place = page.scrolled();
    int before = place[0];
    // a page's places are fractions of pixels, cut off
    if (forward ? before >= place[1] - 1 : before <= 0) {
      return false;
    }
    int step = now.height() * 4 / 5;
    page.scroll(forward ? step : -step);
    for (int round = 0; round < ROUNDS && page.scrolled()[0] == before; round++) {
      Kernel.pause(MOMENT_MS);
    }
    return page.scrolled()[0] != before;
  }

  /** How many pixels of the screen the page is longer than its window. */
  int extent() {
    WebPage.Shape now = shape;
    return now == null ? 0 : Math.round(page.scrolled()[1] * now.density());
  }

  /** Changes while the page rolls. */
  int motion() {
    try {
      return page.isShown() ? page.scrolled()[0] : 0;
    } catch (PhoneFault e) {
      // a page that does not answer does not roll either
      return 0;
    }
  }

  /** Takes a fresh picture; not on the main thread. */
  byte @Nullable [] photograph() {
    try {
      return page.isShown() ? page.picture() : null;
    } catch (PhoneFault e) {
      note("its picture is an older one: " + e.getMessage());
      return null;
    }
  }

  /** On the main thread. */
  void show(byte[] png) {
    picture = BitmapFactory.decodeByteArray(png, 0, png.length);
    WebView web = view.get();
    if (web != null) {
      web.invalidate();
    }
  }

  void draw(Canvas canvas) {
    Bitmap now = picture;
    WebView web = view.get();
    if (now != null && web != null) {
      Rect whole = new Rect(0, 0, web.getWidth(), web.getHeight());
      canvas.drawBitmap(now, null, whole, new Paint(Paint.FILTER_BITMAP_FLAG));
    }
  }

  // ---- what the page tells; on the browser's thread

  private void client(Told told) {
    main.post(
        () -> {
          WebView web = view.get();
          if (web != null) {
            ShadowWebView shadow = Shadow.extract(web);
            told.to(web, shadow);
          }
        });
  }

  private interface Told {
    void to(WebView web, ShadowWebView shadow);
  }

  private @Nullable WebViewClient client() {
    WebView web = view.get();
    if (web == null) {
      return null;
    }
    ShadowWebView shadow = Shadow.extract(web);
    return shadow.getWebViewClient();
  }

  /** What the app gave itself has the address that it gave it. */
  private String known(String url) {
    String own = given;
    return own != null && (url.startsWith("data:") || url.equals(own)) ? own : url;
  }

  @Override
  public void started(String url) {
    address = known(url);
    client(
        (web, shadow) -> {
          WebViewClient client = shadow.getWebViewClient();
          if (client != null) {
            client.onPageStarted(web, known(url), null);
          }
        });
  }

  @Override
  public void finished(String url, String name) {
    address = known(url);
    title = name;
    client(
        (web, shadow) -> {
          WebViewClient client = shadow.getWebViewClient();
          if (shadow.getWebChromeClient() != null) {
            shadow.getWebChromeClient().onProgressChanged(web, 100);
            shadow.getWebChromeClient().onReceivedTitle(web, name);
          }
          if (client != null) {
            client.onPageFinished(web, known(url));
          }
        });
  }

  @Override
  public void failed(String url, String why) {
    note("the page " + url + " could not be loaded: " + why);
    client(
        (web, shadow) -> {
          WebViewClient client = shadow.getWebViewClient();
          if (client != null) {
            told(client, web, url, why);
          }
        });
  }

  /** In the words of before Android 6: an object of the later ones cannot be made here. */
  @SuppressWarnings("deprecation")
  private static void told(WebViewClient client, WebView web, String url, String why) {
    int code =
        why.contains("SCHEME")
            ? WebViewClient.ERROR_UNSUPPORTED_SCHEME
            : WebViewClient.ERROR_CONNECT;
    client.onReceivedError(web, code, why, url);
  }

  @Override
  public void asked(String url, Answer overridden) {
    client(
        (web, shadow) -> {
          WebViewClient client = shadow.getWebViewClient();
          boolean taken =
              client != null
                  && client.shouldOverrideUrlLoading(
                      web, WebResources.request(url, "GET", Map.of(), true));
          if (!taken) {
            given = null;
          }
          overridden.give(taken, null);
        });
  }

  @Override
  public void windowWanted(String url) {
    client(
        (web, shadow) -> {
          WebViewClient client = shadow.getWebViewClient();
          if (web.getSettings().supportMultipleWindows()) {
            newWindow(web, shadow.getWebChromeClient(), url);
          } else if (client == null
              || !client.shouldOverrideUrlLoading(
                  web, WebResources.request(url, "GET", Map.of(), true))) {
            web.loadUrl(url);
          }
        });
  }

  /** The app that wants windows gives a WebView for it, or none: then nothing is opened. */
  private static void newWindow(WebView web, @Nullable WebChromeClient chrome, String url) {
    if (chrome == null) {
      return;
    }
    WebView.WebViewTransport transport = web.new WebViewTransport();
    Handler given =
        new Handler(
            Looper.getMainLooper(),
            message -> {
              WebView other = transport.getWebView();
              if (other != null) {
                other.loadUrl(url);
              }
              return true;
            });
    chrome.onCreateWindow(web, false, true, given.obtainMessage(0, transport));
  }

  @Override
  public void dialog(String type, String url, String message, String proposed, Answer answer) {
    WebView asked = view.get();
    ShadowWebView known = asked == null ? null : Shadow.extract(asked);
    if (known == null || known.getWebChromeClient() == null) {
      // nobody to ask: at once, so that a flood is seen for what it is
      answer.give(type.equals("beforeunload"), null);
      return;
    }
    client(
        (web, shadow) ->
            new WebDialog(type, known(url), message, proposed)
                .show(web, shadow.getWebChromeClient(), answer));
  }

  @Override
  public void called(String call, Answer answer) {
    bridge.call(call, answer);
  }

  @Override
  public void resource(String url, String method, Map<String, String> headers, Taker taker) {
    resources.find(url, method, headers, taker);
  }

  @Override
  public void note(String sentence) {
    state.log().system('W', "WebView", sentence);
  }
}
