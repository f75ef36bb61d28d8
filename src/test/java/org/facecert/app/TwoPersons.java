package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programmes of a laboratory's own, of which one asks two persons for each answer. */
public final class TwoPersons {

  public static final String TWO = "two-persons";
  public static final String ONE = "one-person";

  private TwoPersons() {}

  /**
   * Adds {@link #TWO} and {@link #ONE} to the laboratory.
   *
   * @param requirements that they ask, documentary ones
   */
  public static void in(Laboratory laboratory, String... requirements) throws IOException {
    Path folder = laboratory.at("features/programmes");
    Files.writeString(folder.resolve(TWO + ".yaml"), text(TWO, 2, requirements));
    Files.writeString(folder.resolve(ONE + ".yaml"), text(ONE, 1, requirements));
  }

  private static String text(String id, int persons, String... requirements) {
    return """
    id: %s
    title: Of our own
    title-zh: 自定方案
    edition: "1"
    selection:
      modes: [documentary]
      requirements: [%s]
    parameters-from: pre-submission
    review: {persons: %d}
    decision:
      grades:
        - {id: met, title: All is well, title-zh: 全部满足, at-most: {all: 0}}
        - {id: not-met, title: Not all is well, title-zh: 未全部满足}
    """
        .formatted(id, String.join(", ", requirements), persons);
  }
}
