package org.facecert.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.facecert.notice.Sentence.About;

/** A notice cut into pieces, before anything is made of what they say. */
final class Draft {

  /** A sentence in normal form and where it belongs. */
  record Piece(Span span, String text, int line, int section) {}

  final String original;
  final Normal normal;
  final List<Span> lines;
  final List<OptionalInt> levels = new ArrayList<>();
  final List<Section> sections;
  final List<Piece> pieces = new ArrayList<>();
  final List<About> about = new ArrayList<>();

  private final int[] firsts;

  /** Lines that head sections about the face. */
  final Set<Integer> faceHeadings = new HashSet<>();

  Draft(String original) {
    this.original = original;
    this.normal = Normal.of(original);
    this.lines = Lines.of(normal.text());
    levels.addAll(Headings.levels(lines.stream().map(line -> line.in(normal)).toList()));
    this.sections = Headings.sections(normal, lines, levels, original);
    this.firsts = new int[lines.size()];
    int section = 0;
    for (int i = 0; i < lines.size(); i++) {
      section += levels.get(i).isPresent() ? 1 : 0;
      firsts[i] = pieces.size();
      for (Span span : Lines.sentences(normal.text(), lines.get(i))) {
        pieces.add(new Piece(span, span.in(normal), i, section));
        about.add(About.OTHER);
      }
    }
  }

  /** The first piece of a line, or the number of pieces behind the last line. */
  int firstOf(int line) {
    return line < lines.size() ? firsts[line] : pieces.size();
  }

  String line(int i) {
    return lines.get(i).in(normal);
  }

  Quote quote(int start, int end) {
    return normal.quote(original, start, end);
  }

  Quote quote(Piece piece) {
    return quote(piece.span().start(), piece.span().end());
  }
}
