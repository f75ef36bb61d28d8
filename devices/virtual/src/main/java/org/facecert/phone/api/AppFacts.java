package org.facecert.phone.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the package parser of Android reads from an APK. */
public record AppFacts(
    String name,
    long versionCode,
    String versionName,
    String label,
    int minSdk,
    int targetSdk,
    boolean debuggable,
    List<String> requested,
    @Nullable String launcher) {
  public AppFacts {
    requested = List.copyOf(requested);
  }
}
