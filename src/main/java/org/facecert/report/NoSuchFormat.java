package org.facecert.report;

import java.util.List;

/** A format that the suite does not write. */
public final class NoSuchFormat extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NoSuchFormat(String name, List<String> all) {
    super("there is no format \"" + name + "\"; there are " + String.join(", ", all));
  }
}
