package org.facecert.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One line of a journal.
 *
 * @param number its line, from 1
 */
record JournalRecord(long number, Instant at, Kind kind, JsonNode data) {

  /** What a line tells. */
  enum Kind {
    RUN_STARTED,
    RUN_RESUMED,
    TYPED,
    DEVICE,
    APP,
    ITEM_STARTED,
    ITEM_FINISHED,
    ANSWER,
    NOTE,
    FORGOTTEN,
    REVISITED,
    RUN_STOPPED,
    RUN_FINISHED
  }
}
