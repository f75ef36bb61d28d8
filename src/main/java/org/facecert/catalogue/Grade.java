package org.facecert.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A grade that a programme may give.
 *
 * @param atMost the most FAILs of a severity with which it is still given; a severity that is not
 *     named is not limited
 * @param atMostInAll the most FAILs of all severities together; empty when not limited
 */
public record Grade(
    String id, Bilingual title, Map<Severity, Integer> atMost, Optional<Integer> atMostInAll) {

  public Grade {
    // in the same order in every process: a record is compared with what it is derived from
    atMost = Collections.unmodifiableMap(new TreeMap<>(atMost));
  }

  /**
   * @param fails how many requirements of each severity failed
   */
  boolean allows(Map<Severity, Integer> fails) {
    int all = fails.values().stream().mapToInt(Integer::intValue).sum();
    return atMost.entrySet().stream()
            .allMatch(limit -> fails.getOrDefault(limit.getKey(), 0) <= limit.getValue())
        && atMostInAll.map(most -> all <= most).orElse(true);
  }

  /** Whether it is given whatever failed. */
  boolean unlimited() {
    return atMost.isEmpty() && atMostInAll.isEmpty();
  }
}
