package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.NoticeSentence.About;
import org.facecert.notice.Value.Kind;

/** Collects what a notice says exactly: periods anywhere, places and names where it is on faces. */
final class ValueReader {

  private static final int CLAUSE = 45;
  private static final int CLAUSE_WITH_BLANKS = 90;
  private static final String BOUNDS = ",;:";

  /** Known by the words of the pack's list of that name alone. */
  private static final List<Kind> WORDS =
      List.of(
          Kind.HANDLER,
          Kind.CONTACT,
          Kind.COMPLAINT,
          Kind.CLOSING,
          Kind.REQUEST,
          Kind.NO_RECIPIENT);

  /** The same, asked of sentences on the face alone. */
  private static final List<Kind> OF_FACE = List.of(Kind.UPLOAD, Kind.NO_UPLOAD);

  /** The same, asked of what could be a list: a text with more sentences is none. */
  private static final List<Kind> OF_ROWS = List.of(Kind.DATA_KINDS, Kind.SHARED_WITH);

  private static final int MOST_ROWS = 200;

  private final Pack pack;
  private final Draft draft;
  private final List<Value> values = new ArrayList<>();

  ValueReader(Pack pack, Draft draft) {
    this.pack = pack;
    this.draft = draft;
  }

  List<Value> read() {
    for (int i = 0; i < draft.pieces.size(); i++) {
      About about = draft.about.get(i);
      boolean face = about == About.FACE || about == About.CONTINUES;
      periods(i, face);
      words(WORDS, i, face);
      if (draft.pieces.size() <= MOST_ROWS) {
        words(OF_ROWS, i, face);
      }
      if (face) {
        words(OF_FACE, i, true);
        names(i);
        places(i);
      }
    }
    return values;
  }

  private void periods(int i, boolean face) {
    String text = draft.pieces.get(i).text();
    Matcher m = pack.words("periods").matcher(text);
    while (m.find()) {
      add(kind(draft.pieces.get(i), m), Period.normal(m, pack.units(), pack.numbers()), face, i, m);
    }
  }

  private void words(List<Kind> kinds, int i, boolean face) {
    for (Kind kind : kinds) {
      String key = kind.name().toLowerCase(Locale.ROOT);
      Matcher m = pack.words(key).matcher(draft.pieces.get(i).text());
      if (m.find()) {
        add(kind, m.group(), face, i, m);
      }
    }
  }

  private static String clause(String text, Matcher m) {
    int from = m.start();
    while (from > 0 && BOUNDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = m.end();
    while (to < text.length() && BOUNDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to);
  }

  /** By the words around; an answer's time more often stands with "delete" than the reverse. */
  private Kind kind(Piece piece, Matcher m) {
    String text = piece.text();
    if (pack.has("periods_denied_before", text.substring(0, m.start()))
        || pack.has("periods_denied_behind", text.substring(m.end()))) {
      return Kind.PERIOD;
    }
    if (pack.has("stores", clause(text, m)) || pack.has("stores", piece.label())) {
      return Kind.RETENTION;
    }
    if (pack.has("ages_before", text.substring(0, m.start()))
        || pack.has("ages_behind", text.substring(m.end()))) {
      return Kind.PERIOD;
    }
    int far = text.indexOf(' ') >= 0 ? CLAUSE_WITH_BLANKS : CLAUSE;
    String around =
        text.substring(Math.max(0, m.start() - far), Math.min(text.length(), m.end() + far));
    if (pack.has("answers", around)) {
      return Kind.ANSWER;
    }
    return pack.has("keeps", around) ? Kind.RETENTION : Kind.PERIOD;
  }

  private void names(int i) {
    // as written, because names are known by their capitals
    Quote sentence = draft.quote(draft.pieces.get(i));
    Matcher m = pack.words("recipients").matcher(sentence.text());
    while (m.find()) {
      int at = sentence.start();
      Quote name = Quote.of(draft.original, at + m.start(), at + m.end());
      values.add(new Value(Kind.RECIPIENT, name.text(), true, i, name));
    }
  }

  private void places(int i) {
    pack.places()
        .forEach(
            (key, words) -> {
              String text = draft.pieces.get(i).text();
              Matcher m = words.matcher(text);
              while (m.find()) {
                if (!denied(text, m)) {
                  add(Kind.PLACE, key, true, i, m);
                }
              }
            });
  }

  /** "There is no copy on our servers" puts nothing there. */
  private boolean denied(String text, Matcher place) {
    int from = place.start();
    while (from > 0 && BOUNDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return pack.has("negated_before", text.substring(from, place.start()))
        || pack.has("negated_behind", text.substring(place.end()));
  }

  private void add(Kind kind, String normal, boolean face, int i, Matcher m) {
    Piece piece = draft.pieces.get(i);
    int at = piece.span().start();
    values.add(new Value(kind, normal, face, i, draft.quote(at + m.start(), at + m.end())));
  }
}
