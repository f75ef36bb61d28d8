package org.facecert.phone.inside;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import java.util.Optional;
import org.facecert.phone.state.InstalledApp;

/** The launcher's list of the apps that were used last, each with its picture. */
final class RecentApps extends SystemCard {
  private final Kernel kernel;

  RecentApps(Kernel kernel) {
    super(HomeScreen.APP, "com.android.launcher3.uioverrides.QuickstepLauncher", false);
    this.kernel = kernel;
  }

  @Override
  View content(Context context) {
    Widgets w = new Widgets(context);
    LinearLayout page = w.column(0xFF1C1B1F, 48, 72, 96);
    Widgets.named(page, HomeScreen.APP + ":id/overview_panel");
    kernel
        .recentPictures()
        .all()
        .forEach(
            (name, picture) -> {
              InstalledApp app = kernel.state().app(name);
              if (app != null) {
                page.addView(
                    task(context, w, app, picture), new LinearLayout.LayoutParams(-1, 0, 1));
              }
            });
    boolean zh = kernel.state().language().startsWith("zh");
    Button clear = new Button(context);
    clear.setText(zh ? "全部清除" : "Clear all");
    page.addView(Widgets.named(clear, HomeScreen.APP + ":id/clear_all"), w.row(-1, 24));
    return page;
  }

  private View task(Context context, Widgets w, InstalledApp app, Optional<byte[]> picture) {
    FrameLayout task = new FrameLayout(context);
    Widgets.named(task, HomeScreen.APP + ":id/task");
    task.setContentDescription(app.label());
    task.setOnClickListener(view -> kernel.activate(app.name()));
    ImageView shown = new ImageView(context);
    Widgets.named(shown, HomeScreen.APP + ":id/snapshot");
    shown.setBackground(w.rounded(0xFFFDFBFF, 16));
    shown.setScaleType(ImageView.ScaleType.FIT_CENTER);
    picture.ifPresent(jpeg -> shown.setImageBitmap(bitmap(jpeg)));
    task.addView(shown, new FrameLayout.LayoutParams(-1, -1));
    return task;
  }

  private static Bitmap bitmap(byte[] jpeg) {
    return BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length);
  }
}
