package org.facecert.face.bytes;

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
 * A file's bytes. Read, not mapped: a mapped file that somebody shortens meanwhile ends the reader.
 */
public final class FileBytes implements ByteSource, Closeable {

  private static final Set<OpenOption> NO_LINK =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final FileChannel channel;
  private final long size;

  private FileBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * @throws IOException when it is no regular file, is a link, or cannot be read
   */
  public static FileBytes open(Path file) throws IOException {
    InputFile.mustBeFile(file);
    return new FileBytes(FileChannel.open(file, NO_LINK));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    if (position < 0 || position >= size) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(into, offset, length);
    int count = 0;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position + count);
      if (read <= 0 && position + count < size) {
        throw new EOFException("the file became shorter while it was read");
      }
      if (read <= 0) {
        break;
      }
      count += read;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
