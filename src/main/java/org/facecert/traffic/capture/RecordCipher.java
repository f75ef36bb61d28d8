package org.facecert.traffic.capture;

import org.jspecify.annotations.Nullable;

/** Opens the records of one direction with one key, one after the other. */
interface RecordCipher {

  /**
   * @param type of the record, and its version, as its head says
   * @return what was protected; null when it is not by this key or not the next
   */
  byte @Nullable [] open(int type, int version, byte[] body);
}
