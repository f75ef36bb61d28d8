package org.facecert.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A requirement in Chinese.
 *
 * @param proves what a PASS proves; "" while nothing of it can be run
 * @param limits what a PASS does not prove; "" likewise
 * @param scenarios Chinese name of each scenario, by its English one
 * @param steps Chinese of each step, by its English, both with their keyword
 */
public record Translation(
    String title,
    String text,
    String proves,
    String limits,
    Map<String, String> scenarios,
    Map<String, String> steps) {

  public Translation {
    scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }
}
