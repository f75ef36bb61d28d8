package org.facecert.facebank.faces;

import java.awt.Color;
import java.awt.Shape;

/** The lips and the line between them. */
record Mouth(Brush brush, Color lips, double half) {
  private static final double Y = 0.40;
  private static final Color LINE = new Color(0x3A1513);

  void paint() {
    Outline.Frame frame = new Outline.Frame(0, Y, half, 1);
    brush.fill(upper(frame), Shade.darker(lips, 0.16));
    brush.fill(lower(frame), Brush.vertical(lips, Y, Shade.lighter(lips, 0.14), Y + 0.07));
    Shape line = frame.from(-1.03, -0.004).bow(0, 0.018, 1.03, -0.004).open();
    brush.line(line, 0.014, Shade.clear(LINE, 0.85));
  }

  private static Shape upper(Outline.Frame frame) {
    return frame
        .from(-1, 0)
        .curve(-0.5, -0.045, -0.2, -0.06, 0, -0.036)
        .curve(0.2, -0.06, 0.5, -0.045, 1, 0)
        .curve(0.4, 0.012, -0.4, 0.012, -1, 0)
        .closed();
  }

  private static Shape lower(Outline.Frame frame) {
    return frame
        .from(-1, 0)
        .curve(-0.6, 0.085, 0.6, 0.085, 1, 0)
        .curve(0.4, 0.014, -0.4, 0.014, -1, 0)
        .closed();
  }
}
