package org.facecert.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Breaks words into lines, by Unicode's rules, and wherever a word is wider than the line. */
final class Typesetter {

  private static final double LEADING = 1.42;
  private static final double UNIT = 1000;

  private final Typeface face;

  Typesetter(Typeface face) {
    this.face = face;
  }

  /**
   * @param node whose content the words are; null for decoration
   */
  List<SetLine> lines(List<Run> runs, double size, double width, @Nullable TagNode node) {
    return new Setting(runs, size, width, node).lines();
  }

  double width(String text, double size) {
    return text.codePoints().mapToLong(each -> face.advance(face.code(each))).sum() * size / UNIT;
  }

  /** One paragraph. */
  private final class Setting {

    private final List<Run> runs;
    private final double size;
    private final double width;
    private final @Nullable TagNode node;
    private final String text;
    private final int[] ends;
    private final List<SetLine> lines = new ArrayList<>();
    private final @Nullable TagNode[] nodes;
    private int begin;
    private double x;

    Setting(List<Run> runs, double size, double width, @Nullable TagNode node) {
      this.runs = runs;
      this.size = size;
      this.width = width;
      this.node = node;
      StringBuilder all = new StringBuilder();
      ends = new int[runs.size()];
      for (int i = 0; i < ends.length; i++) {
        all.append(runs.get(i).text());
        ends[i] = all.length();
      }
      text = all.toString();
      nodes = new TagNode[ends.length];
    }

    List<SetLine> lines() {
      BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
      breaks.setText(text);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        if (inNumber(to)) {
          continue;
        }
        word(from, to);
        if (text.charAt(to - 1) == '\n') {
          turn(to);
        }
        from = to;
      }
      if (begin < text.length()) {
        turn(text.length());
      }
      return lines;
    }

    /** As in SC-02: UAX 14 keeps such together (LB25), Java's own rules do not. */
    private boolean inNumber(int at) {
      return at < text.length() && text.charAt(at - 1) == '-' && Character.isDigit(text.charAt(at));
    }

    /** What must not be torn where that can be helped. */
    private void word(int from, int to) {
      int end = solid(from, to);
      double wide = width(from, end);
      if (x > 0 && x + wide > width) {
        turn(from);
      }
      if (wide > width) {
        torn(from, to);
      } else {
        x += wide + width(end, to);
      }
    }

    /** The line ends here. */
    private void turn(int at) {
      line(begin, at);
      begin = at;
      x = 0;
    }

    private void torn(int from, int to) {
      for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
        double wide = width(at, at + Character.charCount(text.codePointAt(at)));
        if (x > 0 && x + wide > width) {
          turn(at);
        }
        x += wide;
      }
    }

    /** Where the white begins that ends the word. */
    private int solid(int from, int to) {
      int end = to;
      while (end > from && text.charAt(end - 1) <= ' ') {
        end--;
      }
      return end;
    }

    private double width(int from, int to) {
      double wide = 0;
      int run = run(from);
      for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
        while (at >= ends[run]) {
          run++;
        }
        int point = text.codePointAt(at);
        if (point != '\n') {
          wide += face.advance(face.code(point)) * size * runs.get(run).look().scale() / UNIT;
        }
      }
      return wide;
    }

    private int run(int at) {
      int run = 0;
      while (run < ends.length - 1 && at >= ends[run]) {
        run++;
      }
      return run;
    }

    private void line(int from, int to) {
      int end = solid(from, to);
      List<Mark> marks = new ArrayList<>();
      double right = 0;
      double largest = 1;
      int at = from;
      for (int run = run(from); at < end; run++) {
        int until = Math.min(end, ends[run]);
        if (until > at) {
          Mark.Words words = words(at, until, until == end ? white(end, to, run) : until, run);
          marks.add(words.moved(right, 0));
          right += words.width();
          largest = Math.max(largest, runs.get(run).look().scale());
          at = until;
        }
      }
      lines.add(SetLine.of(size * LEADING * largest, marks));
    }

    /**
     * @param last where the white behind it ends, which is there for whoever reads the text out of
     *     the file
     */
    private Mark.Words words(int from, int to, int last, int run) {
      Run own = runs.get(run);
      double wide = width(from, to);
      return new Mark.Words(
          0,
          Typeface.ASCENT * size * 1.18,
          size * own.look().scale(),
          wide,
          own,
          text.substring(from, last),
          owner(run));
    }

    private int white(int end, int to, int run) {
      int last = Math.min(to, ends[run]);
      return last > end && text.charAt(end) == ' ' ? end + 1 : end;
    }

    /** Links and words in another language are elements of their own. */
    private @Nullable TagNode owner(int at) {
      Run run = runs.get(at);
      if (node == null || (run.target().isEmpty() && run.language().isEmpty())) {
        return node;
      }
      TagNode own = nodes[at];
      if (own == null) {
        own = node.child(run.target().isEmpty() ? "Span" : "Link").language(run.language());
        nodes[at] = own;
      }
      return own;
    }
  }
}
