package org.facecert.phone.adb;

import java.io.IOException;
import java.util.List;

/** A program of the phone's shell that reads, writes bytes, or goes on. */
public interface StreamingProgram {
  /** Whether it is this one that such words mean, its name among them. */
  boolean isMeant(List<String> words);

  /** Returns the exit status. */
  int run(List<String> words, Terminal terminal) throws IOException;
}
