package org.facecert.traffic.body;

import java.nio.ByteBuffer;
import org.facecert.traffic.Body;

/** One body, as it passes. Not for two threads at once. */
public interface BodyWriter {

  /** Takes all that remains of the buffer. Never throws: what cannot be kept is not kept. */
  void write(ByteBuffer bytes);

  /**
   * @param whole whether the body's end was seen
   */
  Body end(boolean whole);
}
