package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import org.facecert.paper.Run;

/**
 * White between words as a browser shows it: one space, none at the ends of a paragraph.
 *
 * @param lines whether the ends of lines stay
 */
record PlainRuns(boolean lines) {

  List<Run> of(List<Run> words) {
    List<Run> all = new ArrayList<>();
    boolean white = true;
    for (Run run : words) {
      String text = collapsed(run.text(), white);
      if (!text.isEmpty()) {
        white = " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
        all.add(new Run(text, run.look(), run.language(), run.target()));
      }
    }
    strip(all);
    return all;
  }

  private String collapsed(String text, boolean after) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean white = after;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = lines && c == '\n';
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        if (!white || end) {
          plain.append(end ? '\n' : ' ');
        }
        white = true;
      } else {
        plain.append(c);
        white = false;
      }
    }
    return plain.toString();
  }

  private static void strip(List<Run> all) {
    while (!all.isEmpty()) {
      int last = all.size() - 1;
      Run run = all.get(last);
      String text = run.text().replaceAll("[ \\n]+$", "");
      if (!text.isEmpty()) {
        all.set(last, new Run(text, run.look(), run.language(), run.target()));
        return;
      }
      all.remove(last);
    }
  }
}
