package org.facecert.notice;

import java.util.List;
import java.util.regex.Matcher;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;

/**
 * Tells what terms are about that claim a right without end. A sentence that says of the one before
 * it how far it reaches ("it covers your face", "it does not extend to your face") decides.
 */
final class TermReader {

  /** Where a term is told how far it reaches: in itself, behind it, before it. */
  private static final List<Integer> NEAR = List.of(0, 1, 2, -1);

  private final TermRules rules;
  private final Pack pack;
  private final Draft draft;

  TermReader(TermRules rules, Pack pack, Draft draft) {
    this.rules = rules;
    this.pack = pack;
    this.draft = draft;
  }

  /**
   * Of a sentence that is known to be such a term.
   *
   * @param goesOn whether the term is said whole in the sentence before, and goes on in this one
   */
  TermObject object(int sentence, boolean goesOn) {
    String text = meant(sentence);
    if (namesFace(text)) {
      // it may be a denial in words that are not known
      boolean doubtful = goesOn && rules.negated().matcher(text).find();
      return doubtful ? TermObject.UNCLEAR : TermObject.FACE;
    }
    TermObject own = withoutFace(text);
    boolean refers = refers(text);
    if (own == TermObject.OTHER && !refers) {
      return own;
    }
    TermObject before = refers || bare(text) ? objectBefore(sentence, text) : own;
    if (before != TermObject.UNCLEAR) {
      return before;
    }
    if (isDenied(sentence)) {
      return TermObject.OTHER;
    }
    return draft.about.get(sentence) == About.CONTINUES ? TermObject.FACE : TermObject.UNCLEAR;
  }

  /** "Once given, this permission stays in place": its object stands in the sentence before. */
  private TermObject objectBefore(int sentence, String text) {
    if (!together(sentence, sentence - 1)) {
      return TermObject.UNCLEAR;
    }
    String before = meant(sentence - 1);
    if (namesFace(before)) {
      return TermObject.FACE;
    }
    if (bare(before)) {
      return rules.reaches().matcher(text).find() ? withoutFace(text) : TermObject.UNCLEAR;
    }
    boolean more =
        rules.content().matcher(withoutOthers(Rule.blanked(text, rules.refers()))).find();
    return more ? TermObject.UNCLEAR : withoutFace(before);
  }

  /** "These are ours", and not "a review is ours, and we show it": that names it first. */
  private boolean refers(String text) {
    Matcher back = rules.refers().matcher(text);
    Matcher named = rules.others().matcher(text);
    return back.find() && (!named.find() || back.start() < named.start());
  }

  private TermObject withoutFace(String text) {
    String left = withoutOthers(text);
    return left.equals(text) || rules.content().matcher(left).find()
        ? TermObject.UNCLEAR
        : TermObject.OTHER;
  }

  private String withoutOthers(String text) {
    return Rule.blanked(text, rules.others());
  }

  /** Names nothing that the term could be about. */
  private boolean bare(String text) {
    return withoutFace(text) == TermObject.UNCLEAR && !rules.content().matcher(text).find();
  }

  /** A sentence near it says that it does not reach the face, and not that it reaches further. */
  private boolean isDenied(int sentence) {
    return NEAR.stream()
        .map(away -> sentence + away)
        .filter(near -> together(sentence, near))
        .map(near -> draft.pieces.get(near).text())
        .anyMatch(text -> denies(text) && !rules.reaches().matcher(denialOut(text)).find());
  }

  private boolean together(int sentence, int near) {
    return near >= 0
        && near < draft.pieces.size()
        && draft.pieces.get(near).line() == draft.pieces.get(sentence).line();
  }

  /** Says that a term does not reach the face. */
  boolean denies(String text) {
    return rules.denied().matcher(text).find() && !rules.half().matcher(text).find();
  }

  /** Says of the term in the sentence before it what it reaches too. */
  boolean carries(String text) {
    return rules.reaches().matcher(denies(text) ? denialOut(text) : text).find();
  }

  private String meant(int sentence) {
    Piece piece = draft.pieces.get(sentence);
    return denies(piece.text()) ? denialOut(piece.text()) : piece.text();
  }

  private String denialOut(String text) {
    return Rule.blanked(text, rules.denied());
  }

  private boolean namesFace(String text) {
    String left = pack.words("not_face").matcher(text).replaceAll(" ");
    return rules.faces().matcher(left).find() || pack.has("face", text) && pack.has("face", left);
  }
}
