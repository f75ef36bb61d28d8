package org.facecert.notice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the form that rules are written for, and the way back: {@linkplain Letters letters} in
 * one form, blanks between Chinese letters dropped, others made one space, lines of a paragraph
 * joined.
 *
 * @param text the normal form; line ends between paragraphs are kept
 * @param from for each unit of it where it begins in the original, and the original's end
 * @param to for each unit of it where it ends in the original
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the room
record NormalizedText(String text, int[] from, int[] to) {

  /** A text with a traditional letter among so many is written in them. */
  private static final int TRADITIONAL = 25;

  static NormalizedText of(String original) {
    Layout layout = Layout.of(original);
    Writer out = new Writer(original.length());
    for (int i = 0; i < original.length(); ) {
      int letter = original.codePointAt(i);
      int next = i + Character.charCount(letter);
      if (layout.joins().get(i)) {
        out.add(' ', i, next);
      } else if (!layout.drops().get(i)) {
        if (Letters.isPlain(letter)) {
          out.add(Letters.plain((char) letter), i, next);
          i = next;
          continue;
        }
        String folded = Letters.fold(letter);
        for (int k = 0; k < folded.length(); k++) {
          out.add(folded.charAt(k), i, next);
        }
      }
      i = next;
    }
    return out.normal(original.length());
  }

  /** Chinese letters and marks, between which a blank means nothing. */
  static boolean wide(char c) {
    return c >= '\u2E80' && c <= '\uFF60';
  }

  /**
   * With the words of Hong Kong and Taiwan as the mainland has them, where the original is written
   * in traditional letters.
   */
  NormalizedText worded(String original, Pattern regional, Map<String, String> words) {
    if (!traditional(original)) {
      return this;
    }
    Writer out = new Writer(text.length());
    Matcher m = regional.matcher(text);
    int at = 0;
    while (m.find()) {
      out.copy(this, at, m.start());
      String word = words.getOrDefault(m.group(), m.group());
      for (int k = 0; k < word.length(); k++) {
        out.write(word.charAt(k), from[m.start()], to[m.end() - 1]);
      }
      at = m.end();
    }
    out.copy(this, at, text.length());
    return out.normal(original.length());
  }

  private static boolean traditional(String original) {
    long han = original.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    long traditional = original.chars().filter(c -> Letters.isTraditional((char) c)).count();
    return traditional > 0 && traditional * TRADITIONAL >= han;
  }

  /** The same with the units of a stretch made blanks. */
  NormalizedText without(BitSet units) {
    StringBuilder out = new StringBuilder(text);
    units.stream().filter(i -> text.charAt(i) != '\n').forEach(i -> out.setCharAt(i, ' '));
    return new NormalizedText(out.toString(), from, to);
  }

  /** The words between two places of the normal form, as the original has them. */
  Quote quote(String original, int start, int end) {
    return Quote.of(original, from[start], end == start ? from[start] : to[end - 1]);
  }

  /** What has been written of a normal form. */
  private static final class Writer {

    private final StringBuilder out;
    private int[] from;
    private int[] to;
    private int blank = -1;

    Writer(int length) {
      this.out = new StringBuilder(length);
      this.from = new int[length + 1];
      this.to = new int[length + 1];
    }

    /** Blanks wait, until it is known whether they stand between words. */
    void add(char c, int start, int end) {
      if (c == ' ') {
        blank = blank < 0 ? start : blank;
        return;
      }
      if (blank >= 0 && c != '\n' && !wide(c) && parts()) {
        write(' ', blank, blank + 1);
      }
      blank = -1;
      write(c, start, end);
    }

    private boolean parts() {
      char before = out.length() == 0 ? '\n' : out.charAt(out.length() - 1);
      return before != '\n' && !wide(before);
    }

    void write(char c, int start, int end) {
      if (out.length() + 1 >= from.length) {
        from = Arrays.copyOf(from, from.length * 2 + 8);
        to = Arrays.copyOf(to, to.length * 2 + 8);
      }
      from[out.length()] = start;
      to[out.length()] = end;
      out.append(c);
    }

    void copy(NormalizedText normal, int start, int end) {
      for (int i = start; i < end; i++) {
        write(normal.text.charAt(i), normal.from[i], normal.to[i]);
      }
    }

    NormalizedText normal(int end) {
      from[out.length()] = end;
      to[out.length()] = end;
      return new NormalizedText(out.toString(), from, to);
    }
  }
}
