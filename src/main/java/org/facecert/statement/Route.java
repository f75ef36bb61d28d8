package org.facecert.statement;

import java.util.List;

/**
 * A way through the app, act by act.
 *
 * @param name its name under {@code routes} or {@code core-journeys}; for a route that belongs to a
 *     function, where it stands, such as {@code functions[0].start}
 * @param acts at least one
 */
public record Route(String name, List<Act> acts) {

  public Route {
    acts = List.copyOf(acts);
  }

  @Override
  public String toString() {
    return name + ": " + acts;
  }
}
