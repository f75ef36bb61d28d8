package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the normal text into lines that hold something, and a line into sentences. */
final class Lines {

  // longer than any sentence that a person wrote: keeps rules fast on a text without full stops
  private static final int LONGEST = 2_000;

  private Lines() {}

  static List<Span> of(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      add(lines, text, from, end);
      from = end + 1;
    }
    return lines;
  }

  static List<Span> sentences(String text, Span line) {
    List<Span> sentences = new ArrayList<>();
    int from = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      if (ends(text, i, line) || i - from >= LONGEST) {
        int end = withClosers(text, i + 1, line.end());
        add(sentences, text, from, end);
        from = end;
        i = end - 1;
      }
    }
    add(sentences, text, from, line.end());
    return sentences;
  }

  private static boolean ends(String text, int i, Span line) {
    char c = text.charAt(i);
    return switch (c) {
      case '。', '；', ';', '！', '!', '？', '|' -> true;
      case '?' -> i + 1 == line.end() || text.charAt(i + 1) == ' ' || text.charAt(i + 1) > '\u2E80';
      case '.' -> i + 1 < line.end() && text.charAt(i + 1) == ' ' && afterWord(text, i, line);
      default -> false;
    };
  }

  private static final Set<String> SHORTENED =
      Set.of("inc", "ltd", "corp", "dept", "approx", "sect", "art", "etc", "vol", "pty");

  /** Words of two letters with which a sentence may end. */
  private static final Set<String> SHORT =
      Set.of(
          "in", "it", "us", "me", "so", "to", "do", "is", "up", "on", "be", "by", "go", "of", "we",
          "ok", "uk", "eu", "id", "he", "my", "as", "at", "tv", "pc");

  // not the point of "1. Purpose", "e.g. this" or "U.S. law"
  private static boolean afterWord(String text, int i, Span line) {
    int letters = 0;
    while (i - letters - 1 >= line.start()
        && Character.isLetterOrDigit(text.charAt(i - letters - 1))) {
      letters++;
    }
    char before = i > line.start() ? text.charAt(i - 1) : '.';
    boolean number =
        letters > 0 && letters < 4 && Character.isDigit(before) && i - letters == line.start();
    if (SHORTENED.contains(text.substring(i - letters, i))) {
      return false;
    }
    return (letters > 2
            || SHORT.contains(text.substring(i - letters, i))
            || before == ')'
            || before == '"'
            || before == '”'
            || isGenitive(text, i, line)
            || Character.isDigit(before))
        && !number;
  }

  /** "nobody else's." */
  private static boolean isGenitive(String text, int i, Span line) {
    return i - 3 >= line.start()
        && text.charAt(i - 1) == 's'
        && text.charAt(i - 2) == '\''
        && Character.isLetter(text.charAt(i - 3));
  }

  private static int withClosers(String text, int at, int end) {
    int i = at;
    while (i < end && "”\"')）」』】".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static void add(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        spans.add(new Span(start, end));
        return;
      }
    }
  }
}
