package org.facecert.phone.inside;

import android.content.Context;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.net.Uri;
import android.view.View;
import android.webkit.WebView;
import android.widget.ImageView;
import android.widget.LinearLayout;
import org.facecert.phone.state.CameraService;
import org.facecert.phone.state.CameraService.Client;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.RuntimePermission;
import org.jspecify.annotations.Nullable;

/** The apps that come with the phone, as far as other apps can see them. */
final class SystemScreens {
  private SystemScreens() {}

  /** The system screen that answers an intent, null when none does. */
  static @Nullable SystemCard forIntent(Kernel kernel, Intent intent) {
    String action = String.valueOf(intent.getAction());
    Uri data = intent.getData();
    String scheme = data == null ? "" : String.valueOf(data.getScheme());
    // the values of Settings.ACTION_*, MediaStore.INTENT_ACTION_* and Intent.ACTION_*
    return switch (action) {
      case "android.settings.APPLICATION_DETAILS_SETTINGS" ->
          new AppInfo(kernel, data == null ? "" : String.valueOf(data.getSchemeSpecificPart()));
      case "android.settings.SETTINGS",
          "android.settings.SECURITY_SETTINGS",
          "android.settings.PRIVACY_SETTINGS" ->
          new AppInfo(kernel, "");
      case "android.media.action.STILL_IMAGE_CAMERA",
          "android.media.action.STILL_IMAGE_CAMERA_SECURE" ->
          new CameraApp(kernel);
      case "android.intent.action.VIEW" ->
          scheme.equals("http") || scheme.equals("https")
              ? new Browser(String.valueOf(data))
              : null;
      case "android.intent.action.DIAL" ->
          new Dialer(data == null ? "" : String.valueOf(data.getSchemeSpecificPart()));
      default -> null;
    };
  }

  /** Settings &gt; Apps &gt; App info, with the permissions as they stand. */
  private static final class AppInfo extends SystemCard {
    private final Kernel kernel;
    private final String subject;

    AppInfo(Kernel kernel, String subject) {
      super("com.android.settings", "com.android.settings.spa.SpaActivity", false);
      this.kernel = kernel;
      this.subject = subject;
    }

    @Override
    View content(Context context) {
      Widgets w = new Widgets(context);
      boolean zh = kernel.state().language().startsWith("zh");
      InstalledApp app = kernel.state().app(subject);
      LinearLayout page = w.column(0xFFFDFBFF, 24, 48, 60);
      page.addView(w.title(app == null ? (zh ? "设置" : "Settings") : (zh ? "应用信息" : "App info")));
      if (app != null) {
        page.addView(w.text(app.label(), 20, 0xFF1C1B1F));
        page.addView(w.text(zh ? "权限" : "Permissions", 16, 0xFF5F6368), w.row(-1, 24));
        for (String name : app.requested()) {
          if (RuntimePermission.named(name) != null) {
            boolean granted = kernel.state().permissions().of(subject, name).granted();
            String state = granted ? (zh ? "已允许" : "Allowed") : (zh ? "不允许" : "Not allowed");
            String label = name.substring(name.lastIndexOf('.') + 1);
            page.addView(w.text(label + ": " + state, 16, 0xFF1C1B1F), w.row(-1, 8));
          }
        }
      }
      return page;
    }
  }

  /** A browser that shows the page as far as the phone's WebView can. */
  private static final class Browser extends SystemCard {
    private final String url;

    Browser(String url) {
      super("com.android.browser", "com.android.browser.BrowserActivity", false);
      this.url = url;
    }

    @Override
    View content(Context context) {
      Widgets w = new Widgets(context);
      LinearLayout page = w.column(0xFFFFFFFF, 12, 36, 48);
      page.addView(
          Widgets.named(w.text(url, 14, 0xFF5F6368), "com.android.browser:id/url"), w.row(-1, 0));
      WebView web = new WebView(context);
      page.addView(web, new LinearLayout.LayoutParams(-1, 0, 1));
      web.loadUrl(url);
      return page;
    }
  }

  private static final class Dialer extends SystemCard {
    private final String number;

    Dialer(String number) {
      super("com.android.dialer", "com.android.dialer.main.impl.MainActivity", false);
      this.number = number;
    }

    @Override
    View content(Context context) {
      Widgets w = new Widgets(context);
      LinearLayout page = w.column(0xFFFFFFFF, 24, 72, 60);
      page.addView(Widgets.centered(w.text(number, 32, 0xFF1C1B1F)), w.row(-1, 96));
      return page;
    }
  }

  /** The stock camera: holds a camera exactly while it is in front. */
  private static final class CameraApp extends SystemCard {
    private final Kernel kernel;
    private @Nullable Client client;

    CameraApp(Kernel kernel) {
      super("com.android.camera2", "com.android.camera.CameraActivity", false);
      this.kernel = kernel;
    }

    @Override
    View content(Context context) {
      Widgets w = new Widgets(context);
      LinearLayout page = w.column(Color.BLACK, 0, 96, 120);
      ImageView finder = new ImageView(context);
      finder.setContentDescription("Viewfinder");
      finder.setScaleType(ImageView.ScaleType.CENTER_CROP);
      Bitmap scene = kernel.scene().bitmap();
      finder.setImageBitmap(scene);
      page.addView(finder, new LinearLayout.LayoutParams(-1, -1));
      return page;
    }

    @Override
    void shown() {
      Integer pid = kernel.state().pid(app());
      int process =
          pid == null ? kernel.state().start(app(), "next-top-activity {" + app() + "}") : pid;
      client = kernel.state().camera().connect(CameraService.CAMERAS - 1, app(), process, true);
    }

    @Override
    void hidden() {
      if (client != null) {
        kernel.state().camera().disconnect(client);
        client = null;
      }
    }
  }
}
