package org.facecert.probe;

import java.util.Optional;
import org.facecert.observation.Channel;

/**
 * Observes one channel beside the screen. It writes what it saw into the log of the walk, with a
 * witness that it would have seen more, and knows nothing of law. One object serves all walks of a
 * run, on several phones at once; what it has to remember of one walk is its {@link Watch}'s.
 */
public interface Probe {

  Channel channel();

  /**
   * Begins to watch a phone on which the app is as after a fresh install.
   *
   * @return empty where this phone has nothing to watch the channel by
   */
  Optional<Watch> begin(WatchedWalk walk);
}
