package org.facecert.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/**
 * Letters in the one form that rules are written in: simplified Chinese, compatibility letters and
 * radicals as the letters that they stand for, lower case, marks plain; what is not seen is gone.
 * The table is of letters.txt.
 */
final class Letters {

  private static final char[] PAIRS = read();

  /** From a letter of ASCII to the one that is as wide as a Chinese letter. */
  private static final int WIDER = 0xFEE0;

  private Letters() {}

  private static char[] read() {
    try (InputStream in = Letters.class.getResourceAsStream("letters.txt")) {
      char[] pairs = new char[1 << 16];
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line, pairs));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, char[] pairs) {
    for (int i = 0; i + 1 < line.length(); i += 2) {
      pairs[line.charAt(i)] = line.charAt(i + 1);
    }
  }

  /** Whether the letter is written so in traditional Chinese only. */
  static boolean isTraditional(char c) {
    return c >= '\u3400' && PAIRS[c] != 0;
  }

  /** Empty for what is not seen; more than one unit where one stands for several. */
  static String fold(int letter) {
    if (isPlain(letter)) {
      return String.valueOf(plain((char) letter));
    }
    if (unseen(letter)) {
      return "";
    }
    if (letter >= '\u2460' && letter <= '\u2473') {
      return "(" + (letter - 0x245F) + ")";
    }
    if (letter >= '\uFF01' && letter <= '\uFF5E') {
      return String.valueOf(plain((char) (letter - WIDER)));
    }
    StringBuilder out = new StringBuilder(2);
    String compatible = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
    // a blank under a mark is how compatibility writes a mark that stands alone
    for (int i = 0; i < compatible.length(); i++) {
      out.append(plain(compatible.charAt(i)));
    }
    return out.toString();
  }

  /** Most letters and marks: one stays one, and only its form may change. */
  static boolean isPlain(int letter) {
    return (letter < 0x80 && letter != '\r')
        || (letter >= 0x4E00 && letter <= 0x9FFF)
        || (letter >= 0x3001 && letter <= 0x3020)
        || (letter >= 0x2018 && letter <= 0x201F);
  }

  private static boolean unseen(int letter) {
    return letter == '\r'
        || (Character.getType(letter) == Character.FORMAT)
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0xE0000 && letter <= 0xE0FFF)
        || letter == 0x034F
        || letter == 0x115F
        || letter == 0x1160
        || letter == 0x3164;
  }

  static char plain(char c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return PAIRS[c] != 0 ? PAIRS[c] : c;
    }
    if (PAIRS[c] != 0) {
      return PAIRS[c];
    }
    return switch (c) {
      case '\n', '\u2028', '\u2029', '\u0085' -> '\n';
      case '\t', '\u3000', '\u000B', '\f', '\r' -> ' ';
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011', '\uFE63' -> '-';
      default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : Character.toLowerCase(c);
    };
  }
}
