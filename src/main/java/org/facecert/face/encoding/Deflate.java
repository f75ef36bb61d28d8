package org.facecert.face.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.ViewStream;

/** Deflate (RFC 1951) as a stream that knows where it ended; to be closed. */
public final class Deflate extends InputStream {

  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final ViewStream source;
  private final Inflater inflater;
  private final InflaterInputStream inflated;

  /**
   * @param bare without the head and the checksum of zlib (RFC 1950)
   */
  public Deflate(ByteSource source, long from, long to, boolean bare) {
    this.source = new ViewStream(source, from, to);
    this.inflater = new Inflater(bare);
    this.inflated = new InflaterInputStream(this.source, inflater, 1 << 12);
  }

  @Override
  public int read() throws IOException {
    return inflated.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return inflated.read(into, offset, length);
  }

  /** Behind the last byte that was needed so far. */
  public long position() {
    return source.position() - inflater.getRemaining();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
  }

  /**
   * Whether zlib's head and the first block's make sense: two bytes are no signature, and to try
   * costs more than to look.
   */
  public static boolean isZlib(ByteView view, long at) {
    int head = view.u16(at);
    if (head < 0
        || (head & 0x0F00) != 0x0800
        || head >> 12 > 7
        || head % 31 != 0
        || (head & 0x20) != 0) {
      return false;
    }
    return isBlock(view, at + 2);
  }

  /** Whether a block of deflate may begin there. */
  public static boolean isBlock(ByteView view, long at) {
    int type = view.at(at) >> 1 & 3;
    return switch (type) {
      case 0 -> view.u16(at + 1) >= 0 && (view.u16(at + 1) ^ view.u16(at + 3)) == 0xFFFF;
      case 1 -> true;
      case 2 -> hasCompleteCode(view, at);
      default -> false;
    };
  }

  /** The lengths of the code for code lengths have to fill the code space. */
  private static boolean hasCompleteCode(ByteView view, long at) {
    int bits = 3;
    int literals = bits(view, at, bits, 5);
    int distances = bits(view, at, bits + 5, 5);
    int codes = bits(view, at, bits + 10, 4) + 4;
    bits += 14;
    int space = 0;
    for (int i = 0; i < Math.min(codes, ORDER.length); i++) {
      int length = bits(view, at, bits + 3 * i, 3);
      space += length == 0 ? 0 : 128 >> length;
    }
    return literals <= 29 && distances <= 29 && space == 128;
  }

  private static int bits(ByteView view, long at, int first, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int bit = first + i;
      value |= (view.at(at + (bit >> 3)) >> (bit & 7) & 1) << i;
    }
    return value;
  }
}
