package org.facecert.probe.permissions;

import java.util.Optional;
import org.facecert.device.Permissions;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Which permissions the operating system holds to be granted. */
public final class PermissionProbe implements Probe {

  @Override
  public Channel channel() {
    return Channel.PERMISSIONS;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(Permissions.class)
        .map(permissions -> new PermissionWatch(permissions, walk));
  }
}
