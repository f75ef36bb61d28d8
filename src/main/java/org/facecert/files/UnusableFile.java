package org.facecert.files;

import java.io.IOException;

/** What lies at a path is not a file that could be read; the message says why, not which. */
public final class UnusableFile extends IOException {

  private static final long serialVersionUID = 1L;

  public UnusableFile(String message) {
    super(message);
  }
}
