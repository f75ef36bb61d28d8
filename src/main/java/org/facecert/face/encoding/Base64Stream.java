package org.facecert.face.encoding;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/**
 * Base64 and base64url (RFC 4648) as it stands in files and requests: with or without padding, in
 * lines, indented, with JSON's escapes ({@code \/}, {@code \n}, {@code \}{@code u002b}), as a form
 * field ({@code %2B}), with XML's references to a line's end, in pieces that are padded one by one.
 */
public final class Base64Stream extends TextStream {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int SKIP = -2;
  private static final int PADDING = -3;

  private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,4});");
  private static final int LONGEST_REFERENCE = "&#x0000;".length();

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
      case '&' -> reference();
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

  /** The rest of a reference, such as an app's settings have at the end of each line. */
  private int reference() throws IOException {
    StringBuilder text = new StringBuilder("&");
    for (int letter = take(); letter > ' ' && text.length() < LONGEST_REFERENCE; letter = take()) {
      text.append((char) letter);
      if (letter == ';') {
        return referred(text.toString());
      }
    }
    return END;
  }

  /** What a reference of XML to a character says, decimal or hexadecimal; END where it is none. */
  private static int referred(String text) {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.matches()) {
      return END;
    }
    String digits = reference.group(2);
    boolean hexadecimal = !reference.group(1).isEmpty();
    return hexadecimal || digits.chars().allMatch(Character::isDigit)
        ? plain(Integer.parseInt(digits, hexadecimal ? 16 : 10))
        : END;
  }

  /**
   * Whether something stands there that is no letter of such a text, and so ends it: an escape of a
   * form, or a sign of XML's references that is none or says something else.
   */
  public static boolean isEnd(ByteView view, long at) {
    return switch (view.at(at)) {
      case '%' -> isOtherEscape(view, at);
      case '&' -> referenceLength(view, at) == 0;
      case '#' -> referenceLength(view, at - 1) == 0;
      case ';' -> !endsReference(view, at);
      default -> false;
    };
  }

  private static boolean endsReference(ByteView view, long at) {
    for (int length = LONGEST_REFERENCE; length > 1; length--) {
      if (referenceLength(view, at - length + 1) == length) {
        return true;
      }
    }
    return false;
  }

  /** Of a reference to a letter of such a text; 0 where there is none. */
  private static int referenceLength(ByteView view, long at) {
    if (view.at(at) != '&') {
      return 0;
    }
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGEST_REFERENCE) {
      int letter = view.at(at + text.length());
      if (letter <= ' ') {
        return 0;
      }
      text.append((char) letter);
      if (letter == ';') {
        return referred(text.toString()) == END ? 0 : text.length();
      }
    }
    return 0;
  }

  private static boolean isOtherEscape(ByteView view, long at) {
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
    for (char letter : (ALPHABET + "-_=\\%&#;\r\n\t").toCharArray()) {
      members[letter] = true;
    }
    return members;
  }
}
