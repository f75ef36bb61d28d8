package org.facecert.probe.exposure;

import java.util.Optional;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Whether an app's servers give a face to others than its owner. */
public final class ExposureProbe implements Probe {

  private final PictureJudge judge;
  private final OutsideClient.Maker clients;

  public ExposureProbe(PictureJudge judge) {
    this(judge, OutsideClient.overTheNetwork());
  }

  /**
   * @param clients that ask in place of the JDK's
   */
  public ExposureProbe(PictureJudge judge, OutsideClient.Maker clients) {
    this.judge = judge;
    this.clients = clients;
  }

  @Override
  public Channel channel() {
    return Channel.EXPOSURE;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return Optional.of(new ExposureWatch(walk, judge, clients));
  }
}
