package org.facecert.app;

/** Told of how a scan goes, file by file in order. */
public interface ScanDisplay {

  /**
   * @param files how many there are
   */
  void begun(int files);

  /** The next file is being looked at, if it is not done yet. */
  void waitsFor(String name);

  void scanned(ScannedFile file);
}
