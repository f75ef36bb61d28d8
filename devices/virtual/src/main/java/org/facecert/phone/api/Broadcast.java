package org.facecert.phone.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast.
 *
 * @param app the package that alone may receive it, null for all
 * @param receiver full class name of the one receiver, null for whoever asks for the action
 * @param extras by their keys; strings, numbers, booleans, arrays of them and URIs
 */
public record Broadcast(
    @Nullable String app,
    @Nullable String receiver,
    @Nullable String action,
    @Nullable String data,
    List<String> categories,
    Map<String, Object> extras) {
  public Broadcast {
    categories = List.copyOf(categories);
    extras = Map.copyOf(extras);
  }
}
