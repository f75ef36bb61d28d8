package org.facecert.phone.helpers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of a helper says.
 *
 * @param requested permissions
 * @param instrumentation class of its instrumentation, null when it has none
 * @param target package that the instrumentation is for
 */
public record HelperApp(
    String name,
    long versionCode,
    String versionName,
    List<String> requested,
    @Nullable String instrumentation,
    @Nullable String target) {
  public HelperApp {
    requested = List.copyOf(requested);
  }
}
