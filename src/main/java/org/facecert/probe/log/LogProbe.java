package org.facecert.probe.log;

import java.util.Optional;
import org.facecert.device.AppLog;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.ScanWatch;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Face data among what the app writes into the phone's log. */
public final class LogProbe implements Probe {

  private final PictureJudge judge;

  public LogProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.LOG;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(AppLog.class)
        .map(log -> new ScanWatch(walk, new LogReader(log, walk, judge)::read));
  }
}
