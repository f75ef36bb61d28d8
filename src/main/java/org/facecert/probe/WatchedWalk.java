package org.facecert.probe;

import java.util.Map;
import org.facecert.device.Session;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Witness;

/**
 * What a probe is given of a walk.
 *
 * @param app the package under test
 * @param log to which it adds what it saw, in the thread that walks
 * @param vault for what it shows as evidence
 */
public record WatchedWalk(Session session, String app, ObservationLog log, Vault vault) {

  /** Writes down what was read on the channel just now. */
  public void read(Channel channel, Map<String, String> values, Evidence from) {
    log.add(n -> new ChannelRead(n, channel, values, from, session.now()));
  }

  /**
   * Writes down that the channel showed just now what it must show.
   *
   * @param by what was made to happen
   */
  public void witness(Channel channel, String by, Evidence shown) {
    log.add(n -> new Witness(n, channel, by, shown, session.now()));
  }
}
