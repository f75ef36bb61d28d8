package org.facecert.phone.inside;

import android.graphics.Canvas;
import android.graphics.Rect;
import android.os.Handler;
import android.os.Looper;
import android.text.Html;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.method.LinkMovementMethod;
import android.text.style.URLSpan;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import android.view.ViewGroup;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.webkit.WebViewProvider;
import android.widget.AbsoluteLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowWebView;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/**
 * Readies WebViews for what shows their pages. That is the browser where there is one; else the
 * phone's own reader: the page as styled text with working links; no script, no form, no style
 * sheet.
 */
final class WebPages {
  private static final int LONGEST = 4 << 20;
  private static final String AGENT =
      "Mozilla/5.0 (Linux; Android 14; Virtual Phone) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36";
  private static final String ASSETS = "file:///android_asset/";

  private final WebViews webs;
  private final Map<WebView, Object> providers = new WeakHashMap<>();
  private final Map<WebView, Object> shown = new WeakHashMap<>();

  WebPages(WebViews webs) {
    this.webs = webs;
  }

  void forget() {
    providers.clear();
    shown.clear();
  }

  void visit(View view) {
    if (view instanceof WebView web) {
      Object provider = ReflectionHelpers.getField(web, "mProvider");
      if (providers.get(web) != provider) {
        measurable(web, provider);
      }
      if (webs.isThere()) {
        webs.of(web).look();
      } else {
        load(web);
      }
    } else if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        visit(group.getChildAt(i));
      }
    }
  }

  /**
   * Robolectric gives a provider that measures to nothing; this one measures like a plain group.
   */
  private void measurable(WebView web, Object old) {
    ClassLoader loader = WebView.class.getClassLoader();
    Object oldDelegate =
        ReflectionHelpers.callInstanceMethod(WebViewProvider.class, old, "getViewDelegate");
    WebView.PrivateAccess access = web.new PrivateAccess();
    Object delegate =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {WebViewProvider.ViewDelegate.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "setFrame" ->
                      access.super_setFrame(
                          (int) args[0], (int) args[1], (int) args[2], (int) args[3]);
                  case "dispatchKeyEvent" -> access.super_dispatchKeyEvent((KeyEvent) args[0]);
                  case "onMeasure" -> measure(web, (int) args[0], (int) args[1]);
                  // the focus of a group that is drawn by nobody else
                  case "findFocus" -> args[0];
                  case "requestFocus" -> access.super_requestFocus((int) args[0], (Rect) args[1]);
                  case "onTouchEvent" -> touched(web, (MotionEvent) args[0]);
                  case "onKeyDown" -> pressed(web, (KeyEvent) args[1]);
                  case "onDraw" -> drawn(web, (Canvas) args[0]);
                  default -> invoke(method, oldDelegate, args);
                });
    Object provider =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {WebViewProvider.class},
            (self, method, args) ->
                method.getName().equals("getViewDelegate") ? delegate : invoke(method, old, args));
    ReflectionHelpers.setField(web, "mProvider", provider);
    if (webs.isThere()) {
      web.setWillNotDraw(false);
      web.setFocusable(true);
      web.setFocusableInTouchMode(true);
    }
    providers.put(web, provider);
    web.requestLayout();
  }

  private boolean touched(WebView web, MotionEvent event) {
    return webs.isThere() && webs.of(web).touch(event);
  }

  private boolean pressed(WebView web, KeyEvent event) {
    return webs.isThere() && webs.of(web).key(event);
  }

  private @Nullable Object drawn(WebView web, Canvas canvas) {
    if (webs.isThere()) {
      webs.of(web).draw(canvas);
    }
    return null;
  }

  private static @Nullable Object invoke(
      java.lang.reflect.Method method, Object target, Object @Nullable [] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static @Nullable Object measure(WebView web, int widthSpec, int heightSpec) {
    int width = View.MeasureSpec.getSize(widthSpec);
    int height = View.MeasureSpec.getSize(heightSpec);
    ReflectionHelpers.callInstanceMethod(
        View.class,
        web,
        "setMeasuredDimension",
        ClassParameter.from(int.class, width),
        ClassParameter.from(int.class, height));
    for (int i = 0; i < web.getChildCount(); i++) {
      web.getChildAt(i)
          .measure(
              View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
              View.MeasureSpec.makeMeasureSpec(height, View.MeasureSpec.EXACTLY));
    }
    return null;
  }

  private void load(WebView web) {
    ShadowWebView shadow = Shadow.extract(web);
    ShadowWebView.LoadDataWithBaseURL based = shadow.getLastLoadDataWithBaseURL();
    ShadowWebView.LoadData plain = shadow.getLastLoadData();
    String url = shadow.getLastLoadedUrl();
    Object now = based != null ? based : plain != null ? plain : url;
    if (now == null || now == shown.get(web)) {
      return;
    }
    shown.put(web, now);
    webs.ownReader();
    if (based != null) {
      show(web, String.valueOf(based.baseUrl), based.data);
    } else if (plain != null) {
      String data =
          "base64".equals(plain.encoding)
              ? new String(Base64.getDecoder().decode(plain.data), StandardCharsets.UTF_8)
              : plain.data;
      show(web, "about:blank", data);
    } else if (url != null) {
      fetch(web, url);
    }
  }

  private void fetch(WebView web, String url) {
    WebViewClient client = client(web);
    if (client != null) {
      client.onPageStarted(web, url, null);
    }
    Thread thread =
        new Thread(
            () -> {
              String html = read(web, url);
              new Handler(Looper.getMainLooper()).post(() -> show(web, url, html));
            },
            "web");
    thread.setDaemon(true);
    thread.start();
  }

  private static String read(WebView web, String url) {
    try {
      if (url.startsWith(ASSETS)) {
        return text(web.getContext().getAssets().open(url.substring(ASSETS.length())));
      }
      if (!url.startsWith("http://") && !url.startsWith("https://")) {
        return error(url, "net::ERR_UNKNOWN_URL_SCHEME");
      }
      URLConnection connection = new URL(url).openConnection();
      connection.setRequestProperty("User-Agent", AGENT);
      connection.setConnectTimeout(10_000);
      connection.setReadTimeout(10_000);
      int status = connection instanceof HttpURLConnection http ? http.getResponseCode() : 200;
      if (status >= 400) {
        return error(url, "HTTP ERROR " + status);
      }
      return text(connection.getInputStream());
    } catch (IOException e) {
      return error(url, e.getClass().getSimpleName());
    }
  }

  private static String text(InputStream page) throws IOException {
    try (page) {
      return new String(page.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }

  private static String error(String url, String reason) {
    return "<h2>Webpage not available</h2><p>The webpage at "
        + Html.escapeHtml(url)
        + " could not be loaded because:</p><p>"
        + Html.escapeHtml(reason)
        + "</p>";
  }

  private static @Nullable WebViewClient client(WebView web) {
    ShadowWebView shadow = Shadow.extract(web);
    return shadow.getWebViewClient();
  }

  @SuppressWarnings("deprecation") // a WebView is an AbsoluteLayout
  private static void show(WebView web, String url, String html) {
    web.removeAllViews();
    String visible = tables(html.replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", ""));
    ScrollView scroll = new ScrollView(web.getContext());
    TextView text = new TextView(web.getContext());
    int padding = (int) (12 * web.getResources().getDisplayMetrics().density);
    text.setPadding(padding, padding, padding, padding);
    text.setTextColor(0xFF202124);
    text.setText(links(web, url, Html.fromHtml(visible, Html.FROM_HTML_MODE_LEGACY)));
    text.setMovementMethod(LinkMovementMethod.getInstance());
    scroll.addView(text);
    web.addView(scroll, new AbsoluteLayout.LayoutParams(-1, -1, 0, 0));
    WebViewClient client = client(web);
    if (client != null) {
      client.onPageFinished(web, url);
    }
  }

  /** Html.fromHtml knows no tables and would run the cells' words together. */
  private static String tables(String html) {
    return html.replaceAll("(?i)</t[dh]\\s*>\\s*(?=<t[dh]\\b)", " | ")
        .replaceAll("(?i)</(tr|caption)\\s*>", "<br>");
  }

  /** Links stay in the WebView and ask its client first, as in a real one. */
  private static CharSequence links(WebView web, String base, Spanned page) {
    SpannableStringBuilder text = new SpannableStringBuilder(page);
    for (URLSpan span : text.getSpans(0, text.length(), URLSpan.class)) {
      int from = text.getSpanStart(span);
      int to = text.getSpanEnd(span);
      text.removeSpan(span);
      text.setSpan(new Link(web, resolve(base, span.getURL())), from, to, 0);
    }
    return text;
  }

  private static String resolve(String base, String link) {
    try {
      return base.startsWith("about:") ? link : new URL(new URL(base), link).toString();
    } catch (IOException e) {
      return link;
    }
  }

  private static final class Link extends URLSpan {
    private final WebView web;
    private final String url;

    Link(WebView web, String url) {
      super(url);
      this.web = web;
      this.url = url;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void onClick(View view) {
      WebViewClient client = client(web);
      if (client == null || !client.shouldOverrideUrlLoading(web, url)) {
        web.loadUrl(url);
      }
    }
  }
}
