package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/** Two hexadecimal digits a byte, in lines or not. */
public final class HexStream extends TextStream {

  public HexStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  @Override
  int next() throws IOException {
    int high = digit();
    int low = high < 0 ? high : digit();
    return low < 0 ? END : high << 4 | low;
  }

  private int digit() throws IOException {
    int letter = take();
    while (letter == ' ' || letter == '\r' || letter == '\n' || letter == '\t') {
      letter = take();
    }
    return Character.digit(letter, 16);
  }
}
