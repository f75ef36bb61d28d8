package org.facecert.probe;

/** Whether the app scanned since it was asked last, by the walk's log. */
public final class ScanCount {

  private final WatchedWalk walk;
  private long counted;

  public ScanCount(WatchedWalk walk) {
    this.walk = walk;
  }

  public boolean grew() {
    long now = walk.log().observations().scans(walk.app());
    boolean grew = now > counted;
    counted = now;
    return grew;
  }
}
