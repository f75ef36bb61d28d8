package org.facecert.probe.storage;

import java.time.Duration;
import java.util.Optional;
import org.facecert.device.AppFiles;
import org.facecert.face.PictureJudge;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Lists the files at the walk's beginning and looks at the end of each step in which the camera was
 * opened or a scanner shown. What is found then is looked for again a little later: what an app is
 * about to remove is not left.
 */
final class StorageWatch implements Watch {

  /** that an app may take to remove what it had no more need of */
  private static final Duration TO_CLEAN_UP = Duration.ofSeconds(3);

  private final WatchedWalk walk;
  private final StorageLooks looks;
  private final StorageReadings readings;

  /** openings and scanners when the files were looked at last */
  private long scans;

  StorageWatch(AppFiles files, WatchedWalk walk, PictureJudge judge) {
    this.walk = walk;
    this.looks =
        new StorageLooks(files, walk.app(), judge, files.list(walk.app(), Optional.empty()));
    this.readings = new StorageReadings(walk);
  }

  @Override
  public void stepEnds() {
    long now = walk.log().observations().scans(walk.app());
    if (now > scans) {
      scans = now;
      read();
    }
  }

  private void read() {
    StorageLook look = looks.look();
    if (look.isNoticeable()) {
      walk.session().idle(TO_CLEAN_UP);
      look = looks.look();
    }
    readings.write(look);
  }

  @Override
  public void witness(boolean inFront) {
    // the canaries are the witness of each look: this is one that a scan does not ask for
    read();
  }
}
