package org.facecert.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One way to show an evaluation. A new one is a class, a line in {@link Reports}, a golden test.
 */
interface ReportFormat {

  /** As named on the command line. */
  String name();

  /**
   * @param folder exists; the format writes its own files into it and touches no others
   * @return what a person should open
   */
  Path write(ReportInput input, Path folder) throws IOException;
}
