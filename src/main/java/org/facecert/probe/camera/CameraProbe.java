package org.facecert.probe.camera;

import java.util.Optional;
import org.facecert.device.CameraUse;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Openings and closings of the camera, as the operating system records them. */
public final class CameraProbe implements Probe {

  @Override
  public Channel channel() {
    return Channel.CAMERA;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session().capability(CameraUse.class).map(camera -> new CameraWatch(camera, walk));
  }
}
