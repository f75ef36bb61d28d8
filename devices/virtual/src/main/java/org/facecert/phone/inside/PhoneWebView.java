package org.facecert.phone.inside;

import android.webkit.ValueCallback;
import android.webkit.WebView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadows.ShadowWebView;

/**
 * A WebView whose calls reach the browser, where the phone has one; Robolectric's only notes them.
 */
@Implements(WebView.class)
public class PhoneWebView extends ShadowWebView {
  @SuppressWarnings("NullAway.Init") // set by Robolectric
  @RealObject
  private WebView real;

  private static WebViews webs() {
    return Kernel.current().webs();
  }

  private WebPane pane() {
    return webs().of(real);
  }

  /** The one without headers comes here too. */
  @Override
  @Implementation
  protected void loadUrl(String url, @Nullable Map<String, String> headers) {
    super.loadUrl(url, headers);
    if (webs().isThere()) {
      pane().load(url);
      if (headers != null && !headers.isEmpty()) {
        pane().note("additional headers of WebView.loadUrl are not sent");
      }
    }
  }

  @Override
  @Implementation
  protected void loadData(String data, @Nullable String type, @Nullable String encoding) {
    super.loadData(data, type, encoding);
    if (webs().isThere()) {
      byte[] document =
          "base64".equals(encoding)
              ? Base64.getMimeDecoder().decode(data)
              : data.getBytes(StandardCharsets.UTF_8);
      pane().content("about:blank", document, type == null ? "text/html" : type);
    }
  }

  @Override
  @Implementation
  protected void loadDataWithBaseURL(
      @Nullable String base,
      String data,
      @Nullable String type,
      @Nullable String encoding,
      @Nullable String history) {
    super.loadDataWithBaseURL(base, data, type, encoding, history);
    if (webs().isThere()) {
      byte[] document = data.getBytes(StandardCharsets.UTF_8);
      pane()
          .content(
              base == null ? "about:blank" : base, document, type == null ? "text/html" : type);
    }
  }

  @Override
  @Implementation
  protected void reload() {
    super.reload();
    if (webs().isThere()) {
      pane().page().reload();
    }
  }

  @Implementation
  protected void stopLoading() {
    if (webs().isThere()) {
      pane().page().stop();
    }
  }

  @Override
  @Implementation
  protected boolean canGoBack() {
    return webs().isThere() ? pane().page().canTravel(-1) : super.canGoBack();
  }

  @Override
  @Implementation
  protected boolean canGoForward() {
    return webs().isThere() ? pane().page().canTravel(1) : super.canGoForward();
  }

  @Override
  @Implementation
  protected void goBack() {
    goBackOrForward(-1);
  }

  @Override
  @Implementation
  protected void goForward() {
    goBackOrForward(1);
  }

  @Override
  @Implementation
  protected void goBackOrForward(int steps) {
    if (webs().isThere()) {
      pane().page().travel(steps);
    } else if (steps == -1) {
      super.goBack();
    } else if (steps == 1) {
      super.goForward();
    } else {
      super.goBackOrForward(steps);
    }
  }

  @Implementation
  protected boolean canGoBackOrForward(int steps) {
    return webs().isThere() && pane().page().canTravel(steps);
  }

  @Override
  @Implementation
  protected @Nullable String getUrl() {
    return webs().isThere() ? pane().url() : super.getUrl();
  }

  @Override
  @Implementation
  protected @Nullable String getTitle() {
    return webs().isThere() ? pane().title() : super.getTitle();
  }

  @Override
  @Implementation
  protected void evaluateJavascript(String script, @Nullable ValueCallback<String> callback) {
    super.evaluateJavascript(script, callback);
    if (webs().isThere()) {
      pane().run(script, callback);
    }
  }

  @Override
  @Implementation
  protected void addJavascriptInterface(Object object, String name) {
    super.addJavascriptInterface(object, name);
    if (webs().isThere()) {
      pane().lend(name, object);
    }
  }

  @Override
  @Implementation
  protected void removeJavascriptInterface(String name) {
    super.removeJavascriptInterface(name);
    if (webs().isThere()) {
      pane().lend(name, null);
    }
  }

  @Implementation
  protected void postUrl(String url, byte[] data) {
    if (webs().isThere()) {
      pane().note("WebView.postUrl is not carried out; the page is not loaded: " + url);
    }
  }

  @Override
  @Implementation
  protected void destroy() {
    super.destroy();
    webs().close(real);
  }
}
