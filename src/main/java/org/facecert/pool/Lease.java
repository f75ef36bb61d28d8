package org.facecert.pool;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.facecert.device.Phone;

/** A phone that is ours alone until it is closed. */
public final class Lease implements AutoCloseable {

  private final Phone phone;
  private final boolean stays;
  private final BooleanSupplier alive;
  private final Runnable giveBack;
  private final Runnable end;
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Of a phone that was there before, and stays. */
  Lease(Phone phone, Runnable end) {
    this(phone, true, () -> true, end, end);
  }

  /** Of a phone that was started for it. */
  Lease(Phone phone, BooleanSupplier alive, Runnable giveBack, Runnable end) {
    this(phone, false, alive, giveBack, end);
  }

  private Lease(
      Phone phone, boolean stays, BooleanSupplier alive, Runnable giveBack, Runnable end) {
    this.stays = stays;
    this.phone = phone;
    this.alive = alive;
    this.giveBack = giveBack;
    this.end = end;
  }

  public Phone phone() {
    return phone;
  }

  /** Whether the phone's server outlives the lease, with whatever session is open there. */
  public boolean stays() {
    return stays;
  }

  /** Whether the phone's process still runs; of a phone with an address nothing is known here. */
  public boolean alive() {
    return !ended.get() && alive.getAsBoolean();
  }

  /** Gives a phone back that is in order. Idempotent. */
  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      giveBack.run();
    }
  }

  /** Gives a phone up that is not; one that was started is ended, with all its processes. */
  public void end() {
    if (ended.compareAndSet(false, true)) {
      end.run();
    }
  }
}
