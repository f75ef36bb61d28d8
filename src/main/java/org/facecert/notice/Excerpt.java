package org.facecert.notice;

/** Chooses what of a long sentence is quoted: whole clauses around the words that decided. */
final class Excerpt {

  /** As the survey's format allows; a little less, because blanks of the original come back. */
  static final int MOST = 110;

  private static final int LEAST = 30;

  private Excerpt() {}

  static Span around(String sentence, Span cue) {
    if (sentence.length() <= MOST) {
      return new Span(0, sentence.length());
    }
    int start = cue.start();
    int end = Math.min(cue.end(), start + MOST);
    for (boolean grown = true; grown; ) {
      int before = clauseBefore(sentence, start);
      int after = clauseAfter(sentence, end);
      grown = false;
      if (before < start && end - before <= MOST) {
        start = before;
        grown = true;
      }
      if (after > end && after - start <= MOST) {
        end = after;
        grown = true;
      }
    }
    return end - start < LEAST ? window(sentence, cue) : trimmed(sentence, start, end);
  }

  private static int clauseBefore(String s, int start) {
    int i = start - 1;
    while (i > 0 && s.charAt(i - 1) != ',') {
      i--;
    }
    return Math.max(i, 0);
  }

  private static int clauseAfter(String s, int end) {
    int i = end;
    while (i < s.length() && (s.charAt(i) != ',' || i == end)) {
      i++;
    }
    return i;
  }

  private static Span window(String s, Span cue) {
    int start = Math.max(0, Math.min(cue.start() - LEAST, s.length() - MOST));
    return trimmed(
        s, wordFrom(s, start, cue.start()), wordTo(s, Math.min(s.length(), start + MOST)));
  }

  // not in the middle of a word, where words have blanks between them
  private static int wordFrom(String s, int at, int most) {
    int i = at;
    while (i > 0 && i < most && latin(s.charAt(i)) && latin(s.charAt(i - 1))) {
      i++;
    }
    return i;
  }

  private static int wordTo(String s, int at) {
    int i = at;
    while (i < s.length() && i > at - LEAST && latin(s.charAt(i)) && latin(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean latin(char c) {
    return Character.isLetterOrDigit(c) && c < 0x250;
  }

  private static Span trimmed(String s, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && ", ".indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ", ".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
