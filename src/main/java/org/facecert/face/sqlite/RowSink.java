package org.facecert.face.sqlite;

/** Is given rows as they are read. */
public interface RowSink {

  /**
   * @return whether more are wanted
   */
  boolean row(FoundRow row);
}
