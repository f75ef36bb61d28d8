package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.paper.Block;
import org.facecert.paper.Block.DrawnShape;
import org.jspecify.annotations.Nullable;

/** A drawing of a report, as it is told in elements of SVG. */
final class PaperSketch {

  private static final double LETTERS = 14;
  private static final double THIN = 5;

  private final double width;
  private final double height;
  private final boolean stretched;
  private final List<DrawnShape> shapes = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable Map<String, String> label;

  PaperSketch(Map<String, String> svg) {
    String[] box = svg.getOrDefault("viewBox", "0 0 1 1").split(" ");
    width = Double.parseDouble(box[2]);
    height = Double.parseDouble(box[3]);
    stretched = svg.getOrDefault("preserveAspectRatio", "").equals("none");
  }

  void start(String tag, List<String> classes, Map<String, String> attributes) {
    if (tag.equals("rect")) {
      bar(
          number(attributes, "x"),
          number(attributes, "y"),
          number(attributes, "width"),
          number(attributes, "height"),
          PaperLooks.shape(classes));
    } else if (tag.equals("line")) {
      double y = number(attributes, "y1");
      double high = number(attributes, "y2") - y;
      bar(number(attributes, "x1"), y, 1, high, PaperLooks.shape(classes));
    } else if (tag.equals("text")) {
      label = attributes;
    }
  }

  /** Of a title nothing is shown on paper. */
  void text(String text) {
    if (label != null) {
      words.append(text);
    }
  }

  void end(String tag) {
    if (tag.equals("text") && label != null) {
      boolean middle = label.getOrDefault("text-anchor", "start").equals("middle");
      shapes.add(
          new DrawnShape.ShapeLabel(
              number(label, "x"), number(label, "y"), LETTERS, middle, words.toString()));
      words.setLength(0);
      label = null;
    }
  }

  Block block() {
    return new Block.Sketch(width, height, stretched ? THIN : 0, shapes);
  }

  private void bar(double x, double y, double wide, double high, int colour) {
    shapes.add(new DrawnShape.Bar(x, y, wide, high, colour));
  }

  private static double number(Map<String, String> attributes, String name) {
    return Double.parseDouble(attributes.getOrDefault(name, "0"));
  }
}
