package org.facecert.probe.subject;

import java.util.Optional;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Whether the app's scanner showed a face, by its pictures: a person's before the camera or a
 * drawing of the app's, which it does not tell apart. Where it showed none, that no face is found
 * anywhere later proves nothing.
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
