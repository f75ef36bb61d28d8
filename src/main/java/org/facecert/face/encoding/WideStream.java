package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/**
 * Text in UTF-16, as far as its characters are ASCII's, in one byte each: Windows, browsers' stores
 * and databases whose encoding it is write base64 and JSON so. From a character's byte on; which
 * order the bytes are in does not matter then.
 */
public final class WideStream extends TextStream {

  private boolean ended;

  public WideStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  /** Whether a byte may be a character of such a text. */
  public static boolean isText(byte letter) {
    return letter >= ' ' && letter < 0x7F || letter == '\n' || letter == '\r' || letter == '\t';
  }

  @Override
  int next() throws IOException {
    int letter = ended ? END : peek();
    if (letter == END || !isText((byte) letter)) {
      return END;
    }
    take();
    // the last one of a text that begins with a zero has none behind it
    ended = peek() != 0;
    if (!ended) {
      take();
    }
    return letter;
  }
}
