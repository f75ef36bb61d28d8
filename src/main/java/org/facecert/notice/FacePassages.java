package org.facecert.notice;

import java.util.OptionalInt;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;

/** Finds the sentences that tell of face information, also where they do not name the face. */
final class FacePassages {

  // a section headed by the face that is longer is more likely a heading misread
  private static final int LONGEST_SECTION = 80;

  private static final int A_WORD = 12;
  private static final int TITLE_LINES = 3;
  private static final int LONGEST_CELL = 100;
  private static final int CELLS_BEFORE = 2;
  private static final int CELLS_AFTER = 2;

  private final Pack pack;
  private final Draft draft;

  FacePassages(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  /**
   * @param onFace whether the text is known to be all on the face
   */
  void mark(boolean onFace) {
    for (int i = 0; i < draft.pieces.size(); i++) {
      String text = draft.pieces.get(i).text();
      if (names(text)) {
        draft.about.set(i, onlyNames(text) ? About.DEFINES : About.FACE);
      }
    }
    Glossary glossary = new Glossary(pack, draft);
    glossary.mark();
    markDocument(onFace);
    markSections(glossary);
    markCells();
    markRows();
    new Beneath(pack, draft).mark();
    new QuestionsAndAnswers(pack, draft).mark();
    markFollowing(false);
    new References(pack, draft).mark();
    markFollowing(true);
    markBetween();
    keepToTheFace();
  }

  /** A sentence, or a point of a list, with the face right before and right behind it. */
  private void markBetween() {
    for (int i = 1; i + 1 < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.OTHER
          && tells(i - 1)
          && draft.about.get(i + 1) == About.FACE
          && sameKind(i)
          && !pack.has("breaks", Numbering.without(draft.pieces.get(i).text()))) {
        draft.about.set(i, About.CONTINUES);
      }
    }
  }

  private boolean sameKind(int i) {
    int line = draft.pieces.get(i).line();
    int before = draft.pieces.get(i - 1).line();
    int behind = draft.pieces.get(i + 1).line();
    int depth = Numbering.depth(draft.line(line));
    return before == line && behind == line
        || draft.levels.get(line).isEmpty()
            && depth > 0
            && depth == Numbering.depth(draft.line(before))
            && depth == Numbering.depth(draft.line(behind))
        || saysAWord(i);
  }

  /** "Optional." on a line of its own between two lines of one section. */
  private boolean saysAWord(int i) {
    int section = draft.pieces.get(i).section();
    return draft.levels.get(draft.pieces.get(i).line()).isEmpty()
        && draft.pieces.get(i).span().length() <= A_WORD
        && section == draft.pieces.get(i - 1).section()
        && section == draft.pieces.get(i + 1).section();
  }

  private void markFollowing(boolean sameLine) {
    for (int i = 1; i < draft.pieces.size(); i++) {
      boolean there = !sameLine || draft.pieces.get(i).line() == draft.pieces.get(i - 1).line();
      if (draft.about.get(i) == About.OTHER && there && follows(i)) {
        draft.about.set(i, About.CONTINUES);
      }
    }
  }

  /** A row of a table of which a cell names the face: its other cells are of it. */
  private void markRows() {
    for (int i = 1; i < draft.pieces.size(); i++) {
      int line = draft.pieces.get(i).line();
      if (draft.about.get(i) == About.FACE
          && draft.line(line).indexOf('|') >= 0
          && !pack.has("mixed", draft.pieces.get(i).text())) {
        for (int j = draft.firstOf(line); j < draft.firstOf(line + 1); j++) {
          draft.about.set(
              j, draft.about.get(j) == About.OTHER ? About.CONTINUES : draft.about.get(j));
        }
      }
    }
  }

