package org.facecert.statement;

import java.util.List;

/**
 * What the laboratory provides for this app.
 *
 * @param services names of services of this installation that must be up
 */
public record Lab(List<String> services) {

  public Lab {
    services = List.copyOf(services);
  }
}
