package org.facecert.catalogue;

import java.util.List;

/**
 * A chapter of a programme's report.
 *
 * @param themes whose requirements stand in it
 */
public record Chapter(Bilingual title, List<String> themes) {

  public Chapter {
    themes = List.copyOf(themes);
  }
}
