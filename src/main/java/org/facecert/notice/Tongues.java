package org.facecert.notice;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese and English side by side, in turns or in one line: which of a text is of which, so that
 * each is read by its own rules.
 */
final class Tongues {

  /** Of the text in a language: a word in so many letters is one that every text of it has. */
  private static final int LEAST = 60;

  private static final Pattern ENGLISH =
      Pattern.compile("[a-z0-9][a-z0-9 ,.;:!?'\"“”()/&@%$|#*•–—_+-]*");
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
  private static final int RUN = 4;

  private final NormalizedText normal;
  private final BitSet english = new BitSet();
  private int letters;

  Tongues(NormalizedText normal) {
    this.normal = normal;
    Matcher m = ENGLISH.matcher(normal.text());
    while (m.find()) {
      if (words(m.group()) >= RUN || aloneInLine(m.start(), m.end())) {
        english.set(m.start(), m.end());
        letters += m.group().length();
      }
    }
  }

  /** Whether there is text of both to read, and not only names and terms. */
  boolean isBoth() {
    long han = normal.text().chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    return letters >= LEAST && han >= LEAST / 2 && letters * 12L >= han && han * 12L >= letters / 3;
  }

  /** What is not of the language. */
  BitSet except(String language) {
    BitSet others = (BitSet) english.clone();
    if (language.equals("en")) {
      others.flip(0, normal.text().length());
    }
    return others;
  }

  private static int words(String run) {
    Matcher m = WORD.matcher(run);
    int words = 0;
    while (m.find()) {
      words++;
    }
    return words;
  }

  private boolean aloneInLine(int start, int end) {
    String text = normal.text();
    return (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n')
        && words(text.substring(start, end)) > 0;
  }
}
