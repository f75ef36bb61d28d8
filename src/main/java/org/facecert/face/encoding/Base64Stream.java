package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/**
 * Base64 and base64url (RFC 4648) as it stands in files and requests: with or without padding, in
 * lines, indented, with JSON's escapes ({@code \/}, {@code \n}, {@code \}{@code u002b}), as a form
 * field ({@code %2B}), in pieces that are padded one by one.
 */
public final class Base64Stream extends TextStream {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int SKIP = -2;
  private static final int PADDING = -3;

  private int bits;
  private int count;

  public Base64Stream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  @Override
  int next() throws IOException {
    while (true) {
      int value = value();
      if (value >= 0) {
        bits = bits << 6 | value;
        count += 6;
        if (count >= 8) {
          count -= 8;
          return bits >> count & 0xFF;
        }
      } else if (value == PADDING) {
        count = 0;
      } else if (value == END) {
        return END;
      }
    }
  }

  private int value() throws IOException {
    int letter = take();
    return switch (letter) {
      case END -> END;
      case '\\' -> escaped();
      case '%' -> percent();
      default -> plain(letter);
    };
  }

  private static int plain(int letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 26;
    }
    if (letter >= '0' && letter <= '9') {
      return letter - '0' + 52;
    }
    return switch (letter) {
      case '+', '-' -> 62;
      case '/', '_' -> 63;
      case '=' -> PADDING;
      case '\r', '\n', '\t', ' ' -> SKIP;
      default -> END;
    };
  }

  private int escaped() throws IOException {
    while (peek() == '\\') {
      take();
    }
    int letter = peek();
    if (letter == 'u') {
      take();
      int value = takeHex(4);
      return value < 0 ? END : plain(value);
    }
    if (letter == 'n' || letter == 'r' || letter == 't') {
      take();
    }
    return SKIP;
  }

  private int percent() throws IOException {
    int value = takeHex(2);
    while (value == '%') {
      value = takeHex(2);
    }
    return value < 0 ? END : plain(value);
  }

  /** Whether an escape of a form stands there that is no letter of such a text, and so ends it. */
  public static boolean isEnd(ByteView view, long at) {
    if (view.at(at) != '%') {
      return false;
    }
    long digits = at + 1;
    int value = hex(view, digits);
    while (value == '%') {
      digits += 2;
      value = hex(view, digits);
    }
    return value < 0 || plain(value) == END;
  }

  private static int hex(ByteView view, long at) {
    int high = Character.digit(view.at(at), 16);
    int low = Character.digit(view.at(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Whether a character may be part of such a text, as a table by byte. */
  public static boolean[] members() {
    boolean[] members = new boolean[256];
    for (char letter : (ALPHABET + "-_=\\%\r\n\t").toCharArray()) {
      members[letter] = true;
    }
    return members;
  }
}
