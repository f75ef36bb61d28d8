package org.facecert.phone.state;

import java.util.Map;
import java.util.TreeMap;

/** When each package last used, or was refused, a guarded operation (AOSP AppOpsService). */
public final class AppOps {
  /** The modes of {@code cmd appops set}. */
  public enum Mode {
    ALLOW,
    IGNORE,
    DENY,
    DEFAULT,
    FOREGROUND;

    /** As AppOpsManager.modeToName writes it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One op of one package; times in milliseconds since the epoch, -1 for never.
   *
   * @param duration how long the last finished use took in milliseconds, -1 when unknown
   * @param running how many uses go on now
   */
  public record Use(Mode mode, long access, long reject, long duration, int running) {
    static final Use NONE = new Use(Mode.DEFAULT, -1, -1, -1, 0);
  }

  private final PhoneClock clock;
  private final Map<String, Map<String, Use>> uses = new TreeMap<>();

  AppOps(PhoneClock clock) {
    this.clock = clock;
  }

  public synchronized Map<String, Use> all(String app) {
    return new TreeMap<>(uses.getOrDefault(app, Map.of()));
  }

  public synchronized Use of(String app, String op) {
    return uses.getOrDefault(app, Map.of()).getOrDefault(op, Use.NONE);
  }

  synchronized Map<String, Map<String, Use>> snapshot() {
    Map<String, Map<String, Use>> copy = new TreeMap<>();
    uses.forEach((app, map) -> copy.put(app, new TreeMap<>(map)));
    return copy;
  }

  synchronized void restore(String app, String op, Use use) {
    uses.computeIfAbsent(app, k -> new TreeMap<>()).put(op, use);
  }

  /** {@code cmd appops set}. */
  public synchronized void mode(String app, String op, Mode mode) {
    Use u = of(app, op);
    restore(app, op, new Use(mode, u.access(), u.reject(), u.duration(), u.running()));
  }

  synchronized void started(String app, String op) {
    Use u = of(app, op);
    restore(app, op, new Use(u.mode(), clock.millis(), u.reject(), u.duration(), u.running() + 1));
  }

  /** A use of one moment. */
  public synchronized void noted(String app, String op) {
    Use u = of(app, op);
    restore(app, op, new Use(u.mode(), clock.millis(), u.reject(), -1, u.running()));
  }

  synchronized void finished(String app, String op) {
    Use u = of(app, op);
    long took = clock.millis() - u.access();
    restore(app, op, new Use(u.mode(), u.access(), u.reject(), took, Math.max(0, u.running() - 1)));
  }

  synchronized void rejected(String app, String op) {
    Use u = of(app, op);
    restore(app, op, new Use(u.mode(), u.access(), clock.millis(), u.duration(), u.running()));
  }

  /** {@code cmd appops reset}: modes back to default; the dates stay, as on a phone. */
  public synchronized void reset(String app) {
    uses.computeIfAbsent(app, k -> new TreeMap<>())
        .replaceAll(
            (op, u) -> new Use(Mode.DEFAULT, u.access(), u.reject(), u.duration(), u.running()));
  }

  synchronized void forget(String app) {
    uses.remove(app);
  }
}
