package org.facecert.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.facecert.notice.NoticeSentence.About;
import org.jspecify.annotations.Nullable;

/** A notice cut into pieces, before anything is made of what they say. */
final class Draft {

  /**
   * A sentence, or a cell of a table's row, in normal form and where it belongs.
   *
   * @param label what is written before it for what it is about: "kept for:", the head of its
   *     column, else the heading over it
   */
  record Piece(Span span, String text, int line, int section, String label) {

    Piece with(String other) {
      return new Piece(span, other, line, section, label);
    }
  }

  final String original;
  final NormalizedText normal;
  final List<Span> lines;
  final List<OptionalInt> levels = new ArrayList<>();
  final List<Section> sections;
  final List<Piece> pieces = new ArrayList<>();
  final List<About> about = new ArrayList<>();
  private final int[] firsts;
  private @Nullable String faces;

  /** Lines that head sections about the face. */
  final Set<Integer> faceHeadings = new HashSet<>();

  Draft(String original, NormalizedText normal, NoticeReader.Cuts cuts) {
    this.original = original;
    this.normal = normal;
    this.lines = Lines.of(normal.text());
    List<String> texts = lines.stream().map(line -> line.in(normal)).toList();
    levels.addAll(Headings.levels(texts));
    this.sections = Headings.sections(normal, lines, levels, original);
    this.firsts = new int[lines.size()];
    SentenceLabels labels = new SentenceLabels(texts, levels);
    int section = 0;
    for (int i = 0; i < lines.size(); i++) {
      section += levels.get(i).isPresent() ? 1 : 0;
      firsts[i] = pieces.size();
      for (Span span : cut(Lines.sentences(normal.text(), lines.get(i)), cuts)) {
        String label = labels.of(i, span.start() - lines.get(i).start());
        pieces.add(new Piece(span, span.in(normal), i, section, label));
        about.add(About.OTHER);
      }
    }
  }

  private List<Span> cut(List<Span> sentences, NoticeReader.Cuts cuts) {
    List<Span> parts = new ArrayList<>();
    for (Span sentence : sentences) {
      int from = sentence.start();
      for (int place : cuts.places(sentence.in(normal))) {
        parts.add(new Span(from, sentence.start() + place));
        from = sentence.start() + place;
      }
      parts.add(new Span(from, sentence.end()));
    }
    return parts;
  }

  /** All sentences that name the face, once it is known which those are. */
  String faces() {
    if (faces == null) {
      faces =
          IntStream.range(0, pieces.size())
              .filter(i -> about.get(i) == About.FACE)
              .mapToObj(i -> pieces.get(i).text())
              .collect(Collectors.joining(" "));
    }
    return faces;
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
