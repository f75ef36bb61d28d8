package org.facecert.probe.permissions;

import java.util.Map;
import java.util.stream.Collectors;
import org.facecert.device.Permissions;
import org.facecert.device.Permissions.PermissionState;
import org.facecert.observation.Channel;
import org.facecert.observation.Purpose;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Reads after each denial what the system holds: a control that was taken for "don't allow" may
 * have granted something.
 */
final class PermissionWatch implements Watch {

  private final Permissions permissions;
  private final WatchedWalk walk;
  private boolean denied;

  PermissionWatch(Permissions permissions, WatchedWalk walk) {
    this.permissions = permissions;
    this.walk = walk;
  }

  @Override
  public void acting(Purpose next) {
    denied |= next == Purpose.DENY;
  }

  @Override
  public void looked(boolean acted) {
    if (denied) {
      denied = false;
      read();
    }
  }

  @Override
  public void witness(boolean inFront) {
    // judged by what was read, never by what was not: there is nothing to witness
  }

  private void read() {
    PermissionState state = permissions.read(walk.app());
    Map<String, String> values =
        state.granted().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, held -> String.valueOf(held.getValue())));
    walk.read(Channel.PERMISSIONS, values, state.evidence());
  }
}
