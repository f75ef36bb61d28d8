package org.facecert.paper;

import java.io.IOException;
import java.util.List;

/**
 * What stands on each page above and below: the document's number, its title, the page's number.
 */
final class Margins {

  private static final double SIZE = 7.4;
  private static final int SOFT = 0x5b6675;
  private static final double HEAD = 34;
  private static final double FOOT = Sheet.HEIGHT - 40;

  private final PaperFacts facts;
  private final Typesetter setter;
  private final Images images;

  Margins(PaperFacts facts, Typesetter setter, Images images) {
    this.facts = facts;
    this.setter = setter;
    this.images = images;
  }

  void write(List<Sheet> sheets) throws IOException {
    int number = 0;
    for (Sheet sheet : sheets) {
      number++;
      sheet.draw(line(facts.number(), ""), HEAD, images);
      sheet.draw(line(title(), number + " / " + sheets.size()), FOOT, images);
      sheet.end();
    }
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    double wide = 0;
    for (int point : facts.title().codePoints().toArray()) {
      wide += setter.width(Character.toString(point), SIZE);
      if (wide > Sheet.MEASURE * 0.8) {
        return title.append('…').toString();
      }
      title.appendCodePoint(point);
    }
    return title.toString();
  }

  private SetLine line(String left, String right) {
    Run first = new Run(left, TextLook.PLAIN.in(SOFT), "", "");
    Run second = new Run(right, TextLook.PLAIN.in(SOFT), "", "");
    double wide = setter.width(right, SIZE);
    return SetLine.of(
        SIZE,
        List.of(
            new Mark.Words(0, SIZE, SIZE, setter.width(left, SIZE), first, left, null),
            new Mark.Words(Sheet.MEASURE - wide, SIZE, SIZE, wide, second, right, null)));
  }
}
