package org.facecert.phone.api;

import org.jspecify.annotations.Nullable;

/**
 * A request to start an activity.
 *
 * @param app package of the component, null for an implicit one
 * @param activity full class name, null for the launcher activity of the package
 * @param clear whether the task is emptied first
 */
public record Launch(
    @Nullable String app,
    @Nullable String activity,
    @Nullable String action,
    @Nullable String data,
    boolean clear) {
  public static Launch app(String app) {
    return new Launch(app, null, null, null, false);
  }
}
