package org.facecert.evidence;

import java.util.List;

/**
 * One thing that happened in a scenario.
 *
 * @param number its place in the order in which the suite learnt of it, from 1
 * @param text what happened, in English, in the report's words; hostile text inside is already
 *     bounded
 * @param evidence what shows it
 */
public record Event(int number, EventKind kind, Moment when, String text, List<Evidence> evidence) {
  public Event {
    evidence = List.copyOf(evidence);
  }
}
