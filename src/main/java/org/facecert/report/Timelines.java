package org.facecert.report;

import java.util.List;
import org.facecert.evidence.Event;
import org.facecert.verdict.TestCaseResult;

/** What was done and seen, in order, until a scenario ended: told from the log of its walk. */
@FunctionalInterface
public interface Timelines {

  /** Empty where nothing was walked. */
  List<Event> of(TestCaseResult item);
}
