package org.facecert.probe.clipboard;

import java.util.Optional;
import org.facecert.device.Clipboard;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.ScanWatch;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** Face data among what the app puts onto the phone's clipboard. */
public final class ClipboardProbe implements Probe {

  private final PictureJudge judge;

  public ClipboardProbe(PictureJudge judge) {
    this.judge = judge;
  }

  @Override
  public Channel channel() {
    return Channel.CLIPBOARD;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session()
        .capability(Clipboard.class)
        .map(clipboard -> new ScanWatch(walk, new ClipboardReader(clipboard, walk, judge)::read));
  }
}
