package org.facecert.app;

import java.util.List;
import java.util.Optional;

/**
 * What of the catalogue is asked of an app.
 *
 * @param programme its id
 * @param tags keeps only scenarios whose tags fit
 * @param functions ids of the face functions to look at; empty for all
 */
public record RunScope(String programme, Optional<String> tags, List<String> functions) {

  /** The programme of those who name none. */
  public static final String USUAL = "pre-submission";

  public RunScope {
    functions = List.copyOf(functions);
  }

  /** How it is written into the record. */
  String words() {
    String chosen = tags.map(expression -> "tags " + expression).orElse("all");
    return functions.isEmpty() ? chosen : chosen + ", functions " + String.join(", ", functions);
  }

  boolean holds(String function) {
    return functions.isEmpty() || functions.contains(function);
  }
}
