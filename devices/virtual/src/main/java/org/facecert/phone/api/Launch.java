package org.facecert.phone.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to start an activity.
 *
 * @param app package of the component, null for an implicit one
 * @param activity full class name, null for the launcher activity of the package
 * @param clear whether the task is emptied first
 * @param categories of the intent, beside those that it has anyway
 * @param extras by their keys; strings, numbers, booleans, arrays of them and URIs
 */
public record Launch(
    @Nullable String app,
    @Nullable String activity,
    @Nullable String action,
    @Nullable String data,
    boolean clear,
    List<String> categories,
    Map<String, Object> extras) {
  public Launch {
    categories = List.copyOf(categories);
    extras = Map.copyOf(extras);
  }

  public Launch(
      @Nullable String app,
      @Nullable String activity,
      @Nullable String action,
      @Nullable String data,
      boolean clear) {
    this(app, activity, action, data, clear, List.of(), Map.of());
  }

  public static Launch app(String app) {
    return new Launch(app, null, null, null, false);
  }
}
