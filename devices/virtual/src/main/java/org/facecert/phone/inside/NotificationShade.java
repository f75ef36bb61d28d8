package org.facecert.phone.inside;

import android.app.Notification;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.service.notification.StatusBarNotification;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;

/** The list of notifications, drawn down from the status bar; back closes it. */
final class NotificationShade extends SystemCard {
  private static final String APP = "com.android.systemui";
  private final Kernel kernel;

  NotificationShade(Kernel kernel) {
    super(APP, "com.android.systemui.shade.NotificationShade", false);
    this.kernel = kernel;
  }

  @Override
  View content(Context context) {
    Widgets w = new Widgets(context);
    LinearLayout shade = w.column(0xFFF2F2F2, 16, 48, 48);
    Widgets.named(shade, APP + ":id/notification_stack_scroller");
    List<StatusBarNotification> notices = Notices.active();
    for (StatusBarNotification notice : notices) {
      shade.addView(row(w, notice.getNotification()));
    }
    if (notices.isEmpty()) {
      boolean zh = kernel.state().language().startsWith("zh");
      TextView none = w.text(zh ? "没有通知" : "No notifications", 16, 0xFF444444);
      Widgets.named(none, APP + ":id/no_notifications");
      shade.addView(none);
    }
    return shade;
  }

  private View row(Widgets w, Notification notification) {
    LinearLayout row = w.column(0xFFFFFFFF, 12, 12, 12);
    line(w, row, notification, Notification.EXTRA_TITLE, "android:id/title");
    line(w, row, notification, Notification.EXTRA_TEXT, "android:id/text");
    PendingIntent tapped = notification.contentIntent;
    row.setOnClickListener(v -> open(tapped));
    return row;
  }

  private static void line(
      Widgets w, LinearLayout row, Notification notification, String key, String id) {
    String words = Notices.text(notification.extras, key);
    if (words != null) {
      TextView line = w.text(words, 16, 0xFF222222);
      Widgets.named(line, id);
      row.addView(line);
    }
  }

  private void open(@Nullable PendingIntent tapped) {
    finish();
    if (tapped == null) {
      return;
    }
    // by name: javac stumbles over an annotation of ShadowPendingIntent that no library brings
    Object sent = Shadow.extract(tapped);
    boolean activity = ReflectionHelpers.callInstanceMethod(sent, "isActivityIntent");
    if (activity) {
      Intent saved = ReflectionHelpers.callInstanceMethod(sent, "getSavedIntent");
      Intent intent = new Intent(saved);
      kernel.tasks().requested(null, null, intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK), -1);
      return;
    }
    try {
      tapped.send();
    } catch (PendingIntent.CanceledException e) {
      kernel.state().log().system('W', "NotificationService", "Sending contentIntent failed: " + e);
    }
  }
}
