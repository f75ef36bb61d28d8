package org.facecert.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.facecert.paper.Block.Heading;
import org.facecert.paper.Block.Manner;

/** The table of contents: the chapters, and what is in them as long as that is not endless. */
final class Contents {

  private static final int MOST = 400;
  private static final double SIZE = 9.4;
  private static final double NUMBER = 40;
  private static final double INDENT = 14;

  private final Typesetter setter;
  private final List<Heading> headings;
  private final Map<String, Pages.Place> places;

  Contents(Typesetter setter, List<Heading> headings, Map<String, Pages.Place> places) {
    this.setter = setter;
    this.headings = headings;
    this.places = places;
  }

  /**
   * @param page its number
   */
  List<Line> lines(List<Run> title, ToIntFunction<Pages.Place> page, Node node) {
    List<Line> all = new ArrayList<>();
    setter
        .lines(title, Manner.LEAD.size(), Sheet.MEASURE, node.child("Caption"))
        .forEach(line -> all.add(line.keep()));
    all.add(Line.white(8));
    for (Heading heading : listed()) {
      Pages.Place place = places.get(heading.name());
      if (place != null) {
        all.addAll(entry(heading, page.applyAsInt(place), node.child("TOCI")));
      }
    }
    return all;
  }

  private List<Heading> listed() {
    boolean deep = headings.stream().filter(each -> each.level() == 3).count() <= MOST;
    return headings.stream()
        .filter(each -> each.level() == 2 || (deep && each.level() == 3))
        .toList();
  }

  private List<Line> entry(Heading heading, int page, Node item) {
    double indent = heading.level() == 2 ? 0 : INDENT;
    double size = heading.level() == 2 ? SIZE : SIZE - 1.2;
    List<Run> words = new ArrayList<>();
    for (Run each : heading.words()) {
      Look look = heading.level() == 2 ? Look.PLAIN.heavy() : Look.PLAIN;
      words.add(new Run(each.text(), look, each.language(), heading.name()));
    }
    List<Line> lines =
        new ArrayList<>(setter.lines(words, size, Sheet.MEASURE - indent - NUMBER, item));
    lines.replaceAll(line -> line.right(indent));
    if (lines.isEmpty()) {
      return lines;
    }
    Line last = lines.get(lines.size() - 1);
    String number = String.valueOf(page);
    double wide = setter.width(number, size);
    Line figure = setter.lines(List.of(Run.plain(number)), size, NUMBER, item).get(0);
    lines.set(lines.size() - 1, Line.beside(List.of(last, figure.right(Sheet.MEASURE - wide))));
    lines.add(0, Line.white(heading.level() == 2 ? 5 : 1));
    return lines;
  }
}
