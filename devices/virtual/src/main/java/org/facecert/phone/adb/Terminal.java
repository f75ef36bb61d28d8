package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;

/** Where a command of the phone's shell reads and writes. */
public interface Terminal {
  InputStream in();

  void out(byte[] bytes) throws IOException;

  void err(byte[] bytes) throws IOException;

  /** The command has ended. */
  void exit(int status) throws IOException;

  /** Whether nobody reads any more. */
  boolean isGone();
}
