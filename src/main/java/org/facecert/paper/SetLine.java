package org.facecert.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * What is never torn by the end of a page.
 *
 * @param height points
 * @param marks in the order of drawing
 * @param kept whether the next line must stand on the same page
 * @param gap whether it is but white, which no page begins with
 * @param names that links to it use
 */
record SetLine(double height, List<Mark> marks, boolean kept, boolean gap, List<String> names) {

  static SetLine of(double height, List<Mark> marks) {
    return new SetLine(height, marks, false, false, List.of());
  }

  static SetLine white(double height) {
    return new SetLine(height, List.of(), true, true, List.of());
  }

  SetLine keep() {
    return new SetLine(height, marks, true, gap, names);
  }

  SetLine named(String name) {
    if (name.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return new SetLine(height, marks, kept, gap, all);
  }

  SetLine right(double by) {
    return new SetLine(
        height, marks.stream().map(each -> each.moved(by, 0)).toList(), kept, gap, names);
  }

  /** With something below its words. */
  SetLine on(List<Mark> ground) {
    List<Mark> all = new ArrayList<>(ground);
    all.addAll(marks);
    return new SetLine(height, all, kept, gap, names);
  }

  SetLine untold() {
    return new SetLine(height, marks.stream().map(Mark::untold).toList(), kept, gap, List.of());
  }

  static double height(List<SetLine> lines) {
    return lines.stream().mapToDouble(SetLine::height).sum();
  }

  /** All of them as one that is not torn, at least so high. */
  static SetLine together(List<SetLine> lines, double least) {
    List<Mark> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double at = 0;
    for (SetLine line : lines) {
      for (Mark mark : line.marks()) {
        marks.add(mark.moved(0, at));
      }
      names.addAll(line.names());
      at += line.height();
    }
    return new SetLine(Math.max(at, least), marks, false, false, names);
  }

  /** Beside each other. */
  static SetLine beside(List<SetLine> lines) {
    List<Mark> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double height = 0;
    for (SetLine line : lines) {
      marks.addAll(line.marks());
      names.addAll(line.names());
      height = Math.max(height, line.height());
    }
    return new SetLine(height, marks, false, false, names);
  }
}