  /** Clauses on a fingerprint, a voice or a place beside the face say nothing of the face. */
  private void keepToTheFace() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (tells(i)) {
        String text = draft.pieces.get(i).text();
        String kept = ClauseSubjects.withoutOthers(pack, text);
        if (pack.has("others", kept)) {
          kept = Clauses.onlyOf(pack, kept, draft.about.get(i) == About.FACE);
        }
        keep(i, kept);
      }
    }
  }

  private void keep(int i, String kept) {
    Piece piece = draft.pieces.get(i);
    if (kept.chars().noneMatch(Character::isLetterOrDigit)) {
      draft.about.set(i, About.OTHER);
    } else if (!kept.equals(piece.text())) {
      draft.pieces.set(i, piece.with(kept));
    }
  }

  private boolean names(String text) {
    return (!pack.words().containsKey("face_letters") || pack.has("face_letters", text))
        && pack.has("face", text)
        && pack.has("face", pack.words("not_face").matcher(text).replaceAll(" "));
  }

  private boolean onlyNames(String text) {
    return pack.has("definitions", text) || pack.has("without", text);
  }

  private boolean follows(int i) {
    Piece piece = draft.pieces.get(i);
    Piece before = draft.pieces.get(i - 1);
    if (piece.line() == before.line()) {
      return pack.has("continues", piece.text())
          && !pack.has("breaks", piece.text())
          && (tells(i - 1) || insertedBefore(i));
    }
    return tells(i - 1)
        && !opensAnother(i)
        && !anotherRow(i)
        && !(pack.has("asks", piece.text()) && pack.has("turns", piece.text()))
        && draft.levels.get(piece.line()).isEmpty()
        && pack.has("resumes", piece.text());
  }

  /**
   * "Sharing. We share ..." behind "Face filters. We find ..." is under a title of its own; so is
   * "Sharing: ..." behind "We collect: name, e-mail, selfie".
   */
  private boolean opensAnother(int i) {
    Piece piece = draft.pieces.get(i);
    return titled(piece)
        && titled(draft.pieces.get(draft.firstOf(draft.pieces.get(i - 1).line())))
        && (draft.line(piece.line()).charAt(piece.label().length()) == '.' || amongOthers(i))
        && !pack.has("leads", piece.label());
  }

  /** "Couriers | They get ..." below a row on the face. */
  private boolean anotherRow(int i) {
    String line = draft.line(draft.pieces.get(i).line());
    return line.indexOf('|') >= 0
        && draft.line(draft.pieces.get(i - 1).line()).indexOf('|') >= 0
        && !pack.has("aspects", line.replaceFirst("^\\W+", ""));
  }

  /** Whether the last sentence that names the face names other information too. */
  private boolean amongOthers(int i) {
    int last = draft.about.subList(0, i).lastIndexOf(About.FACE);
    return last >= 0 && pack.has("mixed", draft.line(draft.pieces.get(last).line()));
  }

  private boolean titled(Piece piece) {
    String line = draft.line(piece.line());
    return !piece.label().isEmpty()
        && (line.startsWith(piece.label() + ".") || line.startsWith(piece.label() + ":"));
  }

  private boolean tells(int i) {
    About about = draft.about.get(i);
    return about == About.FACE || about == About.CONTINUES;
  }

  /** One sentence that goes on without saying so, with the face before it in the same paragraph. */
  private boolean insertedBefore(int i) {
    return i >= 2
        && draft.pieces.get(i - 2).line() == draft.pieces.get(i).line()
        && tells(i - 2)
        && !pack.has("breaks", draft.pieces.get(i - 1).text());
  }

  /** A document of its own on the face, by its title: all of it goes on about it. */
  private void markDocument(boolean onFace) {
    boolean titled = onFace;
    for (int line = 0; line < Math.min(TITLE_LINES, draft.lines.size()); line++) {
      if (pack.has("titles", draft.line(line)) && draft.about.contains(About.FACE)) {
        draft.faceHeadings.add(line);
        titled = true;
      }
    }
    if (titled) {
      draft.about.replaceAll(about -> about == About.OTHER ? About.CONTINUES : about);
    }
  }

  private void markSections(Glossary glossary) {
    for (int line = 0; line < draft.lines.size(); line++) {
      OptionalInt level = draft.levels.get(line);
      if (level.isPresent()
          && (heads(line) || glossary.uses(draft.line(line)))
          && !pack.has("not_headings", draft.line(line))) {
        int end = endOf(line, Headings.next(draft.levels, line, level.getAsInt()));
        if (end > line + 1 && markLines(line, end) && heads(line)) {
          draft.faceHeadings.add(line);
        }
      }
    }
  }

  /** "Biometric information" heads a section on the face when a face is named in it. */
  private boolean heads(int line) {
    if (names(draft.line(line))) {
      return true;
    }
    if (!pack.has("head_names", draft.line(line))) {
      return false;
    }
    int end = endOf(line, Headings.next(draft.levels, line, draft.levels.get(line).getAsInt()));
    return draft.about.subList(draft.firstOf(line), draft.firstOf(end)).contains(About.FACE);
  }

  /** A section ends where the next number of its kind begins, be that line a heading or not. */
  private int endOf(int heading, int end) {
    int depth = Numbering.depth(draft.line(heading));
    for (int line = heading + 1; line < end && depth > 0; line++) {
      int other = Numbering.depth(draft.line(line));
      if (other > 0 && other <= depth && !(other == depth && startsAnew(heading, line))) {
        return line;
      }
    }
    return end;
  }

  /** "1." below "3." counts a list inside it, and so does the "2." behind that. */
  private boolean startsAnew(int heading, int line) {
    int over = Numbering.value(draft.line(heading));
    int value = Numbering.value(draft.line(line));
    return over > 0 && value > 0 && value <= over;
  }

  private boolean markLines(int from, int to) {
    int first = draft.firstOf(from);
    int end = draft.firstOf(to);
    if (end - first > LONGEST_SECTION) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (draft.about.get(i) == About.OTHER) {
        draft.about.set(i, About.CONTINUES);
      }
    }
    return true;
  }

  /** A table whose cells were written one below the other: the cells around one on the face. */
  private void markCells() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      if (draft.about.get(i) == About.FACE && cell(i)) {
        for (int j = Math.max(0, i - CELLS_BEFORE); j <= i + CELLS_AFTER; j++) {
          if (j < draft.pieces.size() && draft.about.get(j) == About.OTHER && cell(j)) {
            draft.about.set(j, About.CONTINUES);
          }
        }
      }
    }
  }

  private boolean cell(int i) {
    int line = draft.pieces.get(i).line();
    boolean alone =
        (i == 0 || draft.pieces.get(i - 1).line() != line)
            && (i + 1 == draft.pieces.size() || draft.pieces.get(i + 1).line() != line);
    return alone
        && draft.levels.get(line).isEmpty()
        && draft.pieces.get(i).span().length() <= LONGEST_CELL
        && !pack.has("not_cells", draft.pieces.get(i).text());
  }
}
