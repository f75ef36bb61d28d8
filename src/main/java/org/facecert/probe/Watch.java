package org.facecert.probe;

import java.util.List;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.Purpose;

/**
 * A probe at work on one walk. It is told what the person does, in the thread that walks, and
 * writes into the log by then what its channel showed. An {@link
 * org.facecert.device.UnreadableAnswer} ends the watch and not the walk.
 */
public interface Watch {

  /** An act comes next: what is ordered against it is read as late as now. */
  default void acting(Purpose next) {}

  /**
   * The phone was looked at.
   *
   * @param acted whether anything was done to it since the look before
   */
  default void looked(boolean acted) {}

  /** A step of the walk ends: what the channel showed until now has to be in the log. */
  default void stepEnds() {}

  /** The app's servers are to be asked from outside the phone, as far as that is permitted. */
  default void inquire(ServerInquiry what) {}

  /**
   * Makes the channel show what it must show, and writes the proof into the log: without it, that
   * nothing was seen proves nothing.
   *
   * @param inFront whether the app under test is in front: then it has to be so again at the end
   */
  void witness(boolean inFront);

  /**
   * From now on those whom the app asks on this channel cannot prove who they are. A watch that
   * stands between nobody and nobody has nothing to do.
   */
  default void showFalseCertificates(FalseCertificate which) {}

  /**
   * From now on what is sent to these hosts and may hold a face does not reach them, so that the
   * laboratory can send another in its place.
   *
   * @param hosts with their ports
   */
  default void holdBack(List<String> hosts) {}

  /**
   * The walk is over, or the watch: what was set up for it on the phone and beside it is taken
   * back. Nothing is observed any more.
   */
  default void close() {}
}
