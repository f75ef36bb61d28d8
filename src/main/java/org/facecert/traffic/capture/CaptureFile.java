package org.facecert.traffic.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.facecert.files.InputFile;

/**
 * A file that is read from its beginning to its end and then here and there. What lies close to
 * what was read last is read ahead; what lies elsewhere is read alone. On one thread.
 */
final class CaptureFile implements Closeable {

  private static final int WINDOW = 256 << 10;
  private static final int NEAR = 32 << 10;

  private static final Set<OpenOption> NO_LINK =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final FileChannel channel;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long begin;
  private int held;

  private CaptureFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * @throws IOException when it is no regular file, or cannot be read
   */
  static CaptureFile open(Path file) throws IOException {
    InputFile.mustBeFile(file);
    return new CaptureFile(FileChannel.open(file, NO_LINK));
  }

  long size() {
    return size;
  }

  /**
   * Bytes that are there until the next are asked for.
   *
   * @param length at most 256 KiB
   * @return fewer only where the file ends
   */
  ByteBuffer at(long position, int length) throws IOException {
    int wanted = (int) Math.max(0, Math.min(Math.min(length, WINDOW), size - position));
    if (position < begin || position + wanted > begin + held) {
      load(position, wanted);
    }
    return ByteBuffer.wrap(window, (int) (position - begin), wanted).slice();
  }

  private void load(long position, int wanted) throws IOException {
    boolean near = position >= begin && position <= begin + held + NEAR;
    int length = near ? (int) Math.min(WINDOW, size - position) : wanted;
    held = 0;
    ByteBuffer into = ByteBuffer.wrap(window, 0, length);
    while (into.hasRemaining()) {
      if (channel.read(into, position + into.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    begin = position;
    held = length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
