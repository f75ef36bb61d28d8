package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Proof;
import org.facecert.notice.Quote;
import org.facecert.notice.TermObject;
import org.facecert.observation.ObservedScreen;
import org.facecert.verdict.CitedPassage;

/**
 * A place of a notice.
 *
 * @param sentence its number in the notice's reading
 * @param item what it tells; empty for what is none of the reader's items
 * @param confidence 0 to 1
 */
record Quotation(AnalysedNotice told, String item, int sentence, Quote quote, double confidence) {

  /** What tells how a sentence is meant, and no matter of its own. */
  private static final Set<Proof> BESIDES =
      Set.of(
          Proof.ON_PHONE,
          Proof.UNKNOWN_SUBJECT,
          Proof.UNTIED,
          Proof.MERGED,
          Proof.IMPACT,
          Proof.CONDITION,
          Proof.KINDS,
          Proof.OTHERS,
          Proof.DENIAL,
          Proof.SENT,
          Proof.COMPELLED,
          Proof.ENDLESS);

  /** The whole sentence, so that the words are not torn from it. */
  String words() {
    return told.reading()
        .map(NoticeReading::sentences)
        .map(all -> all.get(sentence).quote().text())
        .orElse(quote.text())
        .strip();
  }

  /** Where it stands, for a reader who wants to see it there; empty where no text was kept. */
  Optional<CitedPassage> passage() {
    Quote whole = wholeSentence();
    return told.notice()
        .kept()
        .map(
            text ->
                new CitedPassage(
                    item,
                    told.source().route(),
                    text,
                    whole.start(),
                    whole.end(),
                    quote.start(),
                    quote.end(),
                    told.notice().path(),
                    told.pageWith(quote.text()).map(ObservedScreen::evidence).orElse(List.of())));
  }

  private Quote wholeSentence() {
    return told.reading()
        .map(NoticeReading::sentences)
        .map(all -> all.get(sentence).quote())
        .filter(s -> s.start() <= quote.start() && quote.end() <= s.end())
        .orElse(quote);
  }

  /** Whether its own sentence names the face, so that it cannot be meant of something else. */
  boolean namesFace() {
    return told.reading()
        .filter(r -> r.sentences().get(sentence).about() == NoticeSentence.About.FACE)
        .isPresent();
  }

  /** Whether the title before it in its paragraph names the face: "Face check. A copy is ...". */
  boolean isTitledByFace() {
    List<NoticeSentence> all = told.reading().map(NoticeReading::sentences).orElse(List.of());
    return read().stream()
        .flatMap(s -> all.stream().filter(o -> o.paragraph() == s.paragraph()).limit(1))
        .anyMatch(s -> s.heads() && s.about() == NoticeSentence.About.FACE);
  }

  /** Whether its sentence tells of the face, by naming it or by going on about it. */
  boolean isOfFace() {
    return read().filter(NoticeSentence::ofFace).isPresent();
  }

  /**
   * What stands before or above its sentence for what it is about, in normal form; may be empty.
   */
  String label() {
    return read().map(NoticeSentence::label).orElse("");
  }

  boolean heads() {
    return read().filter(NoticeSentence::heads).isPresent();
  }

  boolean says(Proof proof) {
    return read().filter(s -> s.proofs().contains(proof)).isPresent();
  }

  /** Whether its sentence says something in so many words, be it another matter. */
  boolean isAccountedFor() {
    return read().filter(s -> s.proofs().stream().anyMatch(p -> !BESIDES.contains(p))).isPresent();
  }

  /** What it is about, if it is a term that claims a right without end. */
  TermObject term() {
    return read().map(NoticeSentence::term).orElse(TermObject.NONE);
  }

  Set<String> countries() {
    return read().map(NoticeSentence::countries).orElse(Set.of());
  }

  private Optional<NoticeSentence> read() {
    return told.reading().map(r -> r.sentences().get(sentence));
  }

  /** What the sentence before it in its paragraph says. */
  Optional<Set<Proof>> preceding() {
    return told.reading()
        .map(NoticeReading::sentences)
        .filter(all -> sentence > 0)
        .filter(all -> all.get(sentence - 1).paragraph() == all.get(sentence).paragraph())
        .map(all -> all.get(sentence - 1).proofs());
  }

  /** The sentence behind it in its paragraph. */
  Optional<String> following() {
    return told.reading()
        .map(NoticeReading::sentences)
        .filter(all -> sentence + 1 < all.size())
        .filter(all -> all.get(sentence + 1).paragraph() == all.get(sentence).paragraph())
        .map(all -> all.get(sentence + 1).quote().text().strip());
  }

  /** Whether both stand in the very text, and not in two that read alike. */
  @SuppressWarnings("ReferenceEquality") // each text is read once
  boolean sameText(Quotation other) {
    return told == other.told;
  }

  boolean sameParagraph(Quotation other) {
    return sameText(other)
        && read()
            .map(NoticeSentence::paragraph)
            .equals(other.read().map(NoticeSentence::paragraph));
  }

  boolean sameSentence(Quotation other) {
    return sameText(other) && sentence == other.sentence;
  }

  /** With the text that it stands in. */
  Sentence quoted() {
    return Sentence.of("quote", "words", words(), "text", told.source().said());
  }
}
