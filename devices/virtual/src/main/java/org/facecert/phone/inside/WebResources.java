package org.facecert.phone.inside;

import android.content.res.AssetManager;
import android.net.Uri;
import android.webkit.WebResourceRequest;
import android.webkit.WebResourceResponse;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.facecert.phone.state.Radios;
import org.facecert.phone.web.WebPageListener;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs and the network is not asked for: the APK's assets, and what the app's client
 * gives in shouldInterceptRequest. Nothing of the machine's files.
 */
final class WebResources {
  private static final String ASSETS = "file:///android_asset/";
  private static final int LARGEST = 16 << 20;
  private static final int THREADS = 4;
  private static final int NOT_FOUND = 404;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "htm", "text/html",
          "js", "text/javascript",
          "mjs", "text/javascript",
          "css", "text/css",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "wasm", "application/wasm");

  private final AssetManager assets;
  private final Radios radios;
  private final Supplier<@Nullable WebViewClient> client;
  private final WeakReference<WebView> view;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "web-resources");
            thread.setDaemon(true);
            return thread;
          });

  WebResources(
      AssetManager assets,
      Radios radios,
      Supplier<@Nullable WebViewClient> client,
      WeakReference<WebView> view) {
    this.assets = assets;
    this.radios = radios;
    this.client = client;
    this.view = view;
  }

  void find(String url, String method, Map<String, String> headers, WebPageListener.Taker taker) {
    threads.execute(() -> taker.take(found(url, method, headers)));
  }

  private Optional<WebPageListener.Resource> found(
      String url, String method, Map<String, String> headers) {
    try {
      Optional<WebPageListener.Resource> own = intercepted(url, method, headers);
      if (own.isPresent()) {
        return own;
      }
      if (url.startsWith(ASSETS)) {
        return Optional.of(asset(url));
      }
    } catch (IOException e) {
      return Optional.of(missing());
    }
    boolean cutOff = !radios.online();
    return cutOff
        ? Optional.of(new WebPageListener.Resource(0, Map.of(), new byte[0]))
        : Optional.empty();
  }

  private static WebPageListener.Resource missing() {
    return new WebPageListener.Resource(NOT_FOUND, Map.of(), new byte[0]);
  }

  private WebPageListener.Resource asset(String url) throws IOException {
    String path = url.substring(ASSETS.length()).replaceFirst("[?#].*$", "");
    String name = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    try (InputStream in = assets.open(name)) {
      Map<String, String> headers = new HashMap<>();
      headers.put("Content-Type", type(name));
      headers.put("Cache-Control", "no-store");
      return new WebPageListener.Resource(200, headers, in.readNBytes(LARGEST));
    }
  }

  private static String type(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String guessed = URLConnection.guessContentTypeFromName(name);
    String type = TYPES.getOrDefault(end, guessed == null ? "application/octet-stream" : guessed);
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  private Optional<WebPageListener.Resource> intercepted(
      String url, String method, Map<String, String> headers) throws IOException {
    WebViewClient own = client.get();
    WebView web = view.get();
    if (own == null || web == null) {
      return Optional.empty();
    }
    WebResourceResponse response =
        own.shouldInterceptRequest(web, request(url, method, headers, false));
    if (response == null) {
      return Optional.empty();
    }
    Map<String, String> answered = new HashMap<>();
    if (response.getResponseHeaders() != null) {
      answered.putAll(response.getResponseHeaders());
    }
    if (response.getMimeType() != null) {
      String charset = response.getEncoding() == null ? "" : "; charset=" + response.getEncoding();
      answered.put("Content-Type", response.getMimeType() + charset);
    }
    int status = response.getStatusCode() <= 0 ? 200 : response.getStatusCode();
    try (InputStream in = response.getData()) {
      byte[] body = in == null ? new byte[0] : in.readNBytes(LARGEST);
      return Optional.of(
          new WebPageListener.Resource(in == null ? NOT_FOUND : status, answered, body));
    }
  }

  static WebResourceRequest request(
      String url, String method, Map<String, String> headers, boolean main) {
    return new WebResourceRequest() {
      @Override
      public Uri getUrl() {
        return Uri.parse(url);
      }

      @Override
      public boolean isForMainFrame() {
        return main;
      }

      @Override
      public boolean isRedirect() {
        return false;
      }

      @Override
      public boolean hasGesture() {
        return main;
      }

      @Override
      public String getMethod() {
        return method;
      }

      @Override
      public Map<String, String> getRequestHeaders() {
        return headers;
      }
    };
  }
}
