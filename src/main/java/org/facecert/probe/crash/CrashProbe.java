package org.facecert.probe.crash;

import java.util.Optional;
import org.facecert.device.CrashRecords;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.ScanWatch;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Face data among what the phone keeps of crashes. */
public final class CrashProbe implements Probe {

  private final PictureJudge judge;

  public CrashProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.CRASHES;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(CrashRecords.class)
        .map(records -> new ScanWatch(walk, new CrashReader(records, walk, judge)::read));
  }
}
