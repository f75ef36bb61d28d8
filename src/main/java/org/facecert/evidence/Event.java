package org.facecert.evidence;

import java.util.List;

/**
 * One thing that happened in a scenario.
 *
 * @param number its place in the order in which the suite learnt of it, from 1
 * @param words what happened; what the app said stands among its values as it was said
 * @param evidence what shows it
 */
public record Event(
    int number, EventKind kind, Moment when, Sentence words, List<Evidence> evidence) {
  public Event {
    evidence = List.copyOf(evidence);
  }
}
