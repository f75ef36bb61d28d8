package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Quote;
import org.facecert.notice.Sentence;
import org.facecert.verdict.Passage;
import org.facecert.walk.Sight;

/**
 * A place of a notice.
 *
 * @param sentence its number in the notice's reading
 * @param item what it tells; empty for what is none of the reader's items
 * @param confidence 0 to 1
 */
record Said(Told told, String item, int sentence, Quote quote, double confidence) {

  /** The whole sentence, so that the words are not torn from it. */
  String words() {
    return told.reading()
        .map(NoticeReading::sentences)
        .map(all -> all.get(sentence).quote().text())
        .orElse(quote.text())
        .strip();
  }

  /** Where it stands, for a reader who wants to see it there; empty where no text was kept. */
  Optional<Passage> passage() {
    Quote whole =
        told.reading()
            .map(NoticeReading::sentences)
            .map(all -> all.get(sentence).quote())
            .filter(s -> s.start() <= quote.start() && quote.end() <= s.end())
            .orElse(quote);
    return told.notice()
        .kept()
        .map(
            text ->
                new Passage(
                    item,
                    told.source().route(),
                    text,
                    whole.start(),
                    whole.end(),
                    quote.start(),
                    quote.end(),
                    told.notice().path(),
                    told.pageWith(quote.text()).map(Sight::evidence).orElse(List.of())));
  }

  /** Whether its own sentence names the face, so that it cannot be meant of something else. */
  boolean namesFace() {
    return told.reading()
        .filter(r -> r.sentences().get(sentence).about() == Sentence.About.FACE)
        .isPresent();
  }

  boolean sameSentence(Said other) {
    return told == other.told && sentence == other.sentence;
  }

  String quoted() {
    return "“" + words() + "” (" + told.source().english() + ")";
  }

  String quotedInChinese() {
    return "“" + words() + "”（" + told.source().chinese() + "）";
  }
}
