package org.example.playground;

import android.app.Activity;
import android.os.Bundle;
import android.os.Message;
import android.util.Log;
import android.webkit.JavascriptInterface;
import android.webkit.WebChromeClient;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.LinearLayout;
import android.widget.TextView;

/**
 * A web page below a line that says what happened. Extras: page (an address; the consent if left
 * out), scripts (false: none run), clientless
 * (true: nobody answers its dialogs), windows (true: each gets a WebView of its own).
 */
public class WebActivity extends Activity {
  private TextView status;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout all = new LinearLayout(this);
    all.setOrientation(LinearLayout.VERTICAL);
    status = new TextView(this);
    status.setId(R.id.status);
    all.addView(status);
    WebView web = new WebView(this);
    web.getSettings().setJavaScriptEnabled(getIntent().getBooleanExtra("scripts", true));
    web.setWebViewClient(new Client());
    if (!getIntent().getBooleanExtra("clientless", false)) {
      web.setWebChromeClient(new WebChromeClient());
    }
    if (getIntent().getBooleanExtra("windows", false)) {
      web.getSettings().setSupportMultipleWindows(true);
      web.setWebChromeClient(new Windows(all));
    }
    web.addJavascriptInterface(new Bank(), "Bank");
    all.addView(web, new LinearLayout.LayoutParams(-1, -1));
    setContentView(all);
    String page = getIntent().getStringExtra("page");
    if (page != null && page.startsWith("html:")) {
      web.loadDataWithBaseURL("https://bank.example/consent", page.substring(5), "text/html", "utf-8", null);
    } else {
      web.loadUrl(page == null ? "file:///android_asset/consent.html" : page);
    }
  }

  private void say(String text) {
    status.setText(text);
    Log.i("Playground", text);
  }

  private final class Client extends WebViewClient {
    @Override
    public boolean shouldOverrideUrlLoading(WebView view, String url) {
      if (url.startsWith("bank:")) {
        say("asked for " + url);
        return true;
      }
      return false;
    }

    @Override
    public void onPageFinished(WebView view, String url) {
      say("finished " + url + " " + view.getTitle());
    }

    @Override
    public void onReceivedError(WebView view, int code, String why, String url) {
      Log.i("Playground", "error " + code + " " + why + " " + url);
    }
  }

  /** Gives a WebView of its own to every window, below the page. */
  private final class Windows extends WebChromeClient {
    private final LinearLayout all;

    Windows(LinearLayout all) {
      this.all = all;
    }

    @Override
    public boolean onCreateWindow(WebView view, boolean dialog, boolean touched, Message result) {
      WebView other = new WebView(WebActivity.this);
      view.setLayoutParams(new LinearLayout.LayoutParams(-1, 0, 1));
      all.addView(other, new LinearLayout.LayoutParams(-1, 0, 1));
      ((WebView.WebViewTransport) result.obj).setWebView(other);
      result.sendToTarget();
      say("a window");
      return true;
    }
  }

  /** What the page may call. */
  public final class Bank {
    @JavascriptInterface
    public String agree(String name, int times) {
      runOnUiThread(() -> say("agreed " + name));
      return name.toUpperCase(java.util.Locale.ROOT) + times;
    }

    public String notLent() {
      return "never";
    }
  }
}
