package org.facecert.face.encoding;

import java.io.IOException;
import java.io.InputStream;
import org.facecert.face.bytes.ByteSource;

/**
 * Bytes that are written as text: ends where the text is no longer of its kind, or the source ends.
 */
public abstract class TextStream extends InputStream {

  /** What {@link #next} answers at the end. */
  static final int END = -1;

  private final ByteSource source;
  private final byte[] buffer = new byte[1 << 13];
  private long position;
  private final long end;
  private int index;
  private int length;

  TextStream(ByteSource source, long from, long to) {
    this.source = source;
    this.position = from;
    this.end = Math.min(to, source.size());
  }

  /** The next byte of what is written; {@link #END} when there is none. */
  abstract int next() throws IOException;

  @Override
  public final int read() throws IOException {
    return next();
  }

  @Override
  public final int read(byte[] into, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      int value = next();
      if (value == END) {
        break;
      }
      into[offset + done] = (byte) value;
      done++;
    }
    return done == 0 && count > 0 ? -1 : done;
  }

  /** Where the next character of the text stands in the source. */
  public final long position() {
    return position + index;
  }

  /** The next character of the text, taken. */
  final int take() throws IOException {
    if (index >= length) {
      position += length;
      index = 0;
      length = source.read(position, buffer, 0, (int) Math.min(buffer.length, end - position));
      if (length <= 0) {
        length = 0;
        return END;
      }
    }
    return buffer[index++] & 0xFF;
  }

  /** The next character of the text, left where it is. */
  final int peek() throws IOException {
    int taken = take();
    if (taken != END) {
      index--;
    }
    return taken;
  }

  /** A hexadecimal number, taken; -1 when there is none of that many digits. */
  final int takeHex(int digits) throws IOException {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(take(), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
