package org.facecert.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts lines onto pages, from top to bottom. */
final class Pages {

  private static final double FULL = Sheet.HEIGHT - Sheet.TOP - Sheet.BOTTOM;

  /**
   * Where a name is.
   *
   * @param down points from the page's upper edge
   */
  record PagePlace(Sheet sheet, double down) {}

  private final Typeface face;
  private final Images images;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, PagePlace> places = new HashMap<>();
  private final List<SetLine> held = new ArrayList<>();
  private List<SetLine> head = List.of();
  private double down = Sheet.HEIGHT;

  Pages(Typeface face, Images images) {
    this.face = face;
    this.images = images;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** Nothing comes any more. */
  void end() {
    flush();
    endLast();
  }

  private void endLast() {
    if (!sheets.isEmpty()) {
      try {
        sheets.get(sheets.size() - 1).end();
      } catch (IOException e) {
        throw new UncheckedIOException("a page cannot be kept in memory", e);
      }
    }
  }

  Map<String, PagePlace> places() {
    return places;
  }

  void put(List<SetLine> lines) {
    for (SetLine line : lines) {
      held.add(line);
      if (!line.kept()) {
        flush();
      }
    }
  }

  /** What stands on top of each page that begins from now on. */
  void repeat(List<SetLine> lines) {
    flush();
    head = lines;
  }

  /** The next line stands on a page of its own. */
  void turn() {
    flush();
    down = Sheet.HEIGHT;
  }

  void flush() {
    double needed = SetLine.height(held);
    if (down + needed > Sheet.HEIGHT - Sheet.BOTTOM && needed < FULL - SetLine.height(head)) {
      next();
    }
    for (SetLine line : held) {
      if (down + line.height() > Sheet.HEIGHT - Sheet.BOTTOM && !line.gap()) {
        next();
      }
      if (!line.gap() || down > top()) {
        place(line);
      }
    }
    held.clear();
  }

  private void place(SetLine line) {
    if (down >= Sheet.HEIGHT) {
      next();
      if (line.gap()) {
        return;
      }
    }
    Sheet sheet = sheets.get(sheets.size() - 1);
    for (String name : line.names()) {
      places.putIfAbsent(name, new PagePlace(sheet, down));
    }
    sheet.draw(line, down, images);
    down += line.height();
  }

  private double top() {
    return Sheet.TOP + SetLine.height(head);
  }

  private void next() {
    endLast();
    Sheet sheet = new Sheet(face);
    sheets.add(sheet);
    down = Sheet.TOP;
    for (SetLine line : head) {
      sheet.draw(line, down, images);
      down += line.height();
    }
  }
}
