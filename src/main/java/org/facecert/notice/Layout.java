package org.facecert.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text is only how it was set: the ends of lines inside a paragraph, hyphens at them, and
 * readings written beside letters.
 *
 * @param joins places of line ends that only part words
 * @param drops places of what is to be left out
 */
record Layout(BitSet joins, BitSet drops) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 132;
  private static final int LEAST_FULL = 4;
  private static final Pattern READING =
      Pattern.compile(
          "[(（](?<=\\p{IsHan}[(（])[\\u3105-\\u312F\\u02C7\\u02CA\\u02CB\\u02D9"
              + " ]+[)）]|[(（](?<=\\p{IsHan}[(（])(?=[^)）]{0,40}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
              + " ]+[)）]|\\uFFFA[^\\uFFFB]*\\uFFFB");
  private static final Pattern OPENS =
      Pattern.compile(
          "^\\s*(?:[-*•●·◆■○▪‣#|【★※]|[(（]?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})"
              + "[)）.、．](?![0-9])|[0-9]{1,2}\\.[0-9]|第[一二三四五六七八九十]|\\u3000)");

  /** A line as it stands: where its words begin and end, and how wide they are. */
  private record Line(int start, int end, int next, int width) {}

  static Layout of(String text) {
    Layout layout = new Layout(new BitSet(), new BitSet());
    Matcher m = READING.matcher(text);
    while (m.find()) {
      layout.drops.set(m.start(), m.end());
    }
    layout.wraps(text, lines(text));
    return layout;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int next = text.indexOf('\n', from);
      next = next < 0 ? text.length() : next;
      int end = next;
      while (end > from && text.charAt(end - 1) <= ' ') {
        end--;
      }
      int width = 0;
      for (int i = from; i < end; i++) {
        width += NormalizedText.wide(text.charAt(i)) ? 2 : 1;
      }
      lines.add(new Line(from, end, next, width));
      from = next + 1;
    }
    return lines;
  }

  private void wraps(String text, List<Line> lines) {
    int[] widths = lines.stream().mapToInt(Line::width).filter(w -> w > 0).sorted().toArray();
    int full = widths.length == 0 ? 0 : widths[widths.length * 95 / 100];
    if (full < NARROWEST || widths[widths.length - 1] > WIDEST || !wrapped(text, lines, full)) {
      return;
    }
    boolean parted = lines.stream().filter(line -> line.width == 0).count() >= 2;
    Set<String> words = null;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.width * 10 >= full * 6 && goesOn(text, line, lines.get(i + 1), parted)) {
        joins.set(line.next);
        words = words == null ? words(text) : words;
        hyphen(text, line, lines.get(i + 1), words);
      }
    }
  }

  /** Whether lines end because they were full and not because a sentence did. */
  private static boolean wrapped(String text, List<Line> lines, int full) {
    int ended = 0;
    int within = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (line.width * 10 >= full * 8 && next.width > 0) {
        char last = text.charAt(line.end - 1);
        char first = text.charAt(firstOf(text, next));
        boolean chinese = NormalizedText.wide(last) || NormalizedText.wide(first);
        boolean goesOn =
            chinese
                ? "。；：！？;:!?.".indexOf(last) < 0 && line.width >= full - 6
                : Character.isLowerCase(first) || last == '-' || last == ',';
        within += goesOn ? 1 : 0;
        ended++;
      }
    }
    return within >= LEAST_FULL && within * 2 >= ended;
  }

  private static int firstOf(String text, Line line) {
    int i = line.start;
    while (i + 1 < line.end && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean goesOn(String text, Line line, Line next, boolean parted) {
    if (next.width == 0 || OPENS.matcher(text).region(next.start, next.end).lookingAt()) {
      return false;
    }
    boolean ends = "。；：！？;:!?.".indexOf(text.charAt(line.end - 1)) >= 0;
    return !ends || parted;
  }

  /** "identi-/fied" is one word; "face-/recognition" keeps its hyphen. */
  private void hyphen(String text, Line line, Line next, Set<String> words) {
    int at = line.end - 1;
    char last = text.charAt(at);
    int first = firstOf(text, next);
    if ((last != '-' && last != '\u00AD' && last != '\u2010')
        || at == 0
        || !Character.isLetter(text.charAt(at - 1))
        || !Character.isLetter(text.charAt(first))) {
      return;
    }
    joins.clear(line.next);
    drops.set(at + 1, first);
    String before = word(text, at, -1);
    String after = word(text, first, 1);
    boolean two =
        !words.contains(before + after)
            && (words.contains(before + '-' + after)
                || (before.length() > 3 && words.contains(before) && words.contains(after)));
    if (last == '\u00AD' || !two) {
      drops.set(at);
    }
  }

  private static String word(String text, int at, int way) {
    int start = at;
    int end = at;
    while (way < 0 && start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (way > 0 && end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher m = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*").matcher(text);
    while (m.find()) {
      words.add(m.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
