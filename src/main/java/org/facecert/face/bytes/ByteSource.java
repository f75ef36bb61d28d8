package org.facecert.face.bytes;

import java.io.IOException;

/** Bytes that can be read anywhere, by several threads at once. */
public interface ByteSource {

  /** How many there are. */
  long size();

  /**
   * @param position of the first byte wanted, from 0
   * @return how many were read: fewer than wanted only where the bytes end
   */
  int read(long position, byte[] into, int offset, int length) throws IOException;
}
