package org.facecert.phone.inside;

import android.app.Fragment;
import java.util.Map;
import org.robolectric.util.ReflectionHelpers;

/**
 * Classes and constructors of an app that Android keeps in statics for the life of a process; here
 * the statics outlive it.
 */
final class FrameworkCaches {
  private FrameworkCaches() {}

  @SuppressWarnings("deprecation")
  static void clear() {
    clear(Fragment.class, "sClassMap");
    clear(android.view.LayoutInflater.class, "sConstructorMap");
    clear(android.graphics.drawable.DrawableInflater.class, "CONSTRUCTOR_MAP");
    clear(android.transition.TransitionInflater.class, "sConstructors");
    clear(named("android.preference.GenericInflater"), "sConstructorMap");
  }

  private static void clear(Class<?> owner, String field) {
    Map<?, ?> cache = ReflectionHelpers.getStaticField(owner, field);
    cache.clear();
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Android has no " + name, e);
    }
  }
}
