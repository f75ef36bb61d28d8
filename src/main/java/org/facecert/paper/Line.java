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
record Line(double height, List<Mark> marks, boolean kept, boolean gap, List<String> names) {

  static Line of(double height, List<Mark> marks) {
    return new Line(height, marks, false, false, List.of());
  }

  static Line white(double height) {
    return new Line(height, List.of(), true, true, List.of());
  }

  Line keep() {
    return new Line(height, marks, true, gap, names);
  }

  Line named(String name) {
    if (name.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return new Line(height, marks, kept, gap, all);
  }

  Line right(double by) {
    return new Line(
        height, marks.stream().map(each -> each.moved(by, 0)).toList(), kept, gap, names);
  }

  /** With something below its words. */
  Line on(List<Mark> ground) {
    List<Mark> all = new ArrayList<>(ground);
    all.addAll(marks);
    return new Line(height, all, kept, gap, names);
  }

  Line untold() {
    return new Line(height, marks.stream().map(Mark::untold).toList(), kept, gap, List.of());
  }

  static double height(List<Line> lines) {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  /** All of them as one that is not torn, at least so high. */
  static Line together(List<Line> lines, double least) {
    List<Mark> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double at = 0;
    for (Line line : lines) {
      for (Mark mark : line.marks()) {
        marks.add(mark.moved(0, at));
      }
      names.addAll(line.names());
      at += line.height();
    }
    return new Line(Math.max(at, least), marks, false, false, names);
  }

  /** Beside each other. */
  static Line beside(List<Line> lines) {
    List<Mark> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double height = 0;
    for (Line line : lines) {
      marks.addAll(line.marks());
      names.addAll(line.names());
      height = Math.max(height, line.height());
    }
    return new Line(height, marks, false, false, names);
  }
}
