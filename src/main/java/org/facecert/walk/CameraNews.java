package org.facecert.walk;

import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/** A camera event that was not in the log at the look before. */
public record CameraNews(int number, CameraEvent event, Evidence log) implements Step {
  @Override
  public Moment when() {
    return event.when();
  }
}
