package org.facecert.platform.android;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.facecert.device.DeviceFault;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadableScreen;

/**
 * Waits until a screen stands still: two page sources, one after the other, that show the same. The
 * only place of the suite that sleeps.
 */
final class Settling {

  /** The state of the screen once it stood still. */
  record Settled(Screen screen, String source, Instant since) {}

  private final Wire wire;
  private final Meter meter;
  private final Clock clock;
  private final Duration apart;
  private final Duration limit;

  /**
   * @param apart two page sources closer than this prove nothing
   * @param limit when to give up
   */
  Settling(Wire wire, Meter meter, Clock clock, Duration apart, Duration limit) {
    this.wire = wire;
    this.meter = meter;
    this.clock = clock;
    this.apart = apart;
    this.limit = limit;
  }

  Settled settle() {
    long start = System.nanoTime();
    Settled earlier = fetch();
    for (int fetched = 2; ; fetched++) {
      idle(apart.minus(Duration.between(earlier.since(), clock.instant())));
      Settled later = fetch();
      if (later.source().equals(earlier.source()) || later.screen().sameAs(earlier.screen())) {
        return new Settled(later.screen(), later.source(), earlier.since());
      }
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new DeviceFault(
            "the screen did not stand still within "
                + limit.toSeconds()
                + " s ("
                + fetched
                + " page sources, no two in a row alike)");
      }
      earlier = later;
    }
  }

  /** Returns after the given time; the phone is not touched. */
  void idle(Duration howLong) {
    if (howLong.isNegative() || howLong.isZero()) {
      return;
    }
    long start = System.nanoTime();
    try {
      Thread.sleep(howLong.toMillis(), howLong.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceFault("interrupted while waiting for the phone", e);
    } finally {
      meter.watched(System.nanoTime() - start);
    }
  }

  private Settled fetch() {
    Instant asked = clock.instant();
    String source = wire.pageSource();
    try {
      return new Settled(Screen.read(source), source, asked);
    } catch (UnreadableScreen e) {
      throw new DeviceFault("the page source cannot be read: " + e.getMessage(), e);
    }
  }
}
