package org.facecert.survey;

import org.facecert.notice.NoticeItem;
import org.facecert.report.Drawing;
import org.facecert.report.Html;
import org.facecert.survey.Survey.Known;

/** Draws how many notices state each item: a bar per item, its parts the states. */
final class SurveyPicture {

  private static final int LEFT = 190;
  private static final int BAR = 800;
  private static final int RIGHT = 30;
  private static final int TOP = 52;
  private static final int ROW = 27;
  private static final int THICK = 20;
  private static final int QUARTERS = 4;
  private static final int LEGEND = 170;
  private static final int NARROW = 14;

  private final Survey survey;
  private final Html html;
  private final SurveySpeech speech;

  SurveyPicture(Survey survey, Html html, SurveySpeech speech) {
    this.survey = survey;
    this.html = html;
    this.speech = speech;
  }

  void draw() {
    int height = TOP + ROW * NoticeItem.values().length + 6;
    html.open("svg", "role", "img", "viewBox", "0 0 " + (LEFT + BAR + RIGHT) + " " + height);
    legend();
    scale(height);
    for (NoticeItem item : NoticeItem.values()) {
      row(item, TOP + ROW * item.ordinal());
    }
    html.close("svg").line();
  }

  private void legend() {
    for (Known known : Known.values()) {
      int x = LEFT + LEGEND * known.ordinal();
      Drawing.rectangle(html, known.key(), x, 4, THICK - 4, THICK - 4);
      speech.draw("notice.state." + known.key(), x + THICK + 2, THICK - 3);
    }
  }

  private void scale(int height) {
    for (int i = 0; i <= QUARTERS; i++) {
      String x = String.valueOf(LEFT + BAR * i / QUARTERS);
      html.empty("line", "x1", x, "x2", x, "y1", String.valueOf(TOP - 6), "y2", "" + (height - 4));
      Drawing.text(
          html, "scale", i * 100 / QUARTERS + " %", LEFT + BAR * i / QUARTERS, TOP - 10, "middle");
    }
  }

  private void row(NoticeItem item, int y) {
    speech.draw("notice.item." + item.key(), 0, y + THICK - 5);
    int all = Math.max(1, survey.notices().size());
    int before = 0;
    for (Known known : Known.values()) {
      int count = survey.count(item, known);
      int x = LEFT + BAR * before / all;
      int width = LEFT + BAR * (before + count) / all - x;
      before += count;
      if (count > 0) {
        boolean bad = item == NoticeItem.VOID_TERMS && known == Known.FACE;
        Drawing.rectangle(html, bad ? "bad" : known.key(), x, y, Math.max(1, width - 1), THICK);
        if (width > NARROW) {
          boolean dark = known == Known.FACE || known == Known.UNKNOWN;
          Drawing.text(
              html,
              dark ? "on" : "off",
              String.valueOf(count),
              x + width / 2,
              y + THICK - 5,
              "middle");
        }
      }
    }
  }
}
