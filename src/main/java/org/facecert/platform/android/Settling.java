package org.facecert.platform.android;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadableScreen;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a screen stands still: two page sources, one after the other, that show the same. The
 * only place of the suite that sleeps.
 */
final class Settling {

  /**
   * The state of the screen once it stood still.
   *
   * @param picture taken between the two sources; null where none was
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Settled(Screen screen, String source, Instant since, byte @Nullable [] picture) {}

  /** how long an app may show nothing before that is what it shows */
  private static final Duration BLANK_LIMIT = Duration.ofSeconds(3);

  /** One page source: the screen, or why it cannot be read. */
  private record Fetched(
      @Nullable Screen screen,
      String source,
      Instant asked,
      @Nullable UnreadableScreen unreadable) {}

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

  /**
   * A source that cannot be read or shows nothing is asked for again: the screen may be about to be
   * drawn. What stays blank is returned as it is, known by {@link Screen#blank()}.
   *
   * @throws DeviceFault when the screen did not stand still, or no source could be read
   */
  Settled settle() {
    long start = System.nanoTime();
    return settle(fetch(), null, start);
  }

  /**
   * As {@link #settle}, with a picture of the very screen that stood still: it is taken while the
   * second source is waited for. A screen that moved meanwhile has none.
   *
   * @throws DeviceFault as {@link #settle}, or when no picture could be taken
   */
  Settled settlePictured() {
    long start = System.nanoTime();
    Fetched first = fetch();
    return settle(first, wire.screenshot(), start);
  }

  /**
   * Where nothing was done since the screen stood still before: one source that shows the same is
   * the second of two.
   *
   * @throws DeviceFault as {@link #settle}
   */
  Settled settleAfter(Settled before) {
    long start = System.nanoTime();
    Fetched now = fetch();
    Screen screen = now.screen();
    return screen != null
            && !screen.blank()
            && screen.sameAs(before.screen())
            && Duration.between(before.since(), now.asked()).compareTo(apart) >= 0
        ? new Settled(screen, now.source(), now.asked(), null)
        : settle(now, null, start);
  }

  /** Whether one source, settled or not, shows the same; one that cannot be read may. */
  boolean shows(Screen before) {
    Screen now = fetch().screen();
    return now == null || now.sameAs(before);
  }

  private Settled settle(Fetched first, byte @Nullable [] taken, long start) {
    Fetched earlier = first;
    byte[] picture = taken;
    for (int fetched = 2; ; fetched++) {
      idle(apart.minus(Duration.between(earlier.asked(), clock.instant())));
      Fetched later = fetch();
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      Settled still = still(earlier, later, picture);
      if (still != null && (!still.screen().blank() || waited.compareTo(blankLimit()) >= 0)) {
        return still;
      }
      if (waited.compareTo(limit) > 0) {
        throw unsettled(later, fetched);
      }
      earlier = later;
      picture = null;
    }
  }

  private Duration blankLimit() {
    return limit.compareTo(BLANK_LIMIT) < 0 ? limit : BLANK_LIMIT;
  }

  private static @Nullable Settled still(
      Fetched earlier, Fetched later, byte @Nullable [] picture) {
    Screen before = earlier.screen();
    Screen now = later.screen();
    if (before == null || now == null) {
      return null;
    }
    return later.source().equals(earlier.source()) || now.sameAs(before)
        ? new Settled(now, later.source(), earlier.asked(), picture)
        : null;
  }

  private DeviceFault unsettled(Fetched last, int fetched) {
    UnreadableScreen unreadable = last.unreadable();
    if (unreadable != null) {
      return new DeviceFault(
          Sentence.of("fault.source", "why", String.valueOf(unreadable.getMessage())), unreadable);
    }
    return new DeviceFault("fault.restless", "seconds", limit.toSeconds(), "sources", fetched);
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
      throw new DeviceFault(Sentence.of("fault.interrupted"), e);
    } finally {
      meter.watched(System.nanoTime() - start);
    }
  }

  private Fetched fetch() {
    Instant asked = clock.instant();
    String source = wire.pageSource();
    try {
      return new Fetched(UiAutomatorSource.read(source), source, asked, null);
    } catch (UnreadableScreen e) {
      return new Fetched(null, source, asked, e);
    }
  }
}
