package org.facecert.phone.inside;

import android.util.Log;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/**
 * android.util.Log writes to the phone's ring buffer; its Java code above the native call is the
 * real one.
 */
@Implements(Log.class)
@SuppressWarnings("ProtectedMembersInFinalClass") // as in the class it stands for
public final class PhoneLog {
  // frameworks/base core/jni/android_util_Log.cpp: LOGGER_ENTRY_MAX_PAYLOAD
  private static final int MAX_PAYLOAD = 4068;

  @Implementation
  protected static int println_native(
      int buffer, int priority, @Nullable String tag, @Nullable String message) {
    String text = String.valueOf(message);
    Kernel.current().appLog(level(priority), tag == null ? "" : tag, text);
    return text.length();
  }

  @Implementation
  protected static int logger_entry_max_payload_native() {
    return MAX_PAYLOAD;
  }

  @Implementation
  protected static boolean isLoggable(String tag, int level) {
    return level >= Log.INFO;
  }

  private static char level(int priority) {
    return priority >= Log.VERBOSE && priority <= Log.ASSERT ? "VDIWEF".charAt(priority - 2) : 'I';
  }
}
