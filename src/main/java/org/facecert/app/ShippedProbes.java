package org.facecert.app;

import java.util.List;
import org.facecert.probe.Probe;
import org.facecert.probe.camera.CameraProbe;
import org.facecert.probe.permissions.PermissionProbe;

/** The one place where a probe is put to work. */
public final class ShippedProbes {

  private ShippedProbes() {}

  /** All that watch a walk beside the screen. */
  public static List<Probe> all() {
    return List.of(new CameraProbe(), new PermissionProbe());
  }
}
