package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/**
 * A list of single bytes as text: {@code 255, 216, 255} or, as Java's bytes are written, {@code
 * -1,-40,-1}; in base 16 also {@code FF D8 FF}, {@code ff:d8:ff} and {@code 0xFF, 0xD8}.
 */
public final class ByteListStream extends TextStream {

  private final int radix;
  private boolean begun;

  /**
   * @param radix 10 or 16
   */
  public ByteListStream(ByteSource source, long from, long to, int radix) {
    super(source, from, to);
    this.radix = radix;
  }

  @Override
  int next() throws IOException {
    int letter = take();
    while (letter == ',' || letter == ' ' || letter == ':' || letter == ';' || isBreak(letter)) {
      letter = take();
    }
    boolean negative = letter == '-';
    if (negative) {
      letter = take();
    }
    if (radix == 16 && letter == '0' && (peek() | 0x20) == 'x') {
      take();
      letter = take();
    }
    int value = number(letter);
    begun = true;
    if (value < 0 || value > 255 || negative && value > 128) {
      return END;
    }
    return (negative ? -value : value) & 0xFF;
  }

  /** The first number in base 16 may stand close behind letters that are digits too. */
  private int number(int first) throws IOException {
    int value = Character.digit(first, radix);
    int most = begun || radix != 16 ? 255 : Integer.MAX_VALUE >> 4;
    while (value >= 0 && value <= most && Character.digit(peek(), radix) >= 0) {
      value = value * radix + Character.digit(take(), radix);
    }
    return begun || radix != 16 || value < 0 ? value : value & 0xFF;
  }

  private static boolean isBreak(int letter) {
    return letter == '\r' || letter == '\n' || letter == '\t';
  }
}
