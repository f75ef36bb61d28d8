package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream for no other end than to know whether it can be read. */
final class Drain {

  /** Of a bomb, so much is enough to know. */
  private static final long MOST = 256L << 20;

  private Drain() {}

  /**
   * @param budget of which each byte takes a step; when it is spent, no more is read
   * @return how many bytes came, at most 256 MiB
   * @throws IOException when the stream breaks
   */
  static long most(InputStream stream, Budget budget) throws IOException {
    byte[] buffer = new byte[1 << 15];
    long count = 0;
    int read = stream.read(buffer, 0, buffer.length);
    while (read >= 0 && count < MOST && budget.work(read)) {
      count += read;
      read = stream.read(buffer, 0, buffer.length);
    }
    return count;
  }
}
