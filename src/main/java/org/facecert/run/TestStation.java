package org.facecert.run;

import java.util.function.Consumer;
import org.facecert.device.DeviceFault;
import org.facecert.device.Session;

/** Where a worker runs its items. */
interface TestStation extends AutoCloseable {

  /**
   * The session, opened if there is none.
   *
   * @param opened told of a new one
   * @throws DeviceFault when none can be had
   */
  Session session(Consumer<Session> opened);

  /** Whether it can still be used; after a fault one cannot take that for granted. */
  boolean healthy();

  /** Gives up what it works on, whatever state that is in. */
  void lose();

  @Override
  void close();
}
