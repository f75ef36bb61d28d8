package org.facecert.notice;

import java.util.regex.Pattern;
import org.facecert.notice.Sentence.About;

/** Lists under a line on the face: they go on about it as long as they are numbered deeper. */
final class Beneath {

  private static final int LEAD = 70;
  private static final int BULLET = 9;
  private static final Pattern BULLETS = Pattern.compile("^[-*•●·◆■○▪‣–]");
  // from the outermost to the innermost; a form's place is its depth
  private static final java.util.List<Pattern> FORMS =
      java.util.List.of(
          Pattern.compile("^(?:第[一二三四五六七八九十百]+[章条部]|article [0-9ivx]+|section [0-9]+)"),
          Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.,:]|[甲乙丙丁戊己庚辛][、.])"),
          Pattern.compile("^(?:\\([一二三四五六七八九十]{1,3}\\))"),
          Pattern.compile("^(?:[0-9]{1,2}[、.]? ?(?![0-9.]))"),
          Pattern.compile("^(?:[0-9]{1,2}\\.[0-9]{1,2}[.、 ]?(?![0-9]))"),
          Pattern.compile("^(?:\\([0-9]{1,2}\\)|[0-9]{1,2}\\)|[0-9]{1,2}(?:\\.[0-9]{1,2}){2,})"),
          Pattern.compile("^(?:\\(?[a-z][).])"));

  private final Pack pack;
  private final Draft draft;

  Beneath(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  void mark() {
    int over = 0;
    for (int line = 0; line < draft.lines.size(); line++) {
      int depth = depth(line);
      if (depth > over && over > 0) {
        mark(line);
      } else {
        over = leads(line, depth) ? depth(line) : 0;
        over = over == 0 && opensList(line) ? BULLET - 1 : over;
      }
    }
  }

  private boolean leads(int line, int depth) {
    String text = draft.line(line);
    return depth > 0 && pack.has("leads", text.substring(0, Math.min(LEAD, text.length())));
  }

  /** "Your face template:" before points. */
  private boolean opensList(int line) {
    String text = draft.line(line);
    return (text.endsWith(":") || draft.levels.get(line).isPresent())
        && pack.has("leads", text)
        && !pack.has("not_headings", text);
  }

  private void mark(int line) {
    for (int i = draft.firstOf(line); i < draft.firstOf(line + 1); i++) {
      if (draft.about.get(i) == About.OTHER && !pack.has("breaks", draft.pieces.get(i).text())) {
        draft.about.set(i, About.CONTINUES);
      }
    }
  }

  /** 0 for a line that is no point of a list. */
  private int depth(int line) {
    String text = draft.line(line);
    if (BULLETS.matcher(text).find()) {
      return BULLET;
    }
    for (int i = 0; i < FORMS.size(); i++) {
      if (FORMS.get(i).matcher(text).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}
