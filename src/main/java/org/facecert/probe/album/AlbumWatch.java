package org.facecert.probe.album;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.facecert.device.Album;
import org.facecert.device.Album.AlbumState;
import org.facecert.face.picture.MarkedPictures;
import org.facecert.observation.Channel;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Puts pictures into the album when its witness is asked for, and from then on reads at the end of
 * each step: how many of them are {@code listed} of how many {@code pictures}, the app's {@code
 * access} ({@code not-asked}, {@code withheld}, {@code granted}), what of it was {@code used}, and
 * whether the phone dates uses ({@code dated}).
 */
final class AlbumWatch implements Watch {

  /** an app that picks one of an album by chance is likely to have one of them */
  private static final int PICTURES = 3;

  /** the phone may take some time to list what came */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int TRIES = 5;

  private final Album album;
  private final WatchedWalk walk;
  private boolean planted;

  AlbumWatch(Album album, WatchedWalk walk) {
    this.album = album;
    this.walk = walk;
  }

  @Override
  public void witness(boolean inFront) {
    String token = UUID.randomUUID().toString();
    for (int picture = 1; picture <= PICTURES; picture++) {
      album.put("facecert-" + token + "-" + picture + ".jpg", MarkedPictures.jpeg());
    }
    planted = true;
    for (int tries = 0;
        tries < TRIES && album.read(walk.app()).listed().size() < PICTURES;
        tries++) {
      walk.session().idle(PAUSE);
    }
  }

  @Override
  public void stepEnds() {
    if (planted) {
      AlbumState state = album.read(walk.app());
      walk.read(Channel.ALBUM, values(state), state.evidence());
      if (state.listed().size() == PICTURES) {
        walk.witness(Channel.ALBUM, String.join(", ", state.listed()), state.evidence());
      }
    }
  }

  private static Map<String, String> values(AlbumState state) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("pictures", String.valueOf(PICTURES));
    values.put("listed", String.valueOf(state.listed().size()));
    values.put("access", state.access().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    values.put("used", String.join(", ", state.used()));
    values.put("dated", String.valueOf(state.dated()));
    return values;
  }

  @Override
  public void close() {
    album.clear();
  }
}
