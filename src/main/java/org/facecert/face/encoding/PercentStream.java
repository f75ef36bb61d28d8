package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/** A form field (application/x-www-form-urlencoded): ends at the next field. */
public final class PercentStream extends TextStream {

  public PercentStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  @Override
  int next() throws IOException {
    int letter = take();
    if (letter == '%') {
      return takeHex(2);
    }
    if (letter == '+') {
      return ' ';
    }
    return letter <= ' ' || letter == '&' || letter == '"' || letter > '~' ? END : letter;
  }
}
