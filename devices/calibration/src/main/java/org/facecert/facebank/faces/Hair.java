package org.facecert.facebank.faces;

import static org.facecert.facebank.faces.Brush.oval;
import static org.facecert.facebank.faces.Brush.vertical;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Random;

/** The hair behind the head and before the forehead. */
final class Hair {
  private static final int STRANDS = 90;

  private final Brush brush;
  private final Looks looks;
  private final Color colour;

  Hair(Brush brush, Looks looks) {
    this.brush = brush;
    this.looks = looks;
    this.colour = looks.hair().colour();
  }

  void behind() {
    Shape back =
        looks.hair().isLong()
            ? Outline.from(-0.60, 0.95)
                .curve(-0.74, 0.2, -0.68, -0.85, 0, -0.86)
                .curve(0.68, -0.85, 0.74, 0.2, 0.60, 0.95)
                .closed()
            : oval(0, -0.33, 0.555, 0.50);
    brush.fill(back, vertical(colour, -0.8, Shade.darker(colour, 0.4), 0.9));
  }

  /**
   * Paints the fringe and its shadow.
   *
   * @param strands where each strand lies
   */
  void before(Shape face, Random strands) {
    double top = -looks.build().length() / 2;
    double edge = top + looks.hair().fringe();
    Area cap = new Area(cap(top, edge));
    brush.fill(cap, vertical(Shade.lighter(colour, 0.12), -0.85, colour, -0.35));
    brush.within(cap, () -> strands(strands));
    Color shadow = Shade.darker(looks.colours().skin(), 0.7);
    brush.within(face, () -> brush.glow(0, edge + 0.02, 0.46, 0.06, shadow, 0.3));
  }

  private static Shape cap(double top, double edge) {
    return Outline.from(-0.56, -0.02)
        .curve(-0.62, -0.75, -0.3, top - 0.18, 0, top - 0.18)
        .curve(0.3, top - 0.18, 0.62, -0.75, 0.56, -0.02)
        .curve(0.47, -0.2, 0.46, edge, 0.22, edge - 0.04)
        .curve(0, edge - 0.08, -0.16, edge - 0.02, -0.30, edge + 0.01)
        .curve(-0.46, edge + 0.1, -0.48, -0.2, -0.56, -0.02)
        .closed();
  }

  private void strands(Random random) {
    for (int i = 0; i < STRANDS; i++) {
      double x = -0.55 + 1.1 * random.nextDouble();
      Color shade = random.nextBoolean() ? Shade.lighter(colour, 0.3) : Color.BLACK;
      Shape strand = Outline.from(x * 0.3, -0.86).bow(x, -0.7, x * 1.12, -0.1).open();
      brush.line(strand, 0.006, Shade.clear(shade, 0.18));
    }
  }
}
