package org.facecert.probe;

/**
 * Reads a channel at the end of each step in which the app scanned. Its witness, if any, comes with
 * each reading.
 */
public final class ScanWatch implements Watch {

  private final WatchedWalk walk;
  private final Runnable read;
  private long scans;

  /**
   * @param read reads the channel and writes down what it showed
   */
  public ScanWatch(WatchedWalk walk, Runnable read) {
    this.walk = walk;
    this.read = read;
  }

  @Override
  public void stepEnds() {
    long now = walk.log().observations().scans(walk.app());
    if (now > scans) {
      scans = now;
      read.run();
    }
  }

  @Override
  public void witness(boolean inFront) {
    // comes with each reading
  }
}
