package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/**
 * Bytes in a JSON string, one character each, as {@code \}{@code u00ff\}{@code u00d8}; ends at the
 * closing quote or at a character that is no byte.
 */
public final class EscapedStream extends TextStream {

  public EscapedStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  @Override
  int next() throws IOException {
    int letter = take();
    if (letter == '"' || letter == END) {
      return END;
    }
    if (letter != '\\') {
      return letter < 0x80 ? letter : twoBytes(letter);
    }
    int escaped = take();
    while (escaped == '\\' && (peek() == 'u' || peek() == '\\')) {
      escaped = take(); // JSON within JSON
    }
    return switch (escaped) {
      case 'u' -> character();
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }

  private int character() throws IOException {
    int value = takeHex(4);
    return value <= 0xFF ? value : END;
  }

  /** U+0080 to U+00FF in UTF-8. */
  private int twoBytes(int first) throws IOException {
    return first == 0xC2 || first == 0xC3 ? (first & 3) << 6 | take() & 0x3F : END;
  }
}
