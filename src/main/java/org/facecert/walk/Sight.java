package org.facecert.walk;

import java.util.List;
import org.facecert.device.Look;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;

/** A settled screen as a person saw it, and how it reads. */
public record Sight(int number, int screenNumber, Look look, Reading reading) implements Step {

  @Override
  public Moment when() {
    return look.when();
  }

  public Screen screen() {
    return look.screen();
  }

  /** What stands at the top of it, for captions. */
  public String title() {
    return reading.title();
  }

  /** Picture and page source. */
  public List<Evidence> evidence() {
    return List.of(look.picture(), look.source());
  }
}
