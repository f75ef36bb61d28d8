package org.facecert.phone.inside;

import android.content.Context;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The lock screen, without a secret: it stays in front until the phone is unlocked. */
final class LockScreen extends SystemCard {
  static final String APP = "com.android.systemui";
  private final Kernel kernel;

  LockScreen(Kernel kernel) {
    super(APP, "com.android.systemui.keyguard.Keyguard", false);
    this.kernel = kernel;
  }

  @Override
  View content(Context context) {
    Widgets w = new Widgets(context);
    LinearLayout screen = w.column(0xFF101418, 24, 120, 96);
    screen.setGravity(Gravity.CENTER_HORIZONTAL);
    Widgets.named(screen, APP + ":id/keyguard_root_view");
    boolean zh = kernel.state().language().startsWith("zh");
    TextView words = Widgets.centered(w.text(zh ? "已锁定" : "Locked", 24, 0xFFFFFFFF));
    Widgets.named(words, APP + ":id/keyguard_indication_text");
    screen.addView(words);
    return screen;
  }

  @Override
  void back() {
    // a lock screen is not left by going back
  }
}
