package org.facecert.probe.recents;

import java.util.Optional;
import org.facecert.device.RecentTasks;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Whether the list of recent apps shows a face after a scanner that showed one was left. */
public final class RecentsProbe implements Probe {

  private final PictureJudge judge;

  public RecentsProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.RECENTS;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(RecentTasks.class)
        .map(tasks -> new RecentsWatch(tasks, walk, new ShownPicture(judge)));
  }
}
