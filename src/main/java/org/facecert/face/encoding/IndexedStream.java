package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/**
 * Bytes as JavaScript's {@code JSON.stringify} writes a {@code Uint8Array}: an object whose keys
 * are the indices, {@code {"0":255,"1":216}}; also in JSON that is a string of JSON. From the first
 * key on, up to the first that is not the next.
 */
public final class IndexedStream extends TextStream {

  private int index;

  public IndexedStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  @Override
  int next() throws IOException {
    if (number() != index) {
      return END;
    }
    index++;
    int value = number();
    return value <= 0xFF ? value : END;
  }

  /** The next number behind signs and blanks; END where something else stands. */
  private int number() throws IOException {
    int letter = take();
    while (isBetween(letter)) {
      letter = take();
    }
    int value = Character.digit(letter, 10);
    while (value >= 0 && value < Integer.MAX_VALUE / 100 && Character.digit(peek(), 10) >= 0) {
      value = value * 10 + Character.digit(take(), 10);
    }
    return value;
  }

  private static boolean isBetween(int letter) {
    return switch (letter) {
      case '"', '\\', ':', ',', ' ', '\r', '\n', '\t' -> true;
      default -> false;
    };
  }
}
