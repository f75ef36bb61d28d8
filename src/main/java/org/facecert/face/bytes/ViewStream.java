package org.facecert.face.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A part of a source as a stream that knows how far it was read. */
public final class ViewStream extends InputStream {

  private final ByteSource source;
  private final long end;
  private long position;

  public ViewStream(ByteSource source, long from, long to) {
    this.source = source;
    this.position = from;
    this.end = Math.min(to, source.size());
  }

  /** Where the next byte will be read. */
  public long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int wanted = (int) Math.min(length, end - position);
    int read = wanted <= 0 ? 0 : source.read(position, into, offset, wanted);
    position += read;
    return read == 0 ? -1 : read;
  }
}
