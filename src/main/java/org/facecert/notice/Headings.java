package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings from text, by numbering and by shape, and how deep they are. */
final class Headings {

  private static final int LONGEST = 40;
  private static final int LONGEST_WITH_BLANKS = 90;

  /** From the outermost numbering to the innermost; a style's place is its depth. */
  private static final List<Pattern> STYLES =
      List.of(
          Pattern.compile("^(?:#(?!#)|第[一二三四五六七八九十百]+[章条部]|article [0-9ivx]+|section [0-9]+)"),
          Pattern.compile("^(?:##(?!#)|[一二三四五六七八九十]{1,3}[、.,:]|[ivx]{1,4}[.、])"),
          Pattern.compile("^(?:###|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[、.](?![0-9]))"),
          Pattern.compile("^(?:[0-9]{1,2}\\.[0-9]{1,2}[.、 ]?(?![0-9])|【)"),
          Pattern.compile(
              "^(?:\\([0-9]{1,2}\\)|[0-9]{1,2}\\)|[0-9]{1,2}(?:\\.[0-9]{1,2}){2,}|\\(?[a-z][).])"));

  private static final Pattern SENTENCE = Pattern.compile("[。;!?]|[,:.]$|https?:|@|, .*, ");

  private Headings() {}

  static List<OptionalInt> levels(List<String> lines) {
    List<OptionalInt> levels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      levels.add(level(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : ""));
    }
    List<OptionalInt> headings = new ArrayList<>(levels);
    for (int i = 1; i < levels.size(); i++) {
      // numbered lines with nothing under them are a list
      if (levels.get(i).isPresent() && levels.get(i).equals(levels.get(i - 1))) {
        headings.set(i - 1, OptionalInt.empty());
        headings.set(i, OptionalInt.empty());
      }
    }
    return headings;
  }

  /** The heading's depth from 1, or nothing for what is no heading. */
  static OptionalInt level(String line, String next) {
    boolean latin = line.indexOf(' ') >= 0;
    if (line.length() > (latin ? LONGEST_WITH_BLANKS : LONGEST)) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < STYLES.size(); i++) {
      Matcher m = STYLES.get(i).matcher(line);
      if (m.find()) {
        String words = line.substring(m.end());
        return SENTENCE.matcher(words).find() || words.indexOf(',') >= 0
            ? OptionalInt.empty()
            : OptionalInt.of(i + 1);
      }
    }
    boolean alone = line.length() <= (latin ? 60 : 20) && standsBefore(line, next);
    return alone && !SENTENCE.matcher(line).find() && line.indexOf(',') < 0
        ? OptionalInt.of(STYLES.size() + 1)
        : OptionalInt.empty();
  }

  /** What comes next is a list, or a text that is much longer. */
  private static boolean standsBefore(String line, String next) {
    boolean list =
        Numbering.depth(line) == 0
            && Numbering.depth(next) == Numbering.BULLET
            && !line.endsWith(".");
    return Numbering.depth(line) < Numbering.BULLET
        && (list || next.length() > 2 * line.length() && !next.startsWith("http"));
  }

  /** The sections that the lines make; the first, without heading, may be empty. */
  static List<Section> sections(
      NormalizedText normal, List<Span> lines, List<OptionalInt> levels, String original) {
    List<Section> sections = new ArrayList<>();
    int end =
        lines.isEmpty() ? 0 : normal.quote(original, 0, lines.get(lines.size() - 1).end()).end();
    sections.add(new Section(new Quote(0, 0, ""), 0, 0, end));
    for (int i = 0; i < lines.size(); i++) {
      OptionalInt level = levels.get(i);
      if (level.isPresent()) {
        Quote heading = normal.quote(original, lines.get(i).start(), lines.get(i).end());
        int until = next(levels, i, level.getAsInt());
        Span last = lines.get(until - 1);
        int ends = normal.quote(original, last.start(), last.end()).end();
        sections.add(new Section(heading, level.getAsInt(), heading.start(), ends));
      }
    }
    return sections;
  }

  /** The line where the section of a heading ends. */
  static int next(List<OptionalInt> levels, int heading, int level) {
    int i = heading + 1;
    while (i < levels.size() && (levels.get(i).isEmpty() || levels.get(i).getAsInt() > level)) {
      i++;
    }
    return i;
  }
}
