package org.facecert.run;

import java.time.Clock;
import java.util.function.Consumer;
import org.facecert.device.NoPhone;
import org.facecert.device.Session;

/** Where documents are read: no phone is leased for them, none can be lost. */
final class DocumentStation implements TestStation {

  /** In place of the number of a phone. */
  static final int SLOT = -1;

  private final Session session;

  DocumentStation(Clock clock) {
    this.session = new NoPhone(clock);
  }

  @Override
  public Session session(Consumer<Session> opened) {
    return session;
  }

  @Override
  public boolean healthy() {
    return true;
  }

  @Override
  public void lose() {
    // there is nothing to give back
  }

  @Override
  public void close() {
    // likewise
  }
}
