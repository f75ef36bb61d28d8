package org.facecert.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A source of observations beside the screen, each with a probe of its own. Not a closed list: a
 * probe names its channel, and what is watched, lost, read and witnessed on it can be asked of any
 * log.
 *
 * @param name in capitals; a log's lines name it so
 */
public record Channel(@JsonValue String name) {

  /** the operating system's record of openings of the camera */
  public static final Channel CAMERA = new Channel("CAMERA");

  /** what the phone's package service tells of the build */
  public static final Channel PACKAGE = new Channel("PACKAGE");

  /** what the app requests of the operating system, by full name: whether it holds it granted */
  public static final Channel PERMISSIONS = new Channel("PERMISSIONS");

  /** what the app writes into the phone's log */
  public static final Channel LOG = new Channel("LOG");

  /** what lies on the phone's clipboard */
  public static final Channel CLIPBOARD = new Channel("CLIPBOARD");

  /** what the phone keeps of crashes of apps */
  public static final Channel CRASHES = new Channel("CRASHES");

  /** whether the app's scanner shows a face: a person's before the camera, or a drawing */
  public static final Channel SUBJECT = new Channel("SUBJECT");

  /** what goes over the wire between the phone and the network */
  public static final Channel TRAFFIC = new Channel("TRAFFIC");

  /** what lies in the phone's storage, the app's own and the shared one */
  public static final Channel STORAGE = new Channel("STORAGE");

  /** the suite's own pictures in the phone's album, and what the app may do with them */
  public static final Channel ALBUM = new Channel("ALBUM");

  /** what the phone's list of recent apps shows of a scan that was left */
  public static final Channel RECENTS = new Channel("RECENTS");

  /** what servers give to others than the app */
  public static final Channel EXPOSURE = new Channel("EXPOSURE");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Channel {}

  @Override
  public String toString() {
    return name;
  }
}
