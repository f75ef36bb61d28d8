package org.facecert.face.encoding;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.facecert.face.bytes.ByteView;

/** A frame of Zstandard (RFC 8878). */
public final class Zstd extends InputStream {

  private static final int[] CONTENT_SIZE = {0, 2, 4, 8};
  private static final int[] DICTIONARY = {0, 1, 2, 4};

  private final InputStream inner;

  /**
   * @param frame from its signature on
   */
  public Zstd(InputStream frame) {
    this.inner = new ZstdInputStream(frame);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return inner.read(into, offset, length);
    } catch (MalformedInputException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        // a head without a size, a window that no memory holds
        | IllegalStateException
        | ArithmeticException e) {
      ZipException damaged = new ZipException("zstd: " + e.getMessage());
      damaged.initCause(e);
      throw damaged;
    }
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }

  /** Where the frame ends that begins there, by its blocks' heads; -1 when they make no sense. */
  public static long end(ByteView view, long start) {
    int descriptor = view.at(start + 4);
    if (descriptor < 0 || (descriptor & 0x08) != 0) {
      return -1;
    }
    boolean single = (descriptor & 0x20) != 0;
    int size = CONTENT_SIZE[descriptor >> 6];
    long at = start + 5 + (single ? Math.max(1, size) : 1 + size) + DICTIONARY[descriptor & 3];
    while (true) {
      int low = view.u16le(at);
      int high = view.at(at + 2);
      int head = high << 16 | low;
      int type = head >> 1 & 3;
      if (low < 0 || high < 0 || type == 3) {
        return -1;
      }
      at += 3 + (type == 1 ? 1 : head >> 3);
      if ((head & 1) != 0) {
        at += (descriptor & 4) != 0 ? 4 : 0;
        return at <= view.size() ? at : -1;
      }
    }
  }
}
