package org.facecert.phone.state;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which runtime permission each package holds, and what the person has answered so far. */
public final class Permissions {
  /** The flags of {@code dumpsys package}, a part of PackageManager.FLAG_PERMISSION_*. */
  public enum Flag {
    USER_SET,
    USER_FIXED,
    ONE_TIME
  }

  /**
   * The state of one permission of one package.
   *
   * @param changed when it last changed, milliseconds since the epoch
   */
  public record Grant(boolean granted, Set<Flag> flags, long changed) {
    public Grant {
      flags = flags.isEmpty() ? Set.of() : Set.copyOf(flags);
    }
  }

  /** What a person may answer in the system's dialog. */
  public enum Answer {
    ALLOW,
    ALLOW_ONCE,
    DENY,
    /** Left by the back key: denied now, nothing remembered. */
    LEAVE
  }

  private static final Grant NEVER_ASKED = new Grant(false, Set.of(), 0);
  private final PhoneClock clock;
  private final Map<String, Map<String, Grant>> grants = new TreeMap<>();

  Permissions(PhoneClock clock) {
    this.clock = clock;
  }

  public synchronized Grant of(String app, String permission) {
    return grants.getOrDefault(app, Map.of()).getOrDefault(permission, NEVER_ASKED);
  }

  public synchronized Map<String, Grant> all(String app) {
    return new TreeMap<>(grants.getOrDefault(app, Map.of()));
  }

  synchronized Map<String, Map<String, Grant>> snapshot() {
    Map<String, Map<String, Grant>> copy = new TreeMap<>();
    grants.forEach((app, map) -> copy.put(app, new TreeMap<>(map)));
    return copy;
  }

  synchronized void restore(String app, String permission, Grant grant) {
    grants.computeIfAbsent(app, k -> new TreeMap<>()).put(permission, grant);
  }

  /**
   * {@code pm grant} and {@code pm revoke}: sets the state, clears what the person had answered.
   */
  public synchronized void set(String app, String permission, boolean granted) {
    put(app, permission, granted, EnumSet.noneOf(Flag.class));
  }

  /** The person's answer; a second refusal is final (AOSP GrantPermissionsViewModel). */
  public synchronized void answer(String app, String permission, Answer answer) {
    Grant before = of(app, permission);
    switch (answer) {
      case ALLOW -> put(app, permission, true, EnumSet.of(Flag.USER_SET));
      case ALLOW_ONCE -> put(app, permission, true, EnumSet.of(Flag.USER_SET, Flag.ONE_TIME));
      case DENY ->
          put(
              app,
              permission,
              false,
              before.flags().contains(Flag.USER_SET) && !before.granted()
                  ? EnumSet.of(Flag.USER_SET, Flag.USER_FIXED)
                  : EnumSet.of(Flag.USER_SET));
      case LEAVE -> {}
    }
  }

  private void put(String app, String permission, boolean granted, Set<Flag> flags) {
    restore(app, permission, new Grant(granted, flags, clock.millis()));
  }

  /** A process ended: what was allowed only this time is gone, and may be asked for again. */
  synchronized void endOneTime(String app) {
    Map<String, Grant> map = grants.computeIfAbsent(app, k -> new TreeMap<>());
    map.replaceAll(
        (name, g) ->
            g.flags().contains(Flag.ONE_TIME) ? new Grant(false, Set.of(), clock.millis()) : g);
  }

  /**
   * The app gives permissions back, which ends them with its process as if they had been allowed
   * for this time alone (Context.revokeSelfPermissionsOnKill; AOSP PermissionControllerServiceImpl,
   * onRevokeSelfPermissionsOnKill). One that is not granted stays as it is.
   */
  public synchronized void giveBack(String app, String permission) {
    Grant held = of(app, permission);
    if (held.granted()) {
      EnumSet<Flag> flags = EnumSet.of(Flag.ONE_TIME);
      flags.addAll(held.flags());
      put(app, permission, true, flags);
    }
  }

  /** After an update: what the new manifest does not ask for any more is forgotten. */
  public synchronized void keepOnly(String app, Set<String> requested) {
    grants.computeIfAbsent(app, k -> new TreeMap<>()).keySet().retainAll(requested);
  }

  synchronized void forget(String app) {
    grants.remove(app);
  }
}
