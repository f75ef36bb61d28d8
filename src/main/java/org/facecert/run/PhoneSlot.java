package org.facecert.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.facecert.device.AppControl;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.Platform;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.pool.Lease;
import org.facecert.pool.Pool;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one phone of the kind asked for ready: leases it, opens the session, and replaces it when
 * it is lost. Used by one worker, and closed by any thread.
 */
final class PhoneSlot implements TestStation {

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final int number;
  private final String device;
  private final Pool pool;
  private final Map<String, Platform> platforms;
  private final AppUnderTest app;
  private final Vault vault;
  private final Progress progress;
  private final AtomicReference<@Nullable Thread> parting = new AtomicReference<>();
  private final AtomicReference<@Nullable Lease> lease = new AtomicReference<>();
  private volatile @Nullable Session session;
  private volatile boolean closed;

  PhoneSlot(
      int number,
      String device,
      Pool pool,
      Map<String, Platform> platforms,
      AppUnderTest app,
      Vault vault,
      Progress progress) {
    this.number = number;
    this.device = device;
    this.pool = pool;
    this.platforms = platforms;
    this.app = app;
    this.vault = vault;
    this.progress = progress;
  }

  @Override
  public Session session(Consumer<Session> opened) {
    if (closed) {
      throw new DeviceFault("fault.stopped");
    }
    Session ready = session;
    if (ready != null) {
      return ready;
    }
    Lease current = lease.get();
    if (current == null) {
      progress.phoneStarting(number, device);
      current = pool.lease(device, app.language());
      lease.set(current);
      if (closed) {
        lose();
        throw new DeviceFault("fault.stopped");
      }
    }
    Platform platform = platforms.get(current.phone().platform());
    if (platform == null) {
      throw new DeviceFault("fault.no-driver", "platform", current.phone().platform());
    }
    Session fresh = platform.open(current.phone(), app, vault);
    session = fresh;
    progress.phoneReady(number, fresh.facts().name());
    opened.accept(fresh);
    return fresh;
  }

  /** Whether the phone still answers. */
  @Override
  public boolean healthy() {
    Lease current = lease.get();
    Session ready = session;
    if (current == null || ready == null || !current.alive()) {
      return false;
    }
    try {
      ready.capability(AppControl.class).ifPresent(AppControl::foregroundPackage);
      return true;
    } catch (DeviceFault e) {
      return false;
    }
  }

  @Override
  public void lose() {
    if (leave()) {
      saidGoodbye();
    }
  }

  /**
   * Gives the phone up. Where it stays up without us, its session is ended on the side, or a Grid
   * would keep the slot taken until that has been idle for long.
   *
   * @return whether it is
   */
  private boolean leave() {
    Session left = session;
    session = null;
    Lease current = lease.getAndSet(null);
    if (current == null) {
      return false;
    }
    boolean ends = left != null && current.stays();
    if (left != null && ends) {
      Thread goodbye = new Thread(() -> end(left), "goodbye-" + number);
      // a server that is gone must not keep the suite from ending
      goodbye.setDaemon(true);
      parting.set(goodbye);
      goodbye.start();
    }
    current.end();
    return ends;
  }

  private static void end(Session left) {
    try {
      left.close();
    } catch (DeviceFault e) {
      // it was given up already, and why is told
    }
  }

  private void saidGoodbye() {
    Thread goodbye = parting.getAndSet(null);
    try {
      if (goodbye != null) {
        goodbye.join(GOODBYE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends session and lease; from another thread, whatever runs on the phone ends in a fault. */
  @Override
  public void close() {
    closed = true;
    Session ready = session;
    session = null;
    Lease current = lease.getAndSet(null);
    try {
      if (ready != null && current != null && current.alive()) {
        ready.close();
      }
      if (current != null) {
        current.close();
      }
    } catch (DeviceFault e) {
      progress.note(Sentence.of("note.closing", "phone", device, "fault", e.what()));
    } finally {
      if (current != null) {
        current.end();
      }
      saidGoodbye();
    }
  }

  /** Ends the phone at once, and waits for nothing. */
  void abort() {
    closed = true;
    leave();
  }
}
