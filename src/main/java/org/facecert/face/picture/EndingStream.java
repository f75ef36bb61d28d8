package org.facecert.face.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's bytes, for readers that go on behind the end as if something stood there:
 * TwelveMonkeys' reader of WebP (3.14.0) was kept busy by a small damaged picture for hours.
 */
final class EndingStream extends MemoryCacheImageInputStream {

  /** A picture that was cut short may be asked for this often, in some two seconds. */
  private static final int MOST_BEHIND_END = 1 << 18;

  private int behindEnd;

  EndingStream(byte[] bytes) {
    super(new ByteArrayInputStream(bytes));
  }

  @Override
  public int read() throws IOException {
    return bounded(super.read());
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return bounded(super.read(into, offset, length));
  }

  private int bounded(int read) throws IOException {
    if (read < 0 && ++behindEnd > MOST_BEHIND_END) {
      throw new IOException("it leads far beyond its end");
    }
    return read;
  }
}
