package org.facecert.phone.inside;

import android.content.Context;
import android.content.res.Configuration;
import android.content.res.Resources;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;

/** The texts of the loaded app by their names, in the words of a language. */
final class AppStrings {
  private static final int APP_IDS = 0x7f000000;
  private static final int TYPES = 0x100;
  private static final int ENTRIES = 0x10000;

  // names are numbered without gaps but for what was left out by the shrinker
  private static final int LARGEST_GAP = 4_096;

  private AppStrings() {}

  /**
   * @param language a tag such as fr or zh-CN
   */
  static Map<String, String> in(String language) {
    Context app = RuntimeEnvironment.getApplication();
    Configuration configuration = new Configuration(app.getResources().getConfiguration());
    configuration.setLocale(Locale.forLanguageTag(language.replace('_', '-')));
    Resources resources = app.createConfigurationContext(configuration).getResources();
    Map<String, String> strings = new LinkedHashMap<>();
    for (int type = 1; type < TYPES; type++) {
      if ("string".equals(type(resources, APP_IDS | type << 16))) {
        collect(resources, APP_IDS | type << 16, strings);
      }
    }
    return strings;
  }

  private static @Nullable String type(Resources resources, int first) {
    for (int entry = 0; entry < 64; entry++) {
      try {
        return resources.getResourceTypeName(first | entry);
      } catch (Resources.NotFoundException e) {
        // this number is not used; a neighbour may be
      }
    }
    return null;
  }

  private static void collect(Resources resources, int first, Map<String, String> strings) {
    int unused = 0;
    for (int entry = 0; entry < ENTRIES && unused < LARGEST_GAP; entry++) {
      try {
        strings.put(
            resources.getResourceEntryName(first | entry), resources.getString(first | entry));
        unused = 0;
      } catch (Resources.NotFoundException e) {
        unused++;
      }
    }
  }
}
