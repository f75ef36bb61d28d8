package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.NoticeSentence.About;

/**
 * Notices of questions and answers: once a question is about the face, the next ones are too, until
 * one turns to another matter.
 */
final class QuestionsAndAnswers {

  /** Fewer are questions in a text, not a text of questions. */
  private static final int LEAST = 3;

  private final Pack pack;
  private final Draft draft;

  QuestionsAndAnswers(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  void mark() {
    List<Integer> questions = new ArrayList<>();
    for (int line = 0; line < draft.lines.size(); line++) {
      if (pack.has("asks", draft.line(line))) {
        questions.add(line);
      }
    }
    boolean on = false;
    for (int k = 0; k < questions.size() && questions.size() >= LEAST; k++) {
      int line = questions.get(k);
      boolean face = namesFace(line, end(questions, k));
      boolean turns = pack.has("turns", draft.line(line)) && !namesFace(line, line + 1);
      on = !turns && (face || on || leads(questions, k));
      if (on) {
        mark(line, end(questions, k));
      }
    }
  }

  /** "Why is the camera on?" before the answer that says that it is for the face. */
  private boolean leads(List<Integer> questions, int k) {
    return k + 1 < questions.size()
        && pack.has("taken_with", draft.line(questions.get(k)))
        && namesFace(questions.get(k + 1), end(questions, k + 1));
  }

  /** Behind the last question, only the line below it is surely its answer. */
  private int end(List<Integer> questions, int k) {
    int line = questions.get(k);
    int next = k + 1 < questions.size() ? questions.get(k + 1) : line + 2;
    for (int i = line + 1; i < next && i < draft.lines.size(); i++) {
      if (draft.levels.get(i).isPresent()) {
        return i;
      }
    }
    return Math.min(next, draft.lines.size());
  }

  private boolean namesFace(int from, int to) {
    return draft.about.subList(draft.firstOf(from), draft.firstOf(to)).contains(About.FACE);
  }

  private void mark(int from, int to) {
    for (int i = draft.firstOf(from); i < draft.firstOf(to); i++) {
      if (draft.about.get(i) == About.OTHER && !pack.has("breaks", draft.pieces.get(i).text())) {
        draft.about.set(i, About.CONTINUES);
      }
    }
  }
}
