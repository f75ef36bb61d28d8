package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;

/**
 * Bytes in a JSON string, one character each, as {@code \}{@code u00ff\}{@code u00d8}; also in JSON
 * that is a string of JSON. Ends at the closing quote or at a character that is no byte.
 */
public final class EscapedStream extends TextStream {

  /** JSON within JSON: each level doubles the backslashes. */
  private static final int MOST_LEVELS = 4;

  private final ByteSource source;
  private final long from;
  private int levels;

  public EscapedStream(ByteSource source, long from, long to) {
    super(source, from, to);
    this.source = source;
    this.from = from;
  }

  @Override
  int next() throws IOException {
    if (levels == 0) {
      levels = countLevels();
    }
    return character(levels);
  }

  /**
   * By how many backslashes the first escape has; those before it, where it begins in the midst.
   */
  private int countLevels() throws IOException {
    int most = 1 << MOST_LEVELS;
    byte[] around = new byte[2 * most];
    long first = Math.max(0, from - most);
    int length = source.read(first, around, 0, around.length);
    int begin = (int) (from - first);
    int end = begin;
    while (begin > 0 && around[begin - 1] == '\\') {
      begin--;
    }
    while (end < length && around[end] == '\\') {
      end++;
    }
    int level = 1;
    while (1 << level <= end - begin && level < MOST_LEVELS) {
      level++;
    }
    return level;
  }

  private int character(int level) throws IOException {
    if (level == 0) {
      int letter = take();
      return letter < 0x80 ? letter : twoBytes(letter);
    }
    int letter = character(level - 1);
    if (letter != '\\') {
      return letter == '"' ? END : letter;
    }
    int escaped = character(level - 1);
    return switch (escaped) {
      case 'u' -> numbered(level - 1);
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }

  private int numbered(int level) throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(character(level), 16);
      if (digit < 0) {
        return END;
      }
      value = value << 4 | digit;
    }
    return value <= 0xFF ? value : END;
  }

  /** U+0080 to U+00FF in UTF-8. */
  private int twoBytes(int first) throws IOException {
    return first == 0xC2 || first == 0xC3 ? (first & 3) << 6 | take() & 0x3F : END;
  }
}
