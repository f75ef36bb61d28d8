package org.facecert.phone.inside;

import android.view.KeyEvent;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowKeyEvent;
import org.robolectric.util.ReflectionHelpers;

/** Keys by their names, which stand in native code on Android and nowhere in Robolectric. */
@Implements(KeyEvent.class)
public class PhoneKeyEvent extends ShadowKeyEvent {
  private static final String PREFIX = "KEYCODE_";
  private static final Map<Integer, String> NAMES = Map.copyOf(names());

  private static Map<Integer, String> names() {
    Map<Integer, String> names = new HashMap<>();
    for (Field field : KeyEvent.class.getFields()) {
      if (field.getName().startsWith(PREFIX)) {
        Integer code = ReflectionHelpers.getStaticField(field);
        names.put(code, field.getName().substring(PREFIX.length()));
      }
    }
    return names;
  }

  @Implementation
  protected static @Nullable String nativeKeyCodeToString(int code) {
    return NAMES.get(code);
  }
}
