package org.facecert.inspection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text of Apple's in which each key has its words: {@code "key" = "words";}, with comments
 * between (Resource Programming Guide, String Resources).
 */
final class StringsText {

  private static final int DIGITS = 4;
  private static final int HEX = 16;

  private final String text;
  private int at;

  private StringsText(String text) {
    this.text = text;
  }

  /**
   * @throws UnreadablePackage where something else stands in it: what follows nobody knows
   */
  static Map<String, String> read(String text) throws UnreadablePackage {
    StringsText reading = new StringsText(text.replace("\ufeff", ""));
    Map<String, String> words = new LinkedHashMap<>();
    for (reading.passOver(); reading.at < reading.text.length(); reading.passOver()) {
      String key = reading.token();
      reading.expect('=');
      words.put(key, reading.token());
      reading.expect(';');
    }
    return words;
  }

  /** Comments and what separates. */
  private void passOver() throws UnreadablePackage {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("/*", at)) {
        at = endOf("*/", at + 2);
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private int endOf(String mark, int from) throws UnreadablePackage {
    int end = text.indexOf(mark, from);
    if (end < 0) {
      throw broken();
    }
    return end + mark.length();
  }

  private void expect(char sign) throws UnreadablePackage {
    passOver();
    if (at >= text.length() || text.charAt(at) != sign) {
      throw broken();
    }
    at++;
  }

  private String token() throws UnreadablePackage {
    passOver();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      return quoted();
    }
    int from = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw broken();
    }
    return text.substring(from, at);
  }

  private static boolean isBare(char sign) {
    return Character.isLetterOrDigit(sign) || "_-.$:/".indexOf(sign) >= 0;
  }

  private String quoted() throws UnreadablePackage {
    StringBuilder words = new StringBuilder();
    while (at < text.length()) {
      char sign = text.charAt(at++);
      if (sign == '"') {
        return words.toString();
      }
      words.append(sign == '\\' && at < text.length() ? escaped(text.charAt(at++)) : sign);
    }
    throw broken();
  }

  private char escaped(char sign) throws UnreadablePackage {
    return switch (sign) {
      case 'n', 'r', 't' -> ' ';
      case 'U', 'u' -> numbered();
      default -> sign;
    };
  }

  /** A letter by four hexadecimal digits. */
  private char numbered() throws UnreadablePackage {
    try {
      char letter = (char) Integer.parseInt(text, at, Math.min(at + DIGITS, text.length()), HEX);
      at += DIGITS;
      return letter;
    } catch (NumberFormatException e) {
      throw broken();
    }
  }

  private UnreadablePackage broken() {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new UnreadablePackage(
        "no list of keys and words from line " + Math.max(line, 1) + " on");
  }
}
