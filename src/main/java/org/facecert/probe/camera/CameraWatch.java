package org.facecert.probe.camera;

import java.util.HashSet;
import java.util.Set;
import org.facecert.device.CameraUse;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.CameraUse.CameraLog;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.Purpose;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Reads the camera log at every look before which something was done, so that an opening is learnt
 * of beside the screen that it belongs to.
 */
final class CameraWatch implements Watch {

  private final CameraUse camera;
  private final WatchedWalk walk;

  /** what was learnt of before, and what is ours */
  private final Set<CameraEvent> known;

  /** the log was not read at the last look */
  private boolean unread;

  CameraWatch(CameraUse camera, WatchedWalk walk) {
    this.camera = camera;
    this.walk = walk;
    this.known = new HashSet<>(camera.read().events());
  }

  @Override
  public void acting(Purpose next) {
    // an opening is ordered against these acts
    boolean ordered = next == Purpose.CONSENT || next == Purpose.CONTINUE;
    if (ordered || unread && next != Purpose.WAIT) {
      read();
    }
  }

  /** Between looks without an act the log is asked for once: it holds what happened meanwhile. */
  @Override
  public void looked(boolean acted) {
    if (acted) {
      read();
    } else {
      unread = true;
    }
  }

  @Override
  public void stepEnds() {
    if (unread) {
      read();
    }
  }

  /** Has the phone's own camera app open the camera, so that a silent log is known to be silent. */
  @Override
  public void witness(boolean inFront) {
    String canary = camera.canary(walk.app(), inFront);
    CameraLog now = camera.read();
    Set<CameraEvent> fresh = new HashSet<>(now.events());
    fresh.removeAll(known);
    if (fresh.stream().anyMatch(e -> e.opened() && e.packageName().equals(canary))) {
      walk.witness(Channel.CAMERA, canary, now.evidence());
    }
    // ours, not the app's: no part of what happened
    fresh.stream().filter(e -> e.packageName().equals(canary)).forEach(known::add);
    news(now);
  }

  private void read() {
    unread = false;
    news(camera.read());
  }

  private void news(CameraLog now) {
    for (CameraEvent event : now.events()) {
      if (known.add(event)) {
        walk.log()
            .add(
                n ->
                    new CameraUsed(
                        n, event.opened(), event.packageName(), event.when(), now.evidence()));
      }
    }
  }
}
