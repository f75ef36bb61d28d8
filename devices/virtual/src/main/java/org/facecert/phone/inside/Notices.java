package org.facecert.phone.inside;

import android.app.Notification;
import android.app.NotificationManager;
import android.os.Bundle;
import android.service.notification.StatusBarNotification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;

/** The notifications that the running app has posted; they go with its process. */
final class Notices {
  private Notices() {}

  static List<StatusBarNotification> active() {
    NotificationManager manager =
        RuntimeEnvironment.getApplication().getSystemService(NotificationManager.class);
    return List.of(manager.getActiveNotifications());
  }

  /** In the shape of the driver's getNotifications. */
  static List<Map<String, Object>> told() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (StatusBarNotification shown : active()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("isGroup", shown.isGroup());
      one.put("packageName", shown.getPackageName());
      one.put("isClearable", shown.isClearable());
      one.put("isOngoing", shown.isOngoing());
      one.put("id", shown.getId());
      one.put("tag", shown.getTag());
      one.put("notification", words(shown.getNotification()));
      all.add(new LinkedHashMap<>(one));
    }
    return all;
  }

  private static Map<String, @Nullable Object> words(Notification notification) {
    Bundle extras = notification.extras;
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    words.put("title", text(extras, Notification.EXTRA_TITLE));
    words.put("bigTitle", text(extras, Notification.EXTRA_TITLE_BIG));
    words.put("text", text(extras, Notification.EXTRA_TEXT));
    words.put("bigText", text(extras, Notification.EXTRA_BIG_TEXT));
    words.put(
        "tickerText", notification.tickerText == null ? null : notification.tickerText.toString());
    words.put("subText", text(extras, Notification.EXTRA_SUB_TEXT));
    words.put("infoText", text(extras, Notification.EXTRA_INFO_TEXT));
    words.put("template", text(extras, Notification.EXTRA_TEMPLATE));
    return words;
  }

  static @Nullable String text(Bundle extras, String key) {
    CharSequence value = extras.getCharSequence(key);
    return value == null ? null : value.toString();
  }
}
