package org.facecert.screen;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences by Chinese and English full stops, question marks and line ends. */
final class Sentences {

  private static final String ENDS = "。！？；!?;\n\r";

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = ENDS.indexOf(c) >= 0 || (c == '.' && endsAt(text, i));
      if (stop) {
        add(sentences, text.substring(from, i + 1));
        from = i + 1;
      }
    }
    add(sentences, text.substring(from));
    return sentences;
  }

  // not the point of 4.5, www.example.org or e.g.
  private static boolean endsAt(String text, int i) {
    boolean before = i < 2 || text.charAt(i - 2) != '.';
    return before && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
  }

  private static void add(List<String> sentences, String piece) {
    String stripped = piece.strip();
    if (stripped.codePoints().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(stripped);
    }
  }
}
