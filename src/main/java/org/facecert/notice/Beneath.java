package org.facecert.notice;

import org.facecert.notice.NoticeSentence.About;

/** Lists under a line on the face: they go on about it as long as they are numbered deeper. */
final class Beneath {

  private static final int LEAD = 70;
  private static final int NONE = -1;
  private final Pack pack;
  private final Draft draft;

  Beneath(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  void mark() {
    int over = NONE;
    for (int line = 0; line < draft.lines.size(); line++) {
      int depth = Numbering.depth(draft.line(line));
      if (depth > over && over > NONE) {
        mark(line);
      } else if (leads(line, depth)) {
        over = depth;
      } else {
        over = opensList(line) ? over(line, depth) : NONE;
      }
    }
  }

  /** A line that ends in a colon opens whatever list stands below it, a heading points alone. */
  private int over(int line, int depth) {
    int next = line + 1 < draft.lines.size() ? Numbering.depth(draft.line(line + 1)) : 0;
    boolean list = draft.line(line).endsWith(":") && next > depth;
    return list ? next - 1 : Numbering.BULLET - 1;
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
}
