package org.facecert.facebank.faces;

import static org.facecert.facebank.faces.Brush.oval;

import java.awt.Color;
import java.awt.Shape;

/** One eye with its lids and lashes. */
final class Eye {
  private static final Color WHITE = new Color(0xE9E4DE);
  private static final Color PUPIL = new Color(0x0B0807);
  private static final Color LID_SHADOW = new Color(0, 0, 0, 110);
  private static final Color LASH = new Color(0x1A100B);
  private static final double Y = -0.075;

  private final Brush brush;
  private final Looks.Colours colours;
  private final double x;
  private final double wide;
  private final double high;
  private final double iris;
  private final Outline.Frame frame;

  /**
   * @param side -1 or 1
   */
  Eye(Brush brush, Looks looks, int side) {
    this.brush = brush;
    this.colours = looks.colours();
    this.x = side * looks.build().eyes() / 2;
    this.wide = looks.build().eyeSize();
    this.high = wide * 0.46;
    this.iris = high * 0.98;
    this.frame = new Outline.Frame(x, Y, wide, high);
  }

  void paint() {
    Shape lids =
        frame
            .from(-1, 0.15)
            .curve(-0.5, -1.35, 0.5, -1.35, 1, 0.1)
            .curve(0.45, 1, -0.45, 1, -1, 0.15)
            .closed();
    brush.fill(lids, WHITE);
    brush.within(lids, this::iris);
    Shape glint = oval(x - iris * 0.3, Y - high * 0.4, iris * 0.16, iris * 0.16);
    brush.fill(glint, Shade.clear(Color.WHITE, 0.85));
    lashAndCreases();
  }

  private void iris() {
    brush.fill(oval(x, Y - high * 0.1, iris, iris), colours.iris());
    brush.fill(oval(x, Y - high * 0.1, iris * 0.55, iris * 0.55), PUPIL);
    brush.fill(oval(x, Y - high * 1.15, wide, high * 0.62), LID_SHADOW);
  }

  private void lashAndCreases() {
    Shape lash = frame.from(-1.04, 0.15).curve(-0.5, -1.4, 0.5, -1.4, 1.06, 0.05).open();
    brush.line(lash, 0.021, Shade.clear(LASH, 0.92));
    Shape upper = frame.from(-0.95, -0.75).curve(-0.4, -2.1, 0.5, -2.1, 1, -0.8).open();
    brush.line(upper, 0.010, Shade.clear(Shade.darker(colours.skin(), 0.6), 0.5));
    Shape lower = frame.from(-0.9, 0.35).curve(-0.4, 1.1, 0.4, 1.1, 0.9, 0.3).open();
    brush.line(lower, 0.010, Shade.clear(Shade.darker(colours.skin(), 0.65), 0.45));
  }
}
