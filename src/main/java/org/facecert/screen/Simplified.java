package org.facecert.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Chinese in traditional letters, letter by letter in simplified ones, so that one list of words
 * serves both. The length stays, so that a place in the one is a place in the other.
 */
final class Simplified {

  private static final String TABLE = "vocabulary/traditional.txt";

  private final char[] letters = new char[0xa000];

  Simplified() {
    for (char c = 0; c < letters.length; c++) {
      letters[c] = c;
    }
    try (InputStream in = Simplified.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing; build again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same text where it holds no traditional letter. */
  String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (letter(text.charAt(i)) != text.charAt(i)) {
        return folded(text);
      }
    }
    return text;
  }

  private String folded(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = letter(out[i]);
    }
    return new String(out);
  }

  private char letter(char c) {
    return c < 0x3400 || c >= letters.length ? c : letters[c];
  }

  private void add(String line) {
    String[] pair = line.split(" ");
    if (pair.length != 2 || pair[0].length() != pair[1].length()) {
      throw new IllegalStateException(TABLE + ": no pair of equal lengths: " + line);
    }
    for (int i = 0; i < pair[0].length(); i++) {
      letters[pair[0].charAt(i)] = pair[1].charAt(i);
    }
  }
}
