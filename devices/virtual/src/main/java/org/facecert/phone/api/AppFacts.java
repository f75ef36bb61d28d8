package org.facecert.phone.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the package parser of Android reads from an APK. */
public record AppFacts(
    String name,
    Version version,
    String label,
    Sdks sdks,
    boolean debuggable,
    List<String> requested,
    @Nullable String launcher) {
  public AppFacts {
    requested = List.copyOf(requested);
  }

  /** The app's version, as a number and in words. */
  public record Version(long code, String name) {}

  /** The oldest Android that the app runs on, and the one that it was made for. */
  public record Sdks(int min, int target) {}
}
