package org.facecert.probe.subject;

import java.util.Optional;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Whether a face was before the camera while the app scanned, by the preview on its screen: where
 * none was, that no face is found anywhere later proves nothing.
 */
public final class SubjectProbe implements Probe {

  private final PictureJudge judge;

  public SubjectProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.SUBJECT;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return Optional.of(new SubjectWatch(walk, judge));
  }
}
