package org.facecert.probe.storage;

import java.util.Optional;
import org.facecert.device.AppFiles;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Face data in the files that an app leaves on the phone. */
public final class StorageProbe implements Probe {

  private final PictureJudge judge;

  public StorageProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.STORAGE;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(AppFiles.class)
        .map(files -> new StorageWatch(files, walk, judge));
  }
}
