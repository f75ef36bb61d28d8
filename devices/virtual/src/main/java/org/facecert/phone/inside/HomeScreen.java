package org.facecert.phone.inside;

import android.content.Context;
import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.facecert.phone.state.InstalledApp;

/** The launcher: shown whenever no app is in front. */
final class HomeScreen extends SystemCard {
  static final String APP = "com.android.launcher3";
  private final Kernel kernel;

  HomeScreen(Kernel kernel) {
    super(APP, "com.android.launcher3.uioverrides.QuickstepLauncher", false);
    this.kernel = kernel;
  }

  @Override
  View content(Context context) {
    Widgets w = new Widgets(context);
    LinearLayout home = w.column(0, 24, 72, 96);
    home.setBackground(
        new GradientDrawable(
            GradientDrawable.Orientation.TL_BR, new int[] {0xFF355C7D, 0xFF6C5B7B, 0xFFC06C84}));
    Widgets.named(home, APP + ":id/workspace");
    home.setGravity(Gravity.BOTTOM);
    for (InstalledApp app : kernel.state().installed()) {
      TextView icon = Widgets.centered(w.text(app.label(), 14, 0xFFFFFFFF));
      icon.setContentDescription(app.label());
      icon.setBackground(w.rounded(0x40FFFFFF, 20));
      icon.setPadding(w.dp(20), w.dp(16), w.dp(20), w.dp(16));
      icon.setOnClickListener(v -> kernel.activate(app.name()));
      LinearLayout.LayoutParams place =
          new LinearLayout.LayoutParams(
              LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT);
      place.topMargin = w.dp(12);
      home.addView(icon, place);
    }
    return home;
  }

  @Override
  void back() {
    // the home screen is where back ends
  }
}
