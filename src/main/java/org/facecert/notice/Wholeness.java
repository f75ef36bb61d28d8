package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;

/** Looks for signs that a text is only a part of the notice. */
final class Wholeness {

  private static final int SHORT = 200;
  private static final int SHORT_WITH_BLANKS = 400;
  private static final int SIGNATURE = 60;
  private static final int LAST_LINES = 5;

  private Wholeness() {}

  static List<Gap> gaps(Pack pack, Draft draft) {
    List<Gap> gaps = new ArrayList<>();
    String text = draft.normal.text();
    String last = draft.lines.isEmpty() ? "" : draft.line(draft.lines.size() - 1);
    char end = last.isEmpty() ? '.' : last.charAt(last.length() - 1);
    if (last.length() > SIGNATURE && (Character.isLetter(end) || ",、(".indexOf(end) >= 0)) {
      gaps.add(Gap.ENDS_WITHIN_SENTENCE);
    }
    for (int i = Math.max(0, draft.lines.size() - LAST_LINES); i < draft.lines.size(); i++) {
      if (pack.has("cut", draft.line(i))) {
        gaps.add(Gap.POINTS_ELSEWHERE);
        break;
      }
    }
    if (!pack.has("whole", text)) {
      gaps.add(Gap.NO_CONTACT_NOR_DATE);
    }
    if (text.length() < (pack.language().equals("zh") ? SHORT : SHORT_WITH_BLANKS)) {
      gaps.add(Gap.SHORT);
    }
    return gaps;
  }
}
