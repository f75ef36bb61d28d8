package org.facecert.evidence;

import java.util.ArrayList;
import java.util.List;

/** All events of one scenario on the suite's clock, in the order learnt. One writer. */
public final class Timeline {

  private final List<Event> events = new ArrayList<>();

  public Event add(EventKind kind, Moment when, String text, List<Evidence> evidence) {
    Event event = new Event(events.size() + 1, kind, when, text, evidence);
    events.add(event);
    return event;
  }

  public List<Event> events() {
    return List.copyOf(events);
  }
}
