package org.facecert.traffic.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** Keeps bodies by their digest. For many threads at once. */
public interface BodyStore {

  BodyWriter begin();

  /**
   * What was kept, to be closed.
   *
   * @param digest as a {@link org.facecert.traffic.Body} tells it
   * @throws NoSuchFileException when it was not kept
   */
  InputStream open(String digest) throws IOException;

  /** Keeps none: the lengths are known, the bodies are not. */
  static BodyStore none() {
    return new NoBodies();
  }
}
