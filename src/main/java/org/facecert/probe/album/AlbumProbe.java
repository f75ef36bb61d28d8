package org.facecert.probe.album;

import java.util.Optional;
import org.facecert.device.Album;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/** The suite's own pictures in the phone's album, and what the app may read and has read there. */
public final class AlbumProbe implements Probe {

  @Override
  public Channel channel() {
    return Channel.ALBUM;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session().capability(Album.class).map(album -> new AlbumWatch(album, walk));
  }
}
