package org.facecert.notice;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What was read lately: some twenty questions are asked of the same few texts of an app, and to
 * read one takes tens of milliseconds. Safe to share.
 */
final class RecentReadings {

  private static final int MOST = 32;

  /** In letters; a longer text is read anew, to bound what is held. */
  private static final int LONGEST = 100_000;

  /** All that a reading depends on, beside the reader's own rules. */
  record Key(String text, String language, Set<String> names, boolean onFace) {}

  private final Recent<Key, NoticeReading> readings = new Recent<>(MOST);

  NoticeReading of(Key key, Supplier<NoticeReading> reading) {
    return key.text().length() <= LONGEST ? readings.of(key, reading) : reading.get();
  }
}
