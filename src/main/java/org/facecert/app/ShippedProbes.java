package org.facecert.app;

import java.util.List;
import org.facecert.face.PictureJudge;
import org.facecert.probe.Probe;
import org.facecert.probe.camera.CameraProbe;
import org.facecert.probe.clipboard.ClipboardProbe;
import org.facecert.probe.crash.CrashProbe;
import org.facecert.probe.log.LogProbe;
import org.facecert.probe.permissions.PermissionProbe;
import org.facecert.probe.subject.SubjectProbe;

/** The one place where a probe is put to work. */
public final class ShippedProbes {

  private ShippedProbes() {}

  /**
   * All that watch a walk beside the screen.
   *
   * @param faces says whether a picture shows a face
   */
  public static List<Probe> all(PictureJudge faces) {
    return List.of(
        new CameraProbe(),
        new PermissionProbe(),
        new LogProbe(faces),
        new ClipboardProbe(faces),
        new CrashProbe(faces),
        new SubjectProbe(faces));
  }
}
