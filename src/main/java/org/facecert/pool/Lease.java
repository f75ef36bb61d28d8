package org.facecert.pool;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.facecert.device.Phone;

/** A phone that is ours alone until it is closed. */
public final class Lease implements AutoCloseable {

  private final Phone phone;
  private final BooleanSupplier alive;
  private final Runnable end;
  private final AtomicBoolean ended = new AtomicBoolean();

  Lease(Phone phone, BooleanSupplier alive, Runnable end) {
    this.phone = phone;
    this.alive = alive;
    this.end = end;
  }

  public Phone phone() {
    return phone;
  }

  /** Whether the phone's process still runs; of a phone with an address nothing is known here. */
  public boolean alive() {
    return !ended.get() && alive.getAsBoolean();
  }

  /** Gives the phone back; one that was started is ended, with all its processes. Idempotent. */
  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      end.run();
    }
  }
}
