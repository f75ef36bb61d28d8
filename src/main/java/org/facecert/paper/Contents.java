package org.facecert.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.facecert.paper.Block.BlockManner;
import org.facecert.paper.Block.SectionTitle;

/** The table of contents: the chapters, and what is in them as long as that is not endless. */
final class Contents {

  private static final int MOST = 400;
  private static final double SIZE = 9.4;
  private static final double NUMBER = 40;
  private static final double INDENT = 14;

  private final Typesetter setter;
  private final List<SectionTitle> headings;
  private final Map<String, Pages.PagePlace> places;

  Contents(Typesetter setter, List<SectionTitle> headings, Map<String, Pages.PagePlace> places) {
    this.setter = setter;
    this.headings = headings;
    this.places = places;
  }

  /**
   * @param page its number
   */
  List<SetLine> lines(List<Run> title, ToIntFunction<Pages.PagePlace> page, TagNode node) {
    List<SetLine> all = new ArrayList<>();
    setter
        .lines(title, BlockManner.LEAD.size(), Sheet.MEASURE, node.child("Caption"))
        .forEach(line -> all.add(line.keep()));
    all.add(SetLine.white(8));
    for (SectionTitle heading : listed()) {
      Pages.PagePlace place = places.get(heading.name());
      if (place != null) {
        all.addAll(entry(heading, page.applyAsInt(place), node.child("TOCI")));
      }
    }
    return all;
  }

  private List<SectionTitle> listed() {
    boolean deep = headings.stream().filter(each -> each.level() == 3).count() <= MOST;
    return headings.stream()
        .filter(each -> each.level() == 2 || (deep && each.level() == 3))
        .toList();
  }

  private List<SetLine> entry(SectionTitle heading, int page, TagNode item) {
    double indent = heading.level() == 2 ? 0 : INDENT;
    double size = heading.level() == 2 ? SIZE : SIZE - 1.2;
    List<Run> words = new ArrayList<>();
    for (Run each : heading.words()) {
      TextLook look = heading.level() == 2 ? TextLook.PLAIN.heavy() : TextLook.PLAIN;
      words.add(new Run(each.text(), look, each.language(), heading.name()));
    }
    List<SetLine> lines =
        new ArrayList<>(setter.lines(words, size, Sheet.MEASURE - indent - NUMBER, item));
    lines.replaceAll(line -> line.right(indent));
    if (lines.isEmpty()) {
      return lines;
    }
    SetLine last = lines.get(lines.size() - 1);
    String number = String.valueOf(page);
    double wide = setter.width(number, size);
    SetLine figure = setter.lines(List.of(Run.plain(number)), size, NUMBER, item).get(0);
    lines.set(lines.size() - 1, SetLine.beside(List.of(last, figure.right(Sheet.MEASURE - wide))));
    lines.add(0, SetLine.white(heading.level() == 2 ? 5 : 1));
    return lines;
  }
}
