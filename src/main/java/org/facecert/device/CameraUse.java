package org.facecert.device;

import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/** What the operating system recorded of camera openings. */
public interface CameraUse extends Capability {

  /**
   * One opening or closing.
   *
   * @param packageName the client as the system names it
   */
  record CameraEvent(boolean opened, String packageName, String cameraId, Moment when) {}

  /** All recorded events, oldest first, with the raw log as evidence. */
  record CameraLog(List<CameraEvent> events, Evidence evidence) {
    public CameraLog {
      events = List.copyOf(events);
    }
  }

  CameraLog read();

  /**
   * Opens and closes the phone's own camera app, so that {@link #read} must show it: the witness
   * that an empty log means no use.
   *
   * @param inFront whether the app under test is in front now: then it is so again at the end
   * @return the package of the camera app
   */
  String canary(String packageUnderTest, boolean inFront);
}
